"""Under random lenses every number and name said of meetings equals a recount from the raw cells."""

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path

import pytest

from loaders.columns import in_lists
from loaders.lens import Lens
from loaders.meetings import focus_camps, with_camps, with_ended_by
from loaders.typed import rows_in
from readings import basis, legend, meeting_words, meetings
from readings.rows import Columns, Rows, Said, record_rows
from rows.page import Met
from rows.read import rows_of
from rows.record import Phase
from tests.cases import SHIPPED
from tests.days import bounds
from tests.lenses import case, cells, in_both_cases, records, span_of
from tests.readings.recount import Note, evidence_of, labels, listed, lowered, names, noted, notes, times, told

for_lenses = in_both_cases()
ROWS = {row["meeting"]: row for row in cells("meetings")}
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
WITHOUT_RESULT = "without a result"


@cache
def camps(folder: Path) -> dict[str, str]:
    """Actor to its camp."""
    return {row["actor"]: row["camp"] for row in cells("actors", folder)}


def camps_of(note: Note, folder: Path) -> set[str]:
    """The camps that take part."""
    return {camps(folder)[actor] for actor in note.row["participants"].split(";")}


def the_two(folder: Path) -> tuple[str, ...]:
    """The camps of the two of the quarrel."""
    return tuple(camps(folder)[actor] for actor in case(folder).package.focus)


@cache
def in_order(folder: Path) -> list[str]:
    """Meetings by date; a meeting's number is its place among them."""
    return [
        row["meeting"]
        for row in sorted(cells("meetings", folder), key=lambda row: (span_of(row, folder), row["meeting"]))
    ]


def shown(lens: Lens, folder: Path) -> list[Note]:
    """The meetings that a lens leaves, by date."""
    found = {note.id: note for note in notes(lens, folder, "meetings") if note.shown}
    return [found[each] for each in in_order(folder) if each in found]


def pair(lens: Lens, folder: Path) -> list[Note]:
    """Those of the two and nobody else."""
    alone = set(the_two(folder))
    return [
        note for note in shown(lens, folder) if camps_of(note, folder) == alone and told(lens, note.id, "who", folder)
    ]


def within(lens: Lens, note: Note, phase: dict[str, str], folder: Path) -> bool:
    """Whether a meeting is told to lie in a phase with both its ends."""
    (first, last), (start, end) = span_of(note.row, folder), bounds(phase["date"])
    return told(lens, note.id, "when", folder) and start <= first and last <= end


def spoken_of(lens: Lens, folder: Path) -> tuple[str, list[Note]]:
    """The phase with most meetings of the two, within a sentence, and these; all where no one has most."""
    found = pair(lens, folder)
    phases = sorted(cells("phases", folder), key=lambda row: bounds(row["date"]))
    inside = [[note for note in found if within(lens, note, phase, folder)] for phase in phases]
    most = max(inside, key=len)
    if not most or [len(each) for each in inside].count(len(most)) > 1:
        return "", found
    name = times(folder)[phases[inside.index(most)]["phase"]]
    return lowered(name), most


def enders(lens: Lens, note: Note, folder: Path) -> set[str]:
    """The outlets that tell what came of a meeting; those that tell of it, where none does."""
    if ending(lens, note, folder) == "not-told":
        return note.outlets
    rows = evidence_of(folder)[note.id]
    left = [(parts, outlet) for parts, outlet, way in rows if outlet not in lens.without and way not in lens.told]
    return {outlet for parts, outlet in left if not parts or "result" in parts}


def ending(lens: Lens, note: Note, folder: Path) -> str:
    """The code of the result, as far as what is left tells it."""
    return note.row["result"] if told(lens, note.id, "result", folder) else "not-told"


@lru_cache(maxsize=1000)
def table(lens: Lens, folder: Path = SHIPPED) -> list[Met]:
    """Meetings as the page has them."""
    known = case(folder)
    return rows_of(Met, with_ended_by(known, lens, with_camps(known, records(lens, folder, "meetings"))))


def takeaway(lens: Lens, folder: Path = SHIPPED) -> str:
    """The sentence over the chart."""
    focus = {camp: labels("camp", folder)[camp] for camp in focus_camps(case(folder))}
    known = names("outlets", folder), case(folder).grades(), times(folder), focus, labels("meeting_form", folder)
    left = basis.what_is_left(table(lens, folder), meetings.NOUN, lens.everything)
    return meetings.takeaway(table(lens, folder), rows_in(case(folder), "phases", Phase), meetings.Words(*known), left)


# ---------------------------------------------------------------- the takeaway


