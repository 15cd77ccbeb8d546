"""The sentence over the ledger against a recount from the raw cells, under random lenses."""

import re
from datetime import date
from functools import lru_cache

import pytest

from loaders.lens import Lens
from readings import grievances
from readings.basis import what_is_left
from readings.called import Called
from rows.record import Dated
from tests.grievances import FOCUS, table
from tests.lenses import SHIPPED, case, cells, for_random_lenses
from tests.readings.recount import Note, labels, names, notes, stands, telling, told

for_lenses = for_random_lenses(200)
BETWEEN = re.compile(
    r"(?P<who>.+?) tells? of (?P<count>\d+) grievances? of (?P<holder>\w+) against (?P<against>\w+) "
    r"and (?P<back>\d+|none) the other way"
    r"; (?:of these (?P<whole>\d+), )?(?:(?P<most>.+?) \((?P<grade>.+?)\) alone tells (?P<alone>\d+), and )?"
    r"(?P<named>.+)"
)
BY_NAME = {
    "it has a named speaker": 1,
    "it has no named speaker": 0,
    "none has a named speaker": 0,
    "1 has a named speaker": 1,
}


def gone(lens: Lens) -> str:
    """What is left, in words."""
    return what_is_left(table(lens), grievances.NOUN, lens.everything)


def takeaway(lens: Lens) -> str:
    """The sentence."""
    known = Called(names("actors"), names("outlets"), grades=case().grades())
    return grievances.takeaway(table(lens), FOCUS, known, gone(lens))


@lru_cache(maxsize=300)
def shown(lens: Lens) -> list[Note]:
    """Grievances that a lens leaves, from the raw cells."""
    return [note for note in notes(lens, SHIPPED, "grievances") if note.shown]


def between(lens: Lens, holder: str, against: str) -> list[Note]:
    """Those of one of the two against the other, by short name."""
    named = [note for note in shown(lens) if told(lens, note.id, "who")]
    pairs = [(stands(note.row["holder"], lens), stands(note.row["against"], lens)) for note in named]
    return [note for note, pair in zip(named, pairs, strict=True) if pair == (holder, against)]


def speaks_by_name(lens: Lens, note: Note) -> bool:
    """Whether the holder, its official or its state is told of by name, in the evidence that is left."""
    state = stands(note.row["holder"], Lens())
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    speakers = [
        row["speaker"]
        for row in telling()[note.id]
        if row["told"] == "named" and outlets[row["source"], row["paragraph"]] not in lens.without
    ]
    left = [speaker for speaker in speakers if speaker and "named" not in lens.told]
    return any(stands(speaker, Lens()) == state for speaker in left)


@for_lenses
def test_takeaway_equals_a_recount(lens: Lens) -> None:
    said, both = takeaway(lens), [*between(lens, "Russia", "Iran"), *between(lens, "Iran", "Russia")]
    if not shown(lens):
        assert said == gone(lens)
        return
    if not both:
        assert re.search(r"; (\d+) grievances? of others or against others$", said)[1] == str(len(shown(lens)))
        return
    match = BETWEEN.fullmatch(said)
    assert match, said
    assert int(match["count"]) == len(between(lens, match["holder"], match["against"]))
    back = len(between(lens, match["against"], match["holder"]))
    assert match["back"] == (str(back) if back else "none")
    assert int(match["count"]) >= back
    named = sum(speaks_by_name(lens, note) for note in both)
    counted = re.fullmatch(r"(\d+) have a named speaker", match["named"])
    assert (int(counted[1]) if counted else BY_NAME[match["named"]]) == named


@for_lenses
def test_takeaway_says_who_tells(lens: Lens) -> None:
    match = BETWEEN.fullmatch(takeaway(lens))
    if not match:
        return
    both = [*between(lens, "Russia", "Iran"), *between(lens, "Iran", "Russia")]
    tellers = {outlet for note in both for outlet in note.outlets}
    grades = {row["outlet"]: labels("reliability")[row["reliability"]] for row in cells("outlets")}
    if len(tellers) == 1:
        [only] = tellers
        assert match["who"] == f"{names('outlets')[only]} ({grades[only]})"
        return
    alone = {outlet: sum(note.outlets == {outlet} for note in both) for outlet in tellers}
    if not any(alone.values()):
        assert match["who"] == f"{len(tellers)} outlets"
        return
    [said] = [outlet for outlet, name in names("outlets").items() if name == match["most"]]
    assert int(match["alone"]) == alone[said] == max(alone.values())
    assert match["grade"] == grades[said]
    assert int(match["whole"]) == len(both)


def test_the_shipped_case_is_told_from_one_side() -> None:
    match = BETWEEN.fullmatch(takeaway(Lens()))
    assert match["holder"] == "Iran"
    assert int(match["count"]) > 5 * int(match["back"])


def test_without_the_outlets_none_is_left() -> None:
    lens = Lens(without=tuple(sorted(names("outlets"))))
    assert takeaway(lens).endswith(f"none of {len(cells('grievances'))} grievances is left")


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


@for_random_lenses(20)
def test_what_one_holder_holds_stands_together_in_order_of_date(lens: Lens) -> None:
    camps = {row["actor"]: row["camp"] for row in cells("actors")}
    ordered = grievances.in_order(table(lens), camps, list(labels("camp")))
    holders = list(dict.fromkeys(each.holds for each in ordered))
    assert ordered == [
        each for holder in holders for each in sorted(table(lens), key=lambda each: each.number) if each.holds == holder
    ]
    ranks = [list(labels("camp")).index(camps[holder]) for holder in holders]
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
