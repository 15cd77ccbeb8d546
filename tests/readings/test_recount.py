"""Under random lenses every number and name in the sentences equals a recount from the raw cells."""

import re
from calendar import month_name
from functools import lru_cache
from pathlib import Path

import pytest

from loaders.lens import Lens
from readings import basis, strikes, titles
from rows.read import rows_of
from tests.lenses import SHIPPED, case, cells, for_random_lenses, records
from tests.readings.recount import Note, labels, names, notes, shown, stands, times, told

for_lenses = for_random_lenses(200)
EASING = ("down", "spare-some")
TELLING = re.compile(r"(?P<who>.+?)(?: \((?P<grade>[^)]+)\))? (?P<verb>tells?) of (?P<what>.+); (?P<figures>[^;]+)")
EASING_AND_ASKING = re.compile(r"(?P<easing>.+) easing (its|their) strikes while (?P<asking>.+) (asks?) for more")
ALONE = re.compile(
    r"Rests on: (?P<name>.+) alone \((?P<texts>\d+) texts?(?P<reprint>; a reprint is not counted)?\), "
    r"(?P<words>.+) \((?P<letter>[A-F])\)\. Told (?P<told>.+)\."
)
SHARED = re.compile(
    r"Rests on: (?P<shares>.+)\. Of (?P<whole>\d+) records? (?P<shared>\d+|none) (?P<rest>rests?) on more than one "
    r"outlet(?P<readers>, \d+ on readers alone)? "
    r"\((?P<texts>\d+) texts?(?P<reprint>; a reprint is not counted)?\)\. "
    r"Told (?P<told>.+)\."
)

READERS = re.compile(
    r"Rests on: readers' comments alone \((?P<texts>\d+) texts?(?P<reprint>; a reprint is not counted)?\), "
    r"which no outlet tells\. Told (?P<told>.+)\."
)


def split(listed: str) -> list[str]:
    """The items of “a, b and c”."""
    return re.split(r", | and ", listed)


@lru_cache(maxsize=1000)
def gone(lens: Lens, folder: Path) -> str:
    """What is left out, in words."""
    return basis.left_out(lens, names("outlets", folder), labels("told"), times())


@lru_cache(maxsize=1000)
def left(lens: Lens, folder: Path) -> str:
    """How many notes are left, in words."""
    return basis.what_is_left(records(lens, folder), strikes.NOUN, lens.everything)


@lru_cache(maxsize=1000)
def takeaway(lens: Lens, folder: Path) -> str:
    """The sentence over the chart."""
    known = names("outlets", folder), case(folder).grades(), names("actors", folder)
    return strikes.takeaway(records(lens, folder), *known, left(lens, folder))


@lru_cache(maxsize=1000)
def rests_on(lens: Lens, folder: Path) -> re.Match[str] | None:
    """What stands under the chart, taken apart; None where nothing is left."""
    table = records(lens, folder)
    who = basis.rests_on(table, case(folder)["outlets"], labels("reliability"))
    how = basis.how_told(table, labels("told"))
    if who == "Rests on: nothing, since every record is left out.":
        assert not how
        return None
    line = f"{who} {how}"
    match = ALONE.fullmatch(line) or READERS.fullmatch(line) or SHARED.fullmatch(line)
    assert match, line
    return match


def outlets_of(counted: list[Note]) -> set[str]:
    """All outlets that tell of some notes."""
    return {outlet for note in counted for outlet in note.outlets}


# ---------------------------------------------------------------- the takeaway


