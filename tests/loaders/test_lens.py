"""A lens is what a link says, and takes away exactly what it names; recounted here from the files by hand."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.case import Case, load_case
from loaders.lens import Lens, one_each
from loaders.records import under, under_all
from tests import lenses
from tests.days import bounds, touches
from tests.lenses import OUTLETS, PHASES, WAYS, cells
from tests.loaders.copies import change

IDS = [
    row[key]
    for table in ("outlets", "sources", "actors", "phases", "events", "strikes", "disagreements")
    for row in cells(table)
    for key in [table[:-1]]
]
QUIET = settings(deadline=None, database=None, derandomize=True)


# ---------------------------------------------------------------- the link


def some_of(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some, all or none, in the order in which a lens keeps them."""
    return st.sets(st.sampled_from(options)).map(lambda chosen: tuple(sorted(chosen)))


@st.composite
def any_lens(draw: st.DrawFn) -> Lens:
    """Any lens that a link can say, with every field at its default or not."""
    days = sorted(str(day) for day in draw(st.lists(st.dates(), min_size=2, max_size=2)))
    return Lens(
        without=draw(some_of(OUTLETS)),
        told=draw(some_of(WAYS)),
        phase=draw(some_of(PHASES)),
        first=draw(st.sampled_from(["", days[0]])),
        last=draw(st.sampled_from(["", days[1]])),
        officials=draw(st.sampled_from(["state", "name"])),
        selected=draw(st.sampled_from(["", *IDS])),
        view=draw(st.sampled_from(["page", "slide"])),
    )


@QUIET
@given(lens=any_lens())
def test_a_link_brings_its_lens_back(lens: Lens) -> None:
    link = dict(parse_qsl(urlencode(lens.to_query()), strict_parsing=bool(lens.to_query())))
    assert Lens.from_query(link, lenses.case()) == (lens, [])


def test_the_parameters_of_a_link() -> None:
    lens = Lens(("debka",), ("opinion", "rumour"), ("phase-2015",), "2015-01-01", "2016-01-01", "name", "iran", "slide")
    assert lens.to_query() == {
        "without": "debka",
        "told": "opinion,rumour",
        "phase": "phase-2015",
        "from": "2015-01-01",
        "to": "2016-01-01",
        "officials": "name",
        "selected": "iran",
        "view": "slide",
    }


def test_defaults_are_left_out_of_a_link() -> None:
    assert Lens().to_query() == {}


@pytest.mark.parametrize("query", [{}, {"without": ""}, {"from": "", "view": ""}, {"utm_source": "mail"}])
def test_a_link_that_says_nothing_leaves_nothing_out(case: Case, query: dict[str, str]) -> None:
    assert Lens.from_query(query, case) == (Lens(), [])


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("without", "debca"),
        ("without", "debkafile-february"),
        ("told", "Facts"),
        ("phase", "2015"),
        ("officials", "both"),
        ("selected", "nothing-of-the-kind"),
        ("view", "poster"),
        ("view", "<script>"),
        ("from", "yesterday"),
        ("from", "2016-02-30"),
        ("to", "2016-02"),
        ("to", "20160227"),
        ("to", "2016-2-7"),
    ],
)
def test_a_bad_value_is_left_aside_with_one_notice(case: Case, parameter: str, value: str) -> None:
    lens, notices = Lens.from_query({parameter: value}, case)
    assert lens == Lens()
    [notice] = notices
    assert f"“{value}”" in notice
    assert f"“{parameter}”" in notice


def test_a_notice_suggests_what_was_meant(case: Case) -> None:
    _, [notice] = Lens.from_query({"without": "debca"}, case)
    assert "(did you mean 'debka'?)" in notice


@pytest.mark.parametrize(
    "query", [{"without": "DEBKA"}, {"Without": "Debka"}, {"without": " debka "}, {"without": "debka,debka"}]
)
def test_capitals_and_blanks_in_a_link_mean_nothing(case: Case, query: dict[str, str]) -> None:
    assert Lens.from_query(query, case) == (Lens(without=("debka",)), [])


def test_a_parameter_several_times_keeps_all_its_values(case: Case) -> None:
    pairs = [("without", "debka"), ("find", "east"), ("without", "g2-bulletin,wnu"), ("find", "Aleppo")]
    lens, notices = Lens.from_query(one_each(pairs), case)
    assert lens == Lens(without=("debka", "g2-bulletin"), find="east Aleppo")
    assert len(notices) == 1


