"""The sentence over the network, what is not drawn, and awkward triangles, counted again from the raw cells."""

import re
from datetime import date
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from loaders.left import typed
from loaders.lens import Lens
from loaders.view import FIRST_TIES, View
from readings import network, triangles
from rows.actor import Tie
from rows.record import Record
from tests.cases import SHIPPED
from tests.charts.networks import ALL_KINDS, tied, ties_of
from tests.lenses import case, cells, in_both_cases, span_of
from tests.readings.recount import in_time, listed, names, noted, tells, told

for_lenses = in_both_cases()
NUMBERS = ("none", "one", "two", "three", "four", "five")
LEFT = "nothing is left"


def widened(lens: Lens) -> View:
    """A view under the lens with kinds of ties that differ from one lens to the next."""
    kinds = [(), ALL_KINDS, ("meetings",), ("grievances",), ("grievances", "meetings")]
    return View(lens=lens, ties=kinds[len(lens.without + lens.told + lens.phase) % len(kinds)])


def sentence(view: View, folder: Path = SHIPPED) -> str:
    """The takeaway."""
    known = ties_of(view, folder), case(folder).package.focus
    return network.takeaway(*known, names("actors", folder), names("outlets", folder), LEFT)


def subtitle(view: View, folder: Path) -> str:
    """The legend."""
    kinds = view.ties or FIRST_TIES
    return network.subtitle(ties_of(view, folder), typed(Record, view.lens, case(folder), *kinds))


class Kept(NamedTuple):
    """A record and what a lens leaves of it."""

    row: dict[str, str]
    outlets: set[str]
    shown: bool