@for_lenses
def test_takeaway_names_the_outlets_that_tell(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    if counted:
        match = TELLING.fullmatch(takeaway(lens, folder))
        tellers = {names("outlets", folder)[outlet] for outlet in outlets_of(counted)} or {"readers' comments"}
        assert set(split(match["who"])) == tellers
        assert match["verb"] == ("tells" if len(tellers) == 1 else "tell")


@for_lenses
def test_takeaway_grades_an_outlet_that_stands_alone(folder: Path, lens: Lens) -> None:
    tellers = outlets_of(shown(lens, folder))
    if tellers:
        letters = [row["reliability"] for row in cells("outlets", folder) if row["outlet"] in tellers]
        grade = labels("reliability")[letters[0]] if len(letters) == 1 else None
        assert TELLING.fullmatch(takeaway(lens, folder))["grade"] == grade


@for_lenses
def test_takeaway_mentions_no_outlet_that_tells_nothing_shown(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    silent = set(names("outlets", folder)) - outlets_of(counted)
    mentioned = [name for outlet, name in names("outlets", folder).items() if outlet in silent]
    if counted:
        assert not [name for name in mentioned if name in takeaway(lens, folder)]


@for_lenses
def test_takeaway_names_who_eases_and_who_asks_for_more(folder: Path, lens: Lens) -> None:
    counted = [note for note in shown(lens, folder) if told(lens, note.id, "who", folder)]
    easing = {
        stands(note.row["actor"], lens)
        for note in counted
        if note.row["mode"] == "did" and note.row["direction"] in EASING
    }
    asking = {
        stands(note.row["actor"], lens)
        for note in counted
        if note.row["mode"] == "asked" and note.row["direction"] == "up"
    }
    if shown(lens, folder):
        what = TELLING.fullmatch(takeaway(lens, folder))["what"]
        assert who_eases_and_asks(what) == (easing, asking)


def who_eases_and_asks(what: str) -> tuple[set[str], set[str]]:
    """The names before “easing” and before “asks” or “asking”; the verbs must agree with their number."""
    if match := EASING_AND_ASKING.fullmatch(what):
        easing, asking = set(split(match["easing"])), set(split(match["asking"]))
        assert (match[2], match[4]) == ("its" if len(easing) == 1 else "their", "asks" if len(asking) == 1 else "ask")
        return easing, asking
    if match := re.fullmatch(r"(.+) easing (its|their) strikes", what):
        return set(split(match[1])), set()
    if match := re.fullmatch(r"(.+) asking for more strikes", what):
        return set(), set(split(match[1]))
    assert what.startswith("air strikes in ")
    return set(), set()


@for_lenses
def test_takeaway_without_easing_or_asking_counts_the_notes(folder: Path, lens: Lens) -> None:
    match = re.search(r"air strikes in (\d+) notes?,", takeaway(lens, folder))
    assert match is None or int(match[1]) == len(shown(lens, folder))


@for_lenses
def test_takeaway_counts_the_ratios_that_are_shown(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    ratios = sum(bool(note.row["ratio"]) for note in counted)
    said = {
        0: "no figure is left",
        1: "the only figure is a ratio with no starting number",
        2: "the only figures are 2 ratios with no starting number",
    }
    if counted:
        assert TELLING.fullmatch(takeaway(lens, folder))["figures"] == said[ratios]


@for_lenses
def test_no_figure_is_left_exactly_where_every_ratio_is_left_out(folder: Path, lens: Lens) -> None:
    ratios = [note for note in notes(lens, folder) if note.row["ratio"]]
    hidden = not any(note.shown for note in ratios)
    assert ("no figure is left" in strikes.figures(rows_of(strikes.Note, records(lens, folder)))) == hidden


@for_lenses
def test_with_nothing_left_the_takeaway_says_of_how_many(folder: Path, lens: Lens) -> None:
    if not shown(lens, folder):
        whole = len(cells("strikes", folder))
        assert takeaway(lens, folder) == f"none of {whole} strike notes is left"


def test_without_the_only_outlet_none_is_left() -> None:
    whole = len(cells("strikes"))
    said = takeaway(Lens(without=("debka",)), SHIPPED)
    assert said == f"none of {whole} strike notes is left"


# ---------------------------------------------------------------- what it rests on


@for_lenses
def test_rests_on_nothing_exactly_where_nothing_is_shown(folder: Path, lens: Lens) -> None:
    assert (rests_on(lens, folder) is None) == (not shown(lens, folder))


@for_lenses
def test_rests_on_one_outlet_alone_with_its_reliability_in_words(folder: Path, lens: Lens) -> None:
    counted, match = shown(lens, folder), rests_on(lens, folder)
    tellers = outlets_of(counted)
    if len(tellers) == 1 and all(note.outlets for note in counted):
        row = next(row for row in cells("outlets", folder) if row["outlet"] in tellers)
        expected = row["short"], labels("reliability")[row["reliability"]], row["reliability"]
        assert match.group("name", "words", "letter") == expected


@for_lenses
def test_rests_on_several_outlets_each_with_its_grade_and_count(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    tellers = outlets_of(counted)
    if len(tellers) > 1 or (tellers and not all(note.outlets for note in counted)):
        match = rests_on(lens, folder)
        expected = [
            (row["short"], row["reliability"], sum(row["outlet"] in note.outlets for note in counted))
            for row in cells("outlets", folder)
            if row["outlet"] in tellers
        ]
        graded = [re.fullmatch(r"(.+), (.+) \((.)\)", each).groups() for each in match["shares"].split("; ")]
        assert all(labels("reliability")[letter] == words for _, words, letter in graded)
        shares = [
            (*re.fullmatch(r"(.+) (\d+)", share).groups(), letter)
            for them, _, letter in graded
            for share in split(them)
        ]
        assert sorted((name, letter, int(count)) for name, count, letter in shares) == sorted(expected)
        counts = [[int(count) for _, count, letter in shares if letter == one] for _, _, one in graded]
        assert all(each == sorted(each, reverse=True) for each in counts)
        assert counts == sorted(counts, key=lambda each: -each[0])
        assert len({letter for _, _, letter in graded}) == len(graded)
        assert int(match["whole"]) == len(counted)
        shared = int(match["shared"].replace("none", "0"))
        assert shared == sum(len(note.outlets) > 1 for note in counted)
        assert match["rest"] == ("rests" if shared == 1 else "rest")


@for_lenses
def test_rests_on_says_what_readers_alone_tell(folder: Path, lens: Lens) -> None:
    if counted := shown(lens, folder):
        match = rests_on(lens, folder)
        said = match.groupdict().get("readers") or ""
        count = sum(not note.outlets for note in counted)
        if match.re is READERS:
            assert count == len(counted)
        else:
            assert said == (f", {count} on readers alone" if count else "")


def most_first(counts: list[tuple]) -> list[tuple]:
    """Largest last number first; equals stay in the order of the file."""
    return sorted(counts, key=lambda item: -item[-1])


@for_lenses
def test_rests_on_so_many_texts(folder: Path, lens: Lens) -> None:
    if counted := shown(lens, folder):
        assert int(rests_on(lens, folder)["texts"]) == len({text for note in counted for text in note.texts})


@for_lenses
def test_a_reprint_is_said_not_to_count_where_a_shown_passage_has_one(folder: Path, lens: Lens) -> None:
    if counted := shown(lens, folder):
        assert bool(rests_on(lens, folder)["reprint"]) == any(note.reprinted for note in counted)


@for_lenses
def test_rests_on_counts_each_way_of_telling(folder: Path, lens: Lens) -> None:
    if counted := shown(lens, folder):
        counts = {label: sum(way in note.ways for note in counted) for way, label in labels("told").items()}
        said = [re.fullmatch(r"(.+) (\d+)", each).groups() for each in rests_on(lens, folder)["told"].split(", ")]
        assert [(label, int(count)) for label, count in said] == [item for item in counts.items() if item[1]]


# ---------------------------------------------------------------- what is left out


@for_lenses
def test_left_out_is_empty_exactly_where_nothing_is(folder: Path, lens: Lens) -> None:
    assert bool(gone(lens, folder)) == any((lens.without, lens.told, lens.phase, lens.first, lens.last))


@for_lenses
def test_left_out_names_the_outlets_and_ways(folder: Path, lens: Lens) -> None:
    match = re.match(r"[Ww]ithout (.+?)(?=, (?:in|from|up to|on) |$)", gone(lens, folder))
    outlets, _, ways = match[1].partition("what is told ") if match else ("", "", "")
    outlets = outlets.removesuffix(" and ").removesuffix(", ")
    assert set(filter(None, split(outlets))) == {names("outlets", folder)[outlet] for outlet in lens.without}
    assert set(filter(None, split(ways))) == {labels("told")[way] for way in lens.told}


@for_lenses
def test_left_out_names_the_phases_looked_at(folder: Path, lens: Lens) -> None:
    match = re.search(r"\b[Ii]n (.+?) only", gone(lens, folder))
    named = set(split(match[1])) if match else set()
    assert named == {times()[phase][:1].lower() + times()[phase][1:] for phase in lens.phase}


@for_lenses
def test_left_out_says_the_days_as_people_do(folder: Path, lens: Lens) -> None:
    said = re.search(r"(?:^|, )((?:from|up to|on) \d.*)$", gone(lens, folder), re.IGNORECASE)
    first, last = (
        f"{int(day[-2:])} {month_name[int(day[5:7])]} {day[:4]}" if day else "" for day in (lens.first, lens.last)
    )
    if first and last:
        expected = f"on {last} only" if first == last else f"from {first.removesuffix(last[-5:])} to {last}"
    else:
        expected = f"from {first}" if first else f"up to {last}" if last else ""
    assert (said[1] if said else "").lower() == expected.lower()


@for_lenses
def test_what_is_left_counts_the_notes(folder: Path, lens: Lens) -> None:
    sentence = left(lens, folder)
    if sentence:
        match = re.fullmatch(r"(none|\d+) of (\d+) strike notes (is|are) left", sentence)
        count = len(shown(lens, folder))
        assert match.groups() == (
            str(count or "none"),
            str(len(cells("strikes", folder))),
            "is" if count < 2 else "are",
        )


@for_lenses
def test_what_is_left_says_nothing_where_nothing_is_left_out(folder: Path, lens: Lens) -> None:
    assert bool(left(lens, folder)) == (not lens.everything)


# ---------------------------------------------------------------- footer, titles, overview


@for_lenses
def test_footer_counts_records_and_every_outlet(folder: Path, lens: Lens) -> None:
    counted = shown(lens, folder)
    line = basis.footer(records(lens, folder), case(folder)["outlets"], "what went", "1.2.3", "/path")
    expected = [
        (row["short"], sum(row["outlet"] in note.outlets for note in counted)) for row in cells("outlets", folder)
    ]
    whole = f"{len(counted)} of {len(cells('strikes', folder))} records"
    shares = [f"{name} {count}" for name, count in most_first(expected)]
    assert line.split(" · ") == [whole, *shares, "what went", "case 1.2.3", "/path"]


@for_lenses
def test_titles_name_who_the_note_stands_with(folder: Path, lens: Lens) -> None:
    directions, actors = labels("strike_direction"), names("actors", folder)
    standing = {actor: stands(actor, lens) for actor in actors}
    expected = {}
    for note in notes(lens, folder):
        what = f"{directions[note.row['direction']]}: {note.row['title']}"
        known = not note.shown or told(lens, note.id, "who", folder)
        whole = f"{stands(note.row['actor'], lens)} {note.row['mode']}, {what}"
        expected[note.id] = whole if known else f"Someone {note.row['mode']}, {what}{titles.UNTOLD}"
    words = titles.Words(actors, standing, {}, {}, directions)
    assert titles.titles(records(lens, folder), words) == expected


def test_subtitle_counts_the_notes(folder: Path) -> None:
    assert strikes.subtitle(records(Lens(), folder)).startswith(f"{len(cells('strikes', folder))} notes, ")


@pytest.mark.parametrize("most", [1, 2])
def test_cannot_tell_says_the_first_limits(most: int) -> None:
    limits = ["how many", "what was hit", "why"]
    assert basis.cannot_tell(limits, most) == f"These texts cannot tell: {'; '.join(limits[:most])}."
