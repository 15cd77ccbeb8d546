"""A lens takes away exactly what it names; recounted here from the files by hand."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from loaders.case import Case, load_case
from loaders.lens import Lens
from loaders.records import under, under_all
from tests import lenses
from tests.days import bounds, touches
from tests.lenses import OUTLETS, PHASES, WAYS, cells
from tests.loaders.copies import change


def test_reset_leaves_only_how_officials_stand() -> None:
    narrowed = Lens(("debka",), ("fact",), ("phase-2015",), "2015-01-01", "2016-01-01", "name")
    assert narrowed.reset() == Lens(officials="name")
    assert (narrowed.reset().everything, narrowed.everything) == (True, False)


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
    ids=repr,
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