@cache
def telling(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Record to outlet and way of each row of evidence that tells of it."""
    passages = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    found: dict[str, list[tuple[str, str]]] = {}
    for row in cells("evidence", folder):
        if tells(row["part"]):
            found.setdefault(row["record"], []).append((passages[row["source"], row["paragraph"]], row["told"]))
    return found


@lru_cache(maxsize=1000)
def every(view: View, folder: Path) -> dict[str, Kept]:
    """Every record of the kinds that a view chooses."""
    found, lens = {}, view.lens
    for table in view.ties or FIRST_TIES:
        for row in cells(table, folder):
            record = row[table[:-1]]
            left = {outlet for outlet, way in telling(folder)[record] if way not in lens.told} - set(lens.without)
            shown = bool(left) and in_time(lens, row, folder) and told(lens, record, "who", folder)
            found[record] = Kept(row, left, shown)
    return found


def ties_some(note: Kept) -> bool:
    """Whether a record ties any two: a meeting that names one actor alone is neither drawn nor left undrawn."""
    return ";" in note.row.get("participants", ";")


def shown_between(view: View, one: str, other: str, sign: int, folder: Path) -> list[Kept]:
    """Shown records that tie two actors with a sign."""
    known, (start, end) = every(view, folder), sorted((one, other))
    return [known[record] for record in tied(view, folder).get((start, end, sign), []) if known[record].shown]


def spoken_of(view: View) -> list[tuple[int, str]]:
    """The signs that ties of the chosen kinds may have, and what the sentence calls them."""
    kinds = view.ties or FIRST_TIES
    if "relations" in kinds:
        return [(-1, "opposition"), (1, "help")]
    return [(-1, "opposition")] if "grievances" in kinds else [(0, "meetings")]


@for_lenses
def test_takeaway_says_who_tells_of_opposition_and_of_help_and_who_is_tied_to_both(folder: Path, lens: Lens) -> None:
    view = widened(lens)
    if any(note.shown and ties_some(note) for note in every(view, folder).values()):
        assert sentence(view, folder) == "; ".join(filter(None, [who_tells(view, folder), tied_to_both(view, folder)]))
    else:
        assert sentence(view, folder) == LEFT


def who_tells(view: View, folder: Path) -> str:
    """The outlets that tell of each kind of tie between the two: what some tell before what none does."""
    one, other = case(folder).package.focus
    pair = f"between {listed([names('actors', folder)[each] for each in (one, other)])}"
    by = {
        what: {outlet for note in shown_between(view, one, other, sign, folder) for outlet in note.outlets}
        for sign, what in spoken_of(view)
    }
    (first, most), *others = sorted(by.items(), key=lambda each: len(each[1]) == 0)
    if not most:
        return f"no outlet tells of {' or of '.join(by)} {pair}"
    who = few(most, folder) + (" alone tells" if len(most) == 1 else " outlets tell")
    if others and others[0][1] == most:
        return f"{who} of {first} and of {others[0][0]} {pair}"
    return f"{who} of {first} {pair}" + "".join(f", {few(found, folder)} of {what}" for what, found in others)


def few(outlets: set[str], folder: Path) -> str:
    """One outlet by its name, several as a number."""
    return names("outlets", folder)[min(outlets)] if len(outlets) == 1 else NUMBERS[len(outlets)]


def tied_to_both(view: View, folder: Path) -> str:
    """How many other actors are drawn, and how many and which of them have a tie of the last sign with each."""
    known, focus, actors = every(view, folder), case(folder).package.focus, names("actors", folder)
    drawn = [pair[:2] for pair, found in tied(view, folder).items() if any(known[each].shown for each in found)]
    others = {actor for pair in drawn for actor in pair} - set(focus)
    sign, what = spoken_of(view)[-1]
    both = [
        actors[actor]
        for actor in actors
        if actor in others and all(shown_between(view, actor, one, sign, folder) for one in focus)
    ]
    if not both and len(others) < 2:
        return ""
    which = f": {listed(both)}" if 0 < len(both) <= 2 else ""
    how_many = f"{NUMBERS[len(both)]} {'is' if len(both) < 2 else 'are'}"
    return f"of {noted(len(others), 'other actor')}, {how_many} tied to both by {what}{which}"


def test_takeaway_counts_no_records() -> None:
    assert sentence(View()) == (
        "three outlets tell of opposition between Russia and Iran, two of help; "
        "of 15 other actors, one is tied to both by help: Syrian government"
    )


@for_lenses
def test_the_legend_has_the_signs_that_are_drawn_and_counts_what_is_not(folder: Path, lens: Lens) -> None:
    view = widened(lens)
    known, pairs, said = every(view, folder), tied(view, folder), subtitle(view, folder)
    drawn = {sign for _, _, sign in pairs}
    assert {sign for sign, words in ((1, "helps"), (-1, "opposes or harms"), (0, "neither")) if words in said} == drawn
    ghosts = [pair for pair, found in pairs.items() if not any(known[record].shown for record in found)]
    assert ("left out" in said) == bool(ghosts)
    inside = {tie.id for tie in ties_of(view, folder) if tie.left_off == "inside"}
    there = {record for found in pairs.values() for record in found} | inside
    undrawn = {key for key, note in known.items() if note.shown and key not in there and ties_some(note)}
    words = "on or by outlets and readers"
    assert re.findall(rf"\d+ records? {words}", said) == [f"{noted(len(undrawn), 'record')} {words}"] * bool(undrawn)


@for_lenses
def test_the_legend_says_of_which_time_the_ties_are_that_are_left(folder: Path, lens: Lens) -> None:
    view = widened(lens)
    known = every(view, folder)
    left = {each for found in tied(view, folder).values() for each in found if known[each].shown}
    spans = [span_of(known[each].row, folder) for each in left if told(lens, each, "when", folder)]
    first = min((start for start, _ in spans if start != date.min), default=None)
    last = max((end for _, end in spans if end != date.max), default=None)
    said = re.match(r"Ties (?:from (?:(\w{3}) )?(\d{4}))?(?: ?to (\w{3} \d{4}))? · ", subtitle(view, folder))
    if said is None:
        alone = re.match(r"Ties in (\w{3} \d{4}) · ", subtitle(view, folder))
        assert bool(alone) == bool(first or last)
        assert alone is None or {f"{first:%b %Y}", f"{last:%b %Y}"} == {alone[1]}
        return
    month, year, end = said.groups()
    assert year == (f"{first:%Y}" if first else None)
    assert month in (None, first and f"{first:%b}")
    assert end == (f"{last:%b %Y}" if last else None)


def test_ties_inside_one_side_are_counted_in_words() -> None:
    everything = network.not_drawn(ties_of(View(ties=ALL_KINDS)))
    inside = [tie for tie in ties_of(View(ties=ALL_KINDS)) if tie.left_off == "inside"]
    assert re.fullmatch(rf"{len(inside)} ties inside one side and \d+ records .+ are not drawn", *everything)
    assert {tie.id for tie in inside} >= {"velayati-in-moscow", "soleimani-proposal-in-moscow"}
    assert not [words for words in network.not_drawn(ties_of(View().change())) if "inside" in words]


# ---------------------------------------------------------------- triangles


@in_both_cases(60, 10)
def test_triangles_are_all_threes_whose_signs_do_not_go_together(folder: Path, lens: Lens) -> None:
    view = View(lens=lens)
    known = every(view, folder)
    signs: dict[frozenset[str], set[int]] = {}
    for (one, other, sign), found in tied(view, folder).items():
        if sign and any(known[record].shown for record in found):
            signs.setdefault(frozenset((one, other)), set()).add(sign)
    expected = set()
    for three in combinations(sorted({actor for pair in signs for actor in pair}), 3):
        pairs = [frozenset(pair) for pair in combinations(three, 2)]
        for chosen in ((a, b, c) for a in (1, -1) for b in (1, -1) for c in (1, -1)):
            fits = all(sign in signs.get(pair, ()) for pair, sign in zip(pairs, chosen, strict=True))
            if fits and chosen.count(-1) % 2:
                expected.add((three, chosen))
    found = [
        ((sides[0].start, sides[0].end, sides[2].end), tuple(side.sign for side in sides))
        for sides in triangles.triangles(ties_of(view, folder))
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_a_side_says_its_records_by_number() -> None:
    ties = ties_of(View().change())
    numbers = {row.id: row.number for row in ties}
    for sides in triangles.triangles(ties):
        for side in sides:
            records = tied(View())[side.start, side.end, side.sign]
            assert set(side.numbers) == {numbers[record] for record in records}
            assert triangles.side_words(side, names("actors")).endswith(f"({', '.join(map(str, side.numbers))})")


def test_three_that_all_help_are_not_awkward() -> None:
    rows = [("a", "b", 1), ("a", "c", 1), ("b", "c", 1), ("b", "c", -1)]
    ties = [Tie("", "", number, "", "", (), True, *row, "") for number, row in enumerate(rows, start=1)]
    [sides] = triangles.triangles(ties)
    assert [side.sign for side in sides] == [1, 1, -1]
