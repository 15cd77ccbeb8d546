"""The sentence over the ledger against a recount from the raw cells, under random lenses."""

from datetime import date
from pathlib import Path

import pytest

from loaders.lens import Lens
from readings import grievances
from readings.basis import what_is_left
from readings.called import Called
from rows.record import Dated
from tests.cases import SHIPPED
from tests.grievances import FOCUS, table
from tests.lenses import case, cells, in_both_cases
from tests.readings.recount import Note, labels, names, noted, notes, stands, telling, told

SIDES = ("holder", "against")


def takeaway(lens: Lens, folder: Path = SHIPPED) -> str:
    """The sentence."""
    known = Called(names("actors", folder), names("outlets", folder), grades=case(folder).grades())
    return grievances.takeaway(table(lens, folder), case(folder).package.focus, known, "so many left")


def shown(lens: Lens, folder: Path) -> list[Note]:
    """Grievances that a lens leaves, from the raw cells."""
    return [note for note in notes(lens, folder, "grievances") if note.shown]


def between(lens: Lens, holder: str, against: str, folder: Path) -> list[Note]:
    """Those of one of the two against the other, by short name."""
    named = [note for note in shown(lens, folder) if told(lens, note.id, "who", folder)]
    pair = holder, against
    return [note for note in named if tuple(stands(note.row[side], lens, folder) for side in SIDES) == pair]


def speaks_by_name(lens: Lens, note: Note, folder: Path) -> bool:
    """Whether the holder, its official or its state is told of by name, in the evidence that is left."""
    state = stands(note.row["holder"], Lens(), folder)
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    speakers = [
        row["speaker"]
        for row in telling(folder)[note.id]
        if row["told"] == "named" and outlets[row["source"], row["paragraph"]] not in lens.without
    ]
    left = [speaker for speaker in speakers if speaker and "named" not in lens.told]
    return any(stands(speaker, Lens(), folder) == state for speaker in left)


@in_both_cases()
def test_takeaway_counts_both_sides_who_tells_and_who_speaks_by_name(folder: Path, lens: Lens) -> None:
    one, other = (names("actors", folder)[actor] for actor in case(folder).package.focus)
    sides = {pair: between(lens, *pair, folder) for pair in ((one, other), (other, one))}
    (holder, against), (back, _) = sorted(sides, key=lambda pair: -len(sides[pair]))
    most, least = sides[holder, against], sides[back, holder]
    if not shown(lens, folder):
        expected = "so many left"
    elif not most:
        rest = f"{noted(len(shown(lens, folder)), 'grievance')} of others or against others"
        expected = f"no grievance told of here is between {one} and {other}; {rest}"
    else:
        who, alone = who_tells(most + least, folder)
        of = f"{noted(len(most), 'grievance')} of {holder} against {against}"
        count = sum(speaks_by_name(lens, note, folder) for note in most + least)
        these = f"of these {len(most + least)}, " if len(most + least) > 1 else ""
        by_name = f"{count or 'none'} {'have' if count > 1 else 'has'} a named speaker"
        by_name = by_name if these else f"it has {'a' if count else 'no'} named speaker"
        expected = f"{who} of {of} and {len(least) or 'none'} the other way; {these}{alone}{by_name}"
    assert takeaway(lens, folder) == expected


def who_tells(both: list[Note], folder: Path) -> tuple[str, str]:
    """Who tells of some grievances, and what the one tells that alone tells most of them."""
    outlets = names("outlets", folder)
    grades = {row["outlet"]: labels("reliability", folder)[row["reliability"]] for row in cells("outlets", folder)}
    tellers = {outlet for note in both for outlet in note.outlets}
    if not tellers:
        return "readers' comments alone tell", ""
    if len(tellers) == 1:
        [only] = tellers
        return f"{outlets[only]} ({grades[only]}) tells", ""
    alone = {outlet: sum(note.outlets == {outlet} for note in both) for outlet in outlets}
    most = max(outlets, key=alone.__getitem__)
    if not alone[most]:
        return f"{len(tellers)} outlets tell", ""
    return "the texts tell", f"{outlets[most]} ({grades[most]}) alone tells {alone[most]}, and "


def test_the_shipped_case_is_told_from_one_side() -> None:
    held, back = between(Lens(), "Iran", "Russia", SHIPPED), between(Lens(), "Russia", "Iran", SHIPPED)
    assert len(held) > 5 * len(back)
    assert f"{len(held)} grievances of Iran against Russia" in takeaway(Lens())


def test_without_the_outlets_none_is_left() -> None:
    lens = Lens(without=tuple(sorted(names("outlets"))))
    assert takeaway(lens) == "so many left"
    left = what_is_left(table(lens), grievances.NOUN, lens.everything)
    assert left == f"none of {len(cells('grievances'))} grievances is left"


def test_officials_by_name_hold_what_they_hold_themselves() -> None:
    by_name, with_state = ({each.id: each for each in table(Lens(officials=way))} for way in ("name", "state"))
    assert by_name["jafari-faults-russia-for-own-interests"].holds == "jafari"
    assert with_state["jafari-faults-russia-for-own-interests"].holds == "iran"
    assert [each.by_name for each in with_state.values()] == [each.by_name for each in by_name.values()]


@pytest.mark.parametrize(
    ("first", "last", "precision", "approximate", "said"),
    [
        ("2015-01-01", "2015-12-31", "year", False, "2015"),
        ("2016-02-04", "2016-02-06", "day", False, "Feb 2016"),
        ("2016-02-28", "2016-03-10", "day", False, "Feb–Mar 2016"),
        ("2016-12-01", "2017-01-31", "month", False, "Dec 2016–Jan 2017"),
        ("2016-12-01", "2016-12-31", "month", True, "≈ Dec 2016"),
        ("2016-02-06", None, "day", False, "from Feb 2016"),
        (None, "2016-02-06", "day", False, "to Feb 2016"),
    ],
)
def test_a_date_is_said_in_months(first, last, precision, approximate, said) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (first, last))
    row = Dated(first, last, first is None, last is None, precision, approximate, "day", "")
    assert grievances.when(row) == said


@in_both_cases(20, 20)
def test_what_one_holder_holds_stands_together_in_order_of_date(folder: Path, lens: Lens) -> None:
    camps, ranked = {row["actor"]: row["camp"] for row in cells("actors", folder)}, list(labels("camp", folder))
    ordered = grievances.in_order(table(lens, folder), camps, ranked)
    holders = list(dict.fromkeys(each.holds for each in ordered))
    assert ordered == [
        each
        for holder in holders
        for each in sorted(table(lens, folder), key=lambda each: each.number)
        if each.holds == holder
    ]
    ranks = [ranked.index(camps[holder]) for holder in holders]
    assert ranks == sorted(ranks)


def test_subtitle_says_over_which_time_and_names_ghosts_only_where_there_are_some() -> None:
    assert f"{len(cells('grievances'))} grievances by date from 2015 to Jan 2017" in grievances.subtitle(
        table(Lens()), FOCUS
    )
    assert "outline" not in grievances.subtitle(table(Lens()), FOCUS)
    assert "outline: left out" in grievances.subtitle(table(Lens(without=("debka",))), FOCUS)


def test_subtitle_counts_what_stands_in_neither_column() -> None:
    ours = [each for each in table(Lens()) if {each.holds, each.meets} == set(FOCUS)]
    others = len(table(Lens())) - len(ours)
    assert others
    assert f"{others} of them of or against others" in grievances.subtitle(table(Lens()), FOCUS)
    assert "others" not in grievances.subtitle(ours, FOCUS)
