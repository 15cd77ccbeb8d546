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
from tests.lenses import WAYS, cells, days_near, noting, values
from tests.loaders.copies import change
from tests.readings.recount import by_reader


def test_reset_leaves_only_how_officials_stand() -> None:
    narrowed = Lens(("debka",), ("fact",), ("phase-2015",), "2015-01-01", "2016-01-01", "name")
    assert narrowed.reset() == Lens(officials="name")
    assert (narrowed.reset().everything, narrowed.everything) == (True, False)


def rows_left(lens: Lens, strike: str, folder: Path) -> Iterator[dict[str, str]]:
    """Evidence rows that say what happened and that nobody left out, each with its passage's outlet."""
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    for row in cells("evidence", folder):
        outlet = outlets[row["source"], row["paragraph"]]
        tells = not row["part"] or "what" in row["part"]
        if row["record"] == strike and tells and outlet not in lens.without and row["told"] not in lens.told:
            yield row | {"outlet": outlet}


def in_days(lens: Lens, row: dict[str, str], folder: Path) -> bool:
    """Whether a record touches the days and one of the phases of a lens."""
    looked_at = bounds(f"{lens.first or '..'}/{lens.last or '..'}")
    phases = [bounds(row["date"]) for row in cells("phases", folder) if row["phase"] in lens.phase]
    span = lenses.span_of(row, folder)
    return touches(span, looked_at) and (not lens.phase or any(touches(span, phase) for phase in phases))


@lenses.in_both_cases(60, 20)
def test_what_is_left_is_what_a_count_by_hand_leaves(folder: Path, lens: Lens) -> None:
    found = under(lens, lenses.case(folder), "strikes").set_index("id")
    for row in cells("strikes", folder):
        left = list(rows_left(lens, row["strike"], folder))
        record = found.loc[row["strike"]]
        assert record["shown"] == (bool(left) and in_days(lens, row, folder))
        assert record["outlets"] == tuple(sorted({each["outlet"] for each in left if not by_reader(each, folder)}))
        assert record["texts"] == tuple(sorted({each["source"] for each in left}))
        assert set(record["told"]) == {each["told"] for each in left}


def narrow(folder: Path) -> list[Lens]:
    """Lenses over a case that leave out one thing, or look at some days."""
    return [
        *(Lens(without=(outlet,)) for outlet in values("outlets", "outlet", folder)),
        *(Lens(told=(way,)) for way in WAYS),
        *(Lens(phase=(phase,)) for phase in values("phases", "phase", folder)),
        *(Lens(first=day) for day in days_near(folder)),
        *(Lens(last=day) for day in days_near(folder)),
        *(Lens(first=day, last=day) for day in days_near(folder)),
    ]


@lenses.every_case
def test_one_thing_left_out_removes_exactly_its_records(folder: Path) -> None:
    for lens in narrow(folder):
        with noting(lens):
            found = under(lens, lenses.case(folder), "strikes")
            assert set(found["id"][found["shown"]]) == {
                row["strike"]
                for row in cells("strikes", folder)
                if in_days(lens, row, folder) and any(rows_left(lens, row["strike"], folder))
            }


@lenses.in_both_cases(60, 20)
def test_a_number_never_changes(folder: Path, lens: Lens) -> None:
    in_order = sorted(cells("strikes", folder), key=lambda row: (*lenses.span_of(row, folder), row["strike"]))
    found = under(lens, lenses.case(folder), "strikes")
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


@lenses.every_case
def test_disagreements_stand_with_each_of_their_records(folder: Path) -> None:
    found = under(Lens(), lenses.case(folder), "strikes").set_index("id")["disagrees"]
    assert any(found)
    for strike, disagreements in found.items():
        expected = [
            row["disagreement"] for row in cells("disagreements", folder) if strike in row["records"].split(";")
        ]
        assert disagreements == tuple(expected)


@lenses.every_case
def test_all_tables_together_hold_every_record(folder: Path) -> None:
    found = under_all(Lens(), lenses.case(folder))
    assert sorted(zip(found["table"], found["id"], strict=True)) == sorted(
        (table, row[table[:-1]])
        for table in ("events", "meetings", "grievances", "strikes", "stances", "relations")
        for row in cells(table, folder)
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
