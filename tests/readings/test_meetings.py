"""Under random lenses every number and name said of meetings equals a recount from the raw cells."""

import re
from datetime import date, timedelta
from functools import lru_cache

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
from tests.days import bounds
from tests.lenses import case, cells, for_random_lenses, records, span_of
from tests.readings.recount import Note, evidence_of, labels, names, notes, times, told

for_lenses = for_random_lenses(200)
PAIR = {"russian", "iranian"}
CAMPS = {row["actor"]: row["camp"] for row in cells("actors")}
ROWS = {row["meeting"]: row for row in cells("meetings")}
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
TELLING = re.compile(
    r"in (?P<who>.+?)(?: \((?P<grade>[^)]+)\))?, (?P<mixed>of )?(?P<least>at least )?(?P<count>\w+) "
    r"Russia–Iran (?P<noun>\w+) \((?P<numbers>[\d, ]+)\)"
    r"(?: in (?P<phase>2015|\w+ 201\d(?: \([A-Z]\w+–\w+\))?))? "
    r"(?P<results>(?:ends?|is|are|one|two|three|four|five|six|seven) .+?)"
    r"(?:; (?:no meeting of theirs|their next meeting) (?:is )?(?P<subject>told|left)"
    r"(?: between (?P<from>.+) and|:) (?P<to>.+))?"
)
NONE_ALONE = re.compile(
    r"(?P<who>.+?)(?: \([^)]+\))? tells? of (?P<count>\d+) meetings?, none of Russia and Iran alone"
)


def camps_of(note: Note) -> set[str]:
    """The camps that take part."""
    return {CAMPS[actor] for actor in note.row["participants"].split(";")}


def shown(lens: Lens) -> list[Note]:
    """The meetings that a lens leaves."""
    return [note for note in notes(lens, table="meetings") if note.shown]


def pair(lens: Lens) -> list[Note]:
    """Those of Russia and Iran and nobody else."""
    return [note for note in shown(lens) if camps_of(note) == PAIR and told(lens, note.id, "who")]


def within(lens: Lens, note: Note, phase: dict[str, str]) -> bool:
    """Whether a meeting is told to lie in a phase with both its ends."""
    (first, last), (start, end) = span_of(note.row), bounds(phase["date"])
    return told(lens, note.id, "when") and start <= first and last <= end


def spoken_of(lens: Lens) -> tuple[str, list[Note]]:
    """The phase with most meetings of the two, within a sentence, and these."""
    phases = sorted(cells("phases"), key=lambda row: bounds(row["date"]))
    counts = [sum(within(lens, note, phase) for note in pair(lens)) for phase in phases]
    if not max(counts):
        return "", pair(lens)
    phase = phases[counts.index(max(counts))]
    name = times()[phase["phase"]]
    return name[:1].lower() + name[1:], [note for note in pair(lens) if within(lens, note, phase)]


def counted(lens: Lens) -> list[Note]:
    """Those without the sessions of one of them."""
    found = spoken_of(lens)[1]
    return [note for note in found if note.row["part_of"] not in {each.id for each in found}]


def tellers(found: list[Note]) -> set[str]:
    """Short names of all outlets that tell of some meetings."""
    return {names("outlets")[outlet] for note in found for outlet in note.outlets}


def enders(lens: Lens, note: Note) -> set[str]:
    """Short names of the outlets that tell what came of a meeting; of those that tell of it, where none does."""
    if note.row["result"] == "not-told" or not told(lens, note.id, "result"):
        return tellers([note])
    rows = evidence_of()[note.id]
    left = [(parts, outlet) for parts, outlet, way in rows if outlet not in lens.without and way not in lens.told]
    return {names("outlets")[outlet] for parts, outlet in left if not parts or "result" in parts}


@lru_cache(maxsize=1000)
def table(lens: Lens) -> list[Met]:
    """Meetings as the page has them."""
    return rows_of(Met, with_ended_by(case(), lens, with_camps(case(), records(lens, table="meetings"))))


@lru_cache(maxsize=1000)
def left(lens: Lens) -> str:
    """How many are left, in words."""
    return basis.what_is_left(table(lens), meetings.NOUN, lens.everything)


@lru_cache(maxsize=1000)
def takeaway(lens: Lens) -> str:
    """The sentence over the chart."""
    focus = {camp: labels("camp")[camp] for camp in focus_camps(case())}
    words = meetings.Words(names("outlets"), case().grades(), times(), focus, labels("meeting_form"))
    return meetings.takeaway(table(lens), rows_in(case(), "phases", Phase), words, left(lens))