def test_what_can_be_said_once_alone_and_is_said_twice_is_noticed(case: Case) -> None:
    lens, [notice] = Lens.from_query(one_each([("selected", "iran"), ("selected", "russia")]), case)
    assert lens == Lens(selected="russia")
    assert notice == "The link's “selected” can be one thing alone; “russia” counts."


def test_a_parameter_that_is_nearly_ours_is_noticed(case: Case) -> None:
    assert Lens.from_query({"witout": "debka"}, case) == (
        Lens(),
        ["“witout” in the link means nothing here (did you mean “without”?); left aside."],
    )


def test_a_list_keeps_its_good_items(case: Case) -> None:
    lens, notices = Lens.from_query({"without": "debca,g2-bulletin,,wnu,debka,debka"}, case)
    assert lens == Lens(without=("debka", "g2-bulletin"))
    assert [notice.split("”")[0] for notice in notices] == ["“debca", "“wnu"]


def test_each_bad_value_has_its_own_notice_and_spoils_no_other(case: Case) -> None:
    lens, notices = Lens.from_query({"told": "gossip", "view": "slide", "from": "x", "to": "2016-02-01"}, case)
    assert lens == Lens(view="slide", last="2016-02-01")
    assert len(notices) == 2


def test_days_in_the_wrong_order_are_both_left_aside(case: Case) -> None:
    lens, [notice] = Lens.from_query({"from": "2016-03-01", "to": "2016-02-01", "officials": "name"}, case)
    assert lens == Lens(officials="name")
    assert "2016-03-01" in notice
    assert "2016-02-01" in notice


def test_one_day_is_a_stretch_of_days(case: Case) -> None:
    assert Lens.from_query({"from": "2016-02-02", "to": "2016-02-02"}, case) == (
        Lens(first="2016-02-02", last="2016-02-02"),
        [],
    )


def test_reset_leaves_only_what_is_not_left_out() -> None:
    everything = Lens(officials="name", selected="iran", view="slide")
    narrowed = Lens(("debka",), ("fact",), ("phase-2015",), "2015-01-01", "2016-01-01", "name", "iran", "slide")
    assert narrowed.reset() == everything
    assert (everything.everything, narrowed.everything) == (True, False)


# ---------------------------------------------------------------- what is left, by hand


def rows_left(lens: Lens, strike: str) -> Iterator[dict[str, str]]:
    """Evidence rows that say what happened and that nobody left out, each with its passage's outlet."""
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    for row in cells("evidence"):
        outlet = outlets[row["source"], row["paragraph"]]
        tells = not row["part"] or "what" in row["part"]
        if row["record"] == strike and tells and outlet not in lens.without and row["told"] not in lens.told:
            yield row | {"outlet": outlet}


def in_days(lens: Lens, row: dict[str, str]) -> bool:
    """Whether a record touches the days and one of the phases of a lens."""
    looked_at = bounds(f"{lens.first or '..'}/{lens.last or '..'}")
    phases = [bounds(row["date"]) for row in cells("phases") if row["phase"] in lens.phase]
    span = lenses.span_of(row)
    return touches(span, looked_at) and (not lens.phase or any(touches(span, phase) for phase in phases))


@lenses.for_random_lenses(60)
def test_what_is_left_is_what_a_count_by_hand_leaves(lens: Lens) -> None:
    found = under(lens, lenses.case(), "strikes").set_index("id")
    for row in cells("strikes"):
        left = list(rows_left(lens, row["strike"]))
        record = found.loc[row["strike"]]
        assert record["shown"] == (bool(left) and in_days(lens, row))
        assert record["outlets"] == tuple(sorted({each["outlet"] for each in left}))
        assert record["texts"] == tuple(sorted({each["source"] for each in left}))
        assert set(record["told"]) == {each["told"] for each in left}


@pytest.mark.parametrize(
    "lens",
    [Lens(without=(outlet,)) for outlet in OUTLETS]
    + [Lens(told=(way,)) for way in WAYS]
    + [Lens(phase=(phase,)) for phase in PHASES]
    + [Lens(first="2016-02-03"), Lens(last="2016-02-03"), Lens(first="2015-10-01", last="2015-10-01")],
    ids=lambda lens: urlencode(lens.to_query()),
)
def test_one_thing_left_out_removes_exactly_its_records(case: Case, lens: Lens) -> None:
    found = under(lens, case, "strikes")
    expected = {row["strike"] for row in cells("strikes") if in_days(lens, row) and any(rows_left(lens, row["strike"]))}
    assert set(found["id"][found["shown"]]) == expected