@for_lenses
def test_takeaway_says_who_tells_how_the_meetings_of_the_two_end_and_when_they_next_meet(
    folder: Path, lens: Lens
) -> None:
    every, two = shown(lens, folder), [labels("camp", folder)[camp] for camp in the_two(folder)]
    phase, spoken = spoken_of(lens, folder)
    if not every:
        expected = f"none of {len(cells('meetings', folder))} meetings is left"
    elif not spoken:
        outlets = set().union(*(note.outlets for note in every))
        tell = "tells" if len(outlets) == 1 else "tell"
        expected = f"{graded(outlets, folder)} {tell} of {noted(len(every), 'meeting')}, none of {listed(two)} alone"
    else:
        met = [note for note in spoken if note.row["part_of"] not in {each.id for each in spoken}]
        numbers = ", ".join(str(in_order(folder).index(note.id) + 1) for note in met)
        least = "at least " if any(note.row["repeated"] == "yes" for note in met) else ""
        what = f"{least}{NUMBERS[len(met)]} {'–'.join(two)} {noun(met, folder)} ({numbers})"
        what += f" in {phase}" if phase else ""
        who = graded(set().union(*(enders(lens, note, folder) for note in met)), folder)
        ends = how_they_end([ending(lens, note, folder) for note in met], what)
        expected = f"in {who}, {ends}{silence(lens, spoken, folder)}"
    assert takeaway(lens, folder) == expected


def noun(met: list[Note], folder: Path) -> str:
    """What some meetings are called: by their form where they share one that can be counted."""
    forms = {labels("meeting_form", folder)[note.row["form"]] for note in met}
    one = forms.pop() if len(forms) == 1 and not min(forms).endswith("s") else "meeting"
    return one if len(met) == 1 else f"{one}s"


def graded(outlets: set[str], folder: Path) -> str:
    """Outlets by name; one that stands alone with how reliable it is."""
    known = [row for row in cells("outlets", folder) if row["outlet"] in outlets]
    grade = f" ({labels('reliability', folder)[known[0]['reliability']]})" if len(known) == 1 else ""
    return listed([row["short"] for row in known] or ["readers' comments"]) + grade


def how_they_end(codes: list[str], what: str) -> str:
    """How some meetings end, those with one end together; of none is said what is not told."""
    full = "full " if "partly" in codes else ""
    apart = f"without {full}agreement"
    words = {"agreed": "in agreement", "partly": apart, "none": apart, "not-told": WITHOUT_RESULT}
    ends = [words[code] for code in codes]
    if len(set(ends)) == 1:
        return f"{what} {ends_or_is_told(len(ends), ends[0])} {ends[0]}"
    parts = [f"{NUMBERS[ends.count(each)]} {ends_or_is_told(ends.count(each), each)} {each}" for each in ends]
    return f"of {what} {listed([*dict.fromkeys(parts)])}"


def ends_or_is_told(count: int, end: str) -> str:
    """The verb before an end."""
    one, several = ("is told", "are told") if end == WITHOUT_RESULT else ("ends", "end")
    return one if count == 1 else several


# ---------------------------------------------------------------- the stretch without a meeting

FAR = date(2014, 1, 1), date(2024, 12, 31)


def both_met(lens: Lens, folder: Path) -> list[Note]:
    """Meetings of the two, alone or with others, of which it is told who and when; first the earliest."""
    placed = [
        note for note in shown(lens, folder) if all(told(lens, note.id, part, folder) for part in ("who", "when"))
    ]
    return [note for note in placed if camps_of(note, folder) >= set(the_two(folder))]


def longest_silence(found: list[Note], folder: Path) -> tuple[date, date] | None:
    """The day before and the day after the first longest run of more than a month without, between two with."""
    spans = [span_of(note.row, folder) for note in found]
    clipped = [(max(first, FAR[0]), min(last, FAR[1])) for first, last in spans]
    days = sorted({first + timedelta(step) for first, last in clipped for step in range((last - first).days + 1)})
    gaps = [(days[place], days[place + 1]) for place in range(len(days) - 1)]
    first, last = max(gaps, key=lambda gap: gap[1] - gap[0], default=(date.min, date.min))
    return (first, last) if (last - first).days > 31 else None


def silence(lens: Lens, spoken: list[Note], folder: Path) -> str:
    """What is said of that stretch: its end alone where what was spoken of ends with its start."""
    found = both_met(lens, folder)
    gap = longest_silence(found, folder)
    if not gap:
        return ""
    before = next(note for note in found if span_of(note.row, folder)[1] == gap[0])
    after = next(note for note in found if span_of(note.row, folder)[0] == gap[1])
    subject, end = "told" if lens.everything else "left", day_words(after.row["date"], gap[1], True)
    if before.id in {note.id for note in spoken} and gap[0] == max(span_of(note.row, folder)[1] for note in spoken):
        return f"; their next meeting {subject}: {end}"
    start = day_words(before.row["date"], gap[0], gap[0].year != gap[1].year)
    return f"; no meeting of theirs is {subject} between {start} and {end}"


def day_words(written: str, day: date, year: bool) -> str:
    """A bound of a date as exactly as it is told; of an end that is not told, the day at which it is cut."""
    ends = [end for end in re.split(r"[\[\]/]|\.\.", written.replace("~", "")) if end]
    exact = min(map(len, ends))
    if written.endswith("/..") and day not in bounds(written):
        return f"{day.day} {day:%B}{f' {day.year}' if year else ''}"
    words = {4: [], 7: [f"{day:%B}"], 10: [str(day.day), f"{day:%B}"]}[exact]
    told_as = " ".join([*words, *([str(day.year)] if year or not words else [])])
    return f"about {told_as}" if "~" in written else told_as