def telling(lens: Lens) -> re.Match[str]:
    """The sentence taken apart, where there are meetings of the two."""
    match = TELLING.fullmatch(takeaway(lens))
    assert match, takeaway(lens)
    return match


def split(listed: str) -> set[str]:
    """The items of “a, b and c”."""
    return set(re.split(r", | and ", listed))


# ---------------------------------------------------------------- the takeaway


@for_lenses
def test_takeaway_says_what_is_left_exactly_where_nothing_is(lens: Lens) -> None:
    assert (takeaway(lens) == left(lens)) == (not shown(lens))


@for_lenses
def test_takeaway_without_a_meeting_of_the_two_alone_counts_the_others(lens: Lens) -> None:
    if shown(lens) and not pair(lens):
        match = NONE_ALONE.fullmatch(takeaway(lens))
        assert int(match["count"]) == len(shown(lens))
        assert split(match["who"]) == tellers(shown(lens))


@for_lenses
def test_takeaway_names_who_tells_how_those_that_it_counts_end_and_grades_one_that_stands_alone(lens: Lens) -> None:
    if pair(lens):
        expected = set().union(*(enders(lens, note) for note in counted(lens)))
        assert split(telling(lens)["who"]) == expected
        letters = [row["reliability"] for row in cells("outlets") if row["short"] in expected]
        assert telling(lens)["grade"] == (labels("reliability")[letters[0]] if len(letters) == 1 else None)


@for_lenses
def test_takeaway_says_which_marks_it_counts_and_what_they_are(lens: Lens) -> None:
    if pair(lens):
        order = sorted(ROWS, key=lambda identity: (span_of(ROWS[identity]), identity))
        said = [order[int(number) - 1] for number in telling(lens)["numbers"].split(", ")]
        assert said == [identity for identity in order if identity in {note.id for note in counted(lens)}]
        forms = {note.row["form"] for note in counted(lens)}
        noun = forms.pop() if len(forms) == 1 and forms != {"talks"} else "meeting"
        assert telling(lens)["noun"] == (noun if len(said) == 1 else f"{noun}s")


@for_lenses
def test_takeaway_counts_meetings_without_the_sessions_of_a_visit(lens: Lens) -> None:
    if pair(lens):
        assert NUMBERS[telling(lens)["count"]] == len(counted(lens))
        assert (telling(lens)["phase"] or "") == spoken_of(lens)[0]


@for_lenses
def test_takeaway_says_at_least_where_one_stands_for_several(lens: Lens) -> None:
    if pair(lens):
        assert bool(telling(lens)["least"]) == any(note.row["repeated"] == "yes" for note in counted(lens))


@for_lenses
def test_takeaway_counts_how_they_end_and_says_of_none_what_is_not_told(lens: Lens) -> None:
    if pair(lens):
        found = [row.result for row in table(lens) if row.id in {note.id for note in counted(lens)}]
        full = "full " if "partly" in found else ""
        ways = {
            "in agreement": found.count("agreed"),
            f"without {full}agreement": found.count("none") + found.count("partly"),
            "without a result": found.count("not-told"),
        }
        said = telling(lens)
        for way, count in ways.items():
            one_way = count == len(found)
            match = re.search(rf"(?:(\w+) )?(ends?|is told|are told) {way}(?!\w)", said["results"])
            assert bool(match) == bool(count)
            if match:
                assert (match[1] is None) == one_way == (not said["mixed"])
                assert one_way or NUMBERS[match[1]] == count
                assert match[2] in (("ends", "is told") if count == 1 else ("end", "are told"))


# ---------------------------------------------------------------- the stretch without a meeting

FAR = date(2014, 1, 1), date(2018, 12, 31)


def met(lens: Lens) -> set[date]:
    """Every day on which the two may have met, alone or with others."""
    placed = [note for note in shown(lens) if all(told(lens, note.id, part) for part in ("who", "when"))]
    spans = [span_of(note.row) for note in placed if camps_of(note) >= PAIR]
    clipped = [(max(first, FAR[0]), min(last, FAR[1])) for first, last in spans]
    return {first + timedelta(step) for first, last in clipped for step in range((last - first).days + 1)}


def longest_silence(lens: Lens) -> tuple[date, date] | None:
    """The day before and the day after the first longest run of at least 31 days without, between two with."""
    days = sorted(met(lens))
    gaps = [(days[place], days[place + 1]) for place in range(len(days) - 1)]
    first, last = max(gaps, key=lambda gap: gap[1] - gap[0], default=(date.min, date.min))
    return (first, last) if (last - first).days > 31 else None


