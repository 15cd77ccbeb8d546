"""The sentence over the network, what is not drawn, and awkward triangles, counted again from the raw cells."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

import pandas as pd
import pytest

from loaders.lens import FIRST_TIES, Lens
from readings import network, triangles
from tests.charts.networks import ALL_KINDS, tied, ties_of
from tests.lenses import SHIPPED, case, cells, for_random_lenses
from tests.readings.recount import in_time, names, tells

for_lenses = for_random_lenses(200)
SENTENCE = re.compile(r"Between (?P<pair>.+?) (?P<tell>the texts tell|what is shown tells) of (?P<what>.+)")
QUARREL = re.compile(
    r"(?:quarrel|help).*: (?P<first>\d+) records? (?:against(?: \((?P<held>\d+) grievances?\))?|for)"
    r"(?:, (?P<helps>\d+) for)?; (?P<who>.+)"
)
LEFT = "nothing is left"


def widened(lens: Lens) -> Lens:
    """The same lens with kinds of ties that differ from one lens to the next."""
    kinds = [(), ALL_KINDS, ("meetings",), ("grievances",), ("grievances", "meetings")]
    return replace(lens, ties=kinds[len(lens.without + lens.told + lens.phase) % len(kinds)])


def sentence(lens: Lens) -> str:
    """The takeaway."""
    focus = case().package.focus
    return network.takeaway(ties_of(lens), focus, names("actors"), names("outlets"), LEFT)


class Kept(NamedTuple):
    """A record and what a lens leaves of it."""

    row: dict[str, str]
    outlets: set[str]
    shown: bool


@cache
def telling() -> dict[str, list[tuple[str, str]]]:
    """Record to outlet and way of each row of evidence that tells of it."""
    passages = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    found: dict[str, list[tuple[str, str]]] = {}
    for row in cells("evidence"):
        if tells(row["part"]):
            found.setdefault(row["record"], []).append((passages[row["source"], row["paragraph"]], row["told"]))
    return found


@lru_cache(maxsize=1000)
def every(lens: Lens) -> dict[str, Kept]:
    """Every record of the kinds that a lens chooses."""
    found = {}
    for table in lens.ties or FIRST_TIES:
        for row in cells(table):
            left = {outlet for outlet, way in telling()[row[table[:-1]]] if way not in lens.told} - set(lens.without)
            found[row[table[:-1]]] = Kept(row, left, bool(left) and in_time(lens, row, SHIPPED))
    return found


def between(lens: Lens, sign: int) -> list[Kept]:
    """Shown records that tie the two with a sign."""
    known = every(lens)
    return [known[record] for record in tied(lens).get(("iran", "russia", sign), []) if known[record].shown]


def tellers(found: list[Kept]) -> set[str]:
    """Names of the outlets that tell some records."""
    return {names("outlets")[outlet] for note in found for outlet in note.outlets}


@for_lenses
def test_takeaway_counts_what_is_against_and_what_helps(lens: Lens) -> None:
    lens = widened(lens)
    against, helps = between(lens, -1), between(lens, 1)
    if not any(note.shown for note in every(lens).values()):
        assert sentence(lens) == LEFT
        return
    match = SENTENCE.fullmatch(sentence(lens))
    assert match["pair"] == "Russia and Iran"
    assert (match["tell"] == "the texts tell") == all(note.shown for note in every(lens).values())
    if not against and not helps:
        neither = len(between(lens, 0))
        assert re.findall(r"\d+", match["what"]) == ([str(neither)] if neither else [])
        assert match["what"].startswith("neither quarrel nor help")
        return
    counts = QUARREL.search(match["what"])
    expected = (len(against), len(helps) or None) if against else (len(helps), None)
    assert (int(counts["first"]), counts["helps"] and int(counts["helps"])) == expected
    assert int(counts["held"] or 0) == sum("holder" in note.row for note in against)


@for_lenses
def test_takeaway_says_which_is_more(lens: Lens) -> None:
    lens = widened(lens)
    against, helps = len(between(lens, -1)), len(between(lens, 1))
    said = {
        "more quarrel than help": against > helps > 0,
        "more help than quarrel": helps > against > 0,
        "quarrel and help alike": against == helps > 0,
        "quarrel and no help": against > helps == 0,
        "help and no quarrel": helps > against == 0,
    }
    for words, is_so in said.items():
        assert (words in sentence(lens)) == is_so


@for_lenses
def test_takeaway_names_the_outlets_that_tell_of_all_it_counts(lens: Lens) -> None:
    lens = widened(lens)
    sides = [tellers(found) for sign in (-1, 1) if (found := between(lens, sign))]
    if not sides:
        return
    who = QUARREL.search(sentence(lens))["who"]
    expected = set.intersection(*sides)
    if not expected:
        assert who == "no outlet tells of both"
        return
    match = re.fullmatch(r"(.+) (tells?) of (both|it)", who)
    assert set(re.split(", | and ", match[1])) == expected
    assert (match[2], match[3]) == ("tells" if len(expected) == 1 else "tell", "both" if len(sides) == 2 else "it")


@for_lenses
def test_what_is_not_drawn_is_counted(lens: Lens) -> None:
    lens = widened(lens)
    drawn = {record for found in tied(lens).values() for record in found}
    known = every(lens)
    # A meeting that names one actor alone ties nobody, and is neither drawn nor left undrawn.
    one_alone = {
        key for key, note in known.items() if "participants" in note.row and ";" not in note.row["participants"]
    }
    undrawn = {key for key, note in known.items() if note.shown and key not in drawn | one_alone}
    counted = re.search(r"(\d+) records? on or by outlets and readers", network.subtitle(ties_of(lens)))
    assert (int(counted[1]) if counted else 0) == len(undrawn)


def test_ties_inside_one_state_are_counted_in_words() -> None:
    everything = network.not_drawn(ties_of(Lens(ties=ALL_KINDS)))
    inside = ties_of(Lens(ties=ALL_KINDS)).query("left_off == 'inside'")
    assert re.fullmatch(rf"{len(inside)} ties inside one state and \d+ records .+ are not drawn", *everything)
    assert set(inside["id"]) >= {"velayati-in-moscow", "soleimani-proposal-in-moscow"}
    assert not [words for words in network.not_drawn(ties_of(Lens())) if "inside" in words]


@pytest.mark.parametrize("against", range(4))
@pytest.mark.parametrize("helps", range(4))
def test_balance_never_nets(against: int, helps: int) -> None:
    if against or helps:
        numbers = list(map(int, re.findall(r"\d+", network.balance(against, helps, against // 2))))
        assert numbers == [each for each in (against, against // 2, helps) if each]


# ---------------------------------------------------------------- triangles


@for_random_lenses(60)
def test_triangles_are_all_threes_whose_signs_do_not_go_together(lens: Lens) -> None:
    known = every(lens)
    signs: dict[frozenset[str], set[int]] = {}
    for (one, other, sign), found in tied(lens).items():
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
        for sides in triangles.triangles(ties_of(lens))
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_a_side_says_its_records_by_number() -> None:
    ties = ties_of(Lens())
    numbers = {row.id: row.number for row in ties.itertuples()}
    for sides in triangles.triangles(ties):
        for side in sides:
            records = tied(Lens())[side.start, side.end, side.sign]
            assert set(side.numbers) == {numbers[record] for record in records}
            assert triangles.side_words(side, names("actors")).endswith(f"({', '.join(map(str, side.numbers))})")


def test_three_that_all_help_are_not_awkward() -> None:
    rows = [("a", "b", 1), ("a", "c", 1), ("b", "c", 1), ("b", "c", -1)]
    ties = pd.DataFrame(rows, columns=["start", "end", "sign"]).assign(number=[1, 2, 3, 4], shown=True, left_off="")
    [sides] = triangles.triangles(ties)
    assert [side.sign for side in sides] == [1, 1, -1]