def test_takeaway_of_the_whole_case() -> None:
    assert takeaway(Lens()) == (
        "in Debka (not usually reliable), three Russia–Iran visits (13, 17, 18) in early 2016 (Jan–Mar) "
        "end without full agreement; "
        "their next meeting told: about December 2016"
    )


# ---------------------------------------------------------------- legend, list, camps


@for_lenses
def test_the_legend_has_the_signs_that_occur_and_no_other(folder: Path, lens: Lens) -> None:
    rows = table(lens, folder)
    said = meetings.subtitle(rows)
    extents = {row.extent for row in rows if row.repeated != "yes"}
    assert {each for each, words in legend.EXTENTS.items() if words in said} == extents
    assert ("outline: left out" in said) == (len(shown(lens, folder)) != len(cells("meetings", folder)))
    assert ("dashed" in said) == any(row.repeated == "yes" for row in rows)


def test_the_legend_of_days_alone_has_one_sign() -> None:
    rows = [row for row in table(Lens()) if row.extent == "day" and not row.disagrees_on]
    assert meetings.subtitle(rows) == "● known day"


@pytest.fixture(scope="module")
def the_list() -> Rows:
    found, meetings = records(Lens(), table="meetings"), table(Lens())
    columns = Columns(
        ("When", "What", "Told", "Outlet"),
        labels("told"),
        names("outlets"),
        in_lists(case(), found, ("date", "title")),
    )
    titles = {each.id: each.title for each in meetings}
    return meeting_words.with_parts(record_rows(rows_of(Said, found), titles, columns), meetings)


ROWS_IN_ORDER = table(Lens())


def test_the_list_has_each_result_in_words_under_its_heading(the_list: Rows) -> None:
    column = the_list.head.index("Result")
    expected = {identity: labels("meeting_result")[row["result"]] for identity, row in ROWS.items()}
    assert {row.id: row.cells[column] for row in the_list.rows} == expected
    assert the_list.labelled


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((), ("", "")),
        (("date",), ("≠ texts disagree on the date", "≠ date")),
        (("date", "date"), ("≠ texts disagree on the date", "≠ date")),
        (("date", "within-source"), ("≠ texts disagree", "≠")),
        (("between-sources",), ("≠ texts disagree", "≠")),
    ],
)
def test_a_mark_says_what_texts_disagree_on_where_it_is_the_date_alone(
    kinds: tuple[str, ...], said: tuple[str, str]
) -> None:
    assert meeting_words.doubt(kinds) == said


def test_beside_a_title_not_told_says_of_what() -> None:
    said = meeting_words.results(labels("meeting_result"))
    assert said.pop("not-told") == "result not told"
    assert said == {code: label for code, label in labels("meeting_result").items() if code != "not-told"}


def test_the_list_says_which_visit_a_session_is_part_of(the_list: Rows) -> None:
    numbers = {row.id: row.cells[0] for row in the_list.rows}
    for row in the_list.rows:
        visit = ROWS[row.id]["part_of"]
        expected = f"part of {numbers[visit]}: {ROWS[row.id]['title']}" if visit else ROWS[row.id]["title"]
        assert row.cells[the_list.says].removesuffix(" ≠") == expected


def test_camps_are_those_of_the_actors_that_take_part_in_the_order_of_the_codes() -> None:
    order = list(labels("camp"))
    for row in ROWS_IN_ORDER:
        met = {camps(SHIPPED)[actor] for actor in ROWS[row.id]["participants"].split(";")}
        assert row.camps == tuple(camp for camp in order if camp in met)


# ---------------------------------------------------------------- what is left does not tell all


def test_without_debka_no_result_is_told_and_none_is_said_to_end_without_agreement() -> None:
    said = takeaway(Lens(without=("debka",)))
    assert "told without a result" in said
    assert "agreement" not in said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (["not-told"], "who is told without a result"),
        (["not-told", "not-told"], "who are told without a result"),
        (["none", "not-told"], "of who one ends without agreement and one is told without a result"),
        (["none", "none"], "who end without agreement"),
    ],
)
def test_no_result_told_is_no_disagreement(found: list[str], said: str) -> None:
    assert meetings.results(found, "who") == said


@for_lenses
def test_a_result_that_is_not_told_by_what_is_left_is_counted_as_such(folder: Path, lens: Lens) -> None:
    ends = {note.id: ending(lens, note, folder) for note in shown(lens, folder)}
    assert {row.id: row.result for row in table(lens, folder) if row.shown} == ends


def test_the_legend_says_what_an_outline_in_ink_means_only_where_there_is_one() -> None:
    assert "only its mark grey" in meetings.subtitle(table(Lens(without=("debka",))))
    assert "only its mark grey" not in meetings.subtitle(table(Lens()))