def unit(words: str) -> tuple[date, date]:
    """First and last day of what is said: “21 February 2016”, “December 2016”, “2016”."""
    months = ["", *(f"{date(2016, month, 1):%B}" for month in range(1, 13))]
    *day, month, year = ["", "", *words.removeprefix("about ").split()][-3:]
    written = f"{year}-{months.index(month):02}" if month else year
    return bounds(f"{written}-{int(day[0]):02}" if day[0] else written)


@for_lenses
def test_takeaway_says_the_longest_stretch_without(lens: Lens) -> None:
    if pair(lens):
        match, gap = telling(lens), longest_silence(lens)
        assert bool(match["to"]) == bool(gap)
        if gap:
            assert unit(match["to"])[0] == gap[1]
            told_last = max(span_of(note.row)[1] for note in spoken_of(lens)[1])
            assert bool(match["from"]) == (told_last != gap[0])
        if gap and match["from"]:
            begin = match["from"] if match["from"][-4:].isdigit() else f"{match['from']} {match['to'][-4:]}"
            assert (unit(begin)[1], unit(match["to"])[0]) == gap
            assert (begin != match["from"]) == (gap[0].year == gap[1].year and " " in begin)


@for_lenses
def test_the_stretch_is_about_what_is_left_where_something_is_left_out(lens: Lens) -> None:
    if pair(lens) and telling(lens)["subject"]:
        assert telling(lens)["subject"] == ("told" if lens.everything else "left")


def is_about_its_start(written: str) -> bool:
    """Whether the first day of a date, the one end of the stretch without a meeting, is told as approximate."""
    return written.split("/")[0].endswith("~")


@for_lenses
def test_an_approximate_end_is_said_to_be_so(lens: Lens) -> None:
    if pair(lens) and (said := telling(lens)["to"]):
        starts = [note.row["date"] for note in shown(lens) if camps_of(note) >= PAIR]
        after = [written for written in starts if bounds(written)[0] == unit(said)[0]]
        assert said.startswith("about ") == any(is_about_its_start(written) for written in after)


def test_takeaway_of_the_whole_case() -> None:
    assert takeaway(Lens()) == (
        "in Debka (not usually reliable), three Russia–Iran visits (13, 17, 18) in early 2016 (Jan–Mar) "
        "end without full agreement; "
        "their next meeting told: about December 2016"
    )


# ---------------------------------------------------------------- legend, list, camps


@for_lenses
def test_the_legend_has_the_signs_that_occur_and_no_other(lens: Lens) -> None:
    said = meetings.subtitle(table(lens))
    rows = table(lens)
    extents = {row.extent for row in rows if row.repeated != "yes"}
    assert {each for each, words in legend.EXTENTS.items() if words in said} == extents
    assert ("outline: left out" in said) == (len(shown(lens)) != len(ROWS))
    assert ("dashed" in said) == any(row.repeated == "yes" for row in rows)


def test_the_legend_of_days_alone_has_one_sign() -> None:
    rows = [row for row in table(Lens()) if row.extent == "day" and not row.disagrees_on]
    assert meetings.subtitle(rows) == "● known day"


@pytest.fixture(scope="module")
def listed() -> Rows:
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


def test_the_list_has_each_result_in_words_under_its_heading(listed: Rows) -> None:
    column = listed.head.index("Result")
    expected = {identity: labels("meeting_result")[row["result"]] for identity, row in ROWS.items()}
    assert {row.id: row.cells[column] for row in listed.rows} == expected
    assert listed.labelled


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


def test_the_list_says_which_visit_a_session_is_part_of(listed: Rows) -> None:
    numbers = {row.id: row.cells[0] for row in listed.rows}
    for row in listed.rows:
        visit = ROWS[row.id]["part_of"]
        expected = f"part of {numbers[visit]}: {ROWS[row.id]['title']}" if visit else ROWS[row.id]["title"]
        assert row.cells[listed.says].removesuffix(" ≠") == expected


def test_camps_are_those_of_the_actors_that_take_part_in_the_order_of_the_codes() -> None:
    order = list(labels("camp"))
    for row in ROWS_IN_ORDER:
        camps = {CAMPS[actor] for actor in ROWS[row.id]["participants"].split(";")}
        assert row.camps == tuple(camp for camp in order if camp in camps)


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
def test_a_result_that_is_not_told_by_what_is_left_is_counted_as_such(lens: Lens) -> None:
    for row in table(lens):
        if row.shown:
            assert row.result == (ROWS[row.id]["result"] if told(lens, row.id, "result") else "not-told")


def test_the_legend_says_what_an_outline_in_ink_means_only_where_there_is_one() -> None:
    assert "inked outline" in meetings.subtitle(table(Lens(without=("debka",))))
    assert "inked outline" not in meetings.subtitle(table(Lens()))