@lenses.for_random_lenses(60)
def test_a_number_never_changes(lens: Lens) -> None:
    in_order = sorted(cells("strikes"), key=lambda row: (*lenses.span_of(row), row["strike"]))
    found = under(lens, lenses.case(), "strikes")
    assert list(zip(found["number"], found["id"], strict=True)) == [
        (number, row["strike"]) for number, row in enumerate(in_order, 1)
    ]


def test_evidence_of_when_alone_makes_no_outlet_one_that_tells(case: Case) -> None:
    # War News Updates gives the year of these records, and nothing else.
    dated = {row["record"] for row in cells("evidence") if row["source"] == "wnu-february" and row["part"] == "when"}
    found = (
        under(Lens(), case, "strikes").set_index("id").loc[sorted(dated & {row["strike"] for row in cells("strikes")})]
    )
    assert len(found) > 0
    assert {*found["outlets"]} == {("debka",)}
    assert not under(Lens(without=("debka",)), case, "strikes")["shown"].any()


def test_disagreements_stand_with_each_of_their_records(case: Case) -> None:
    found = under(Lens(), case, "strikes").set_index("id")["disagrees"]
    for strike, disagreements in found.items():
        expected = [row["disagreement"] for row in cells("disagreements") if strike in row["records"].split(";")]
        assert disagreements == tuple(expected)


def test_all_tables_together_hold_every_record(case: Case) -> None:
    found = under_all(Lens(), case)
    assert sorted(zip(found["table"], found["id"], strict=True)) == sorted(
        (table, row[table[:-1]])
        for table in ("events", "meetings", "grievances", "strikes", "stances", "relations")
        for row in cells(table)
    )


# ---------------------------------------------------------------- officials


@pytest.mark.parametrize(("officials", "stands"), [("state", "iran"), ("name", "velayati")])
def test_an_official_stands_with_the_state_or_by_name(case: Case, officials: str, stands: str) -> None:
    found = under(Lens(officials=officials), case, "strikes").set_index("id")
    assert found.loc["velayati-demands-wider-strikes", "stands"] == stands
    assert found.loc["velayati-demands-wider-strikes", "actor"] == "velayati"


def test_rebels_that_belong_to_others_are_no_officials(folder: Path) -> None:
    change(folder, "strikes.csv", ("bombers-take-off",), actor="moderate-rebels")
    found = under(Lens(), load_case(folder), "strikes").set_index("id")
    assert found.loc["bombers-take-off", "stands"] == "moderate-rebels"


def test_an_official_of_an_official_stands_with_the_state(folder: Path) -> None:
    change(folder, "actors.csv", ("soleimani",), member_of="velayati")
    found = under(Lens(), load_case(folder), "strikes").set_index("id")
    assert found.loc["soleimani-proposes-strikes", "stands"] == "iran"


# ---------------------------------------------------------------- ends that are not told


@pytest.mark.parametrize(
    ("text", "lens", "shown"),
    [
        ("2016-02/..", Lens(first="2016-03-10"), True),
        ("2016-02/..", Lens(first="2016-03-11"), False),
        ("2016-02/..", Lens(last="2016-01-31"), False),
        ("../2016-02", Lens(last="1600-01-01"), True),
        ("../2016-02", Lens(first="2016-03-01"), False),
        ("2016-02/..", Lens(phase=("phase-early-2016",)), True),
        ("2016-02/..", Lens(phase=("phase-late-2016",)), False),
        ("2016-02/..", Lens(phase=("phase-2015",)), False),
        ("../2016-02", Lens(phase=("phase-2015",)), True),
    ],
)
def test_an_untold_start_is_open_and_an_untold_end_that_of_telling(
    folder: Path, text: str, lens: Lens, shown: bool
) -> None:
    change(folder, "strikes.csv", ("bombers-take-off",), date=text)
    found = under(lens, load_case(folder), "strikes").set_index("id")
    assert found.loc["bombers-take-off", "shown"] == shown


def test_an_untold_start_comes_first_in_order(folder: Path) -> None:
    change(folder, "strikes.csv", ("iran-wants-full-intensity",), date="../2016-03")
    assert under(Lens(), load_case(folder), "strikes")["id"][0] == "iran-wants-full-intensity"


def test_looking_changes_nothing(case: Case) -> None:
    before = case["strikes"].copy(deep=True)
    under(Lens(without=("debka",), officials="name"), case, "strikes")
    pd.testing.assert_frame_equal(case["strikes"], before)
