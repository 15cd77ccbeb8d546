"""The sentence over the network, what is not drawn, and awkward triangles, counted again from the raw cells."""

import re
from functools import cache, lru_cache
from itertools import combinations
from typing import NamedTuple

from loaders.lens import Lens
from loaders.view import FIRST_TIES, View
from readings import network, triangles
from rows.actor import Tie
from tests.charts.networks import ALL_KINDS, tied, ties_of
from tests.lenses import SHIPPED, case, cells, for_random_lenses
from tests.readings.recount import in_time, names, tells, told

for_lenses = for_random_lenses(200)
LEFT = "nothing is left"


def widened(lens: Lens) -> View:
    """A view under the lens with kinds of ties that differ from one lens to the next."""
    kinds = [(), ALL_KINDS, ("meetings",), ("grievances",), ("grievances", "meetings")]
    return View(lens=lens, ties=kinds[len(lens.without + lens.told + lens.phase) % len(kinds)])


def sentence(view: View) -> str:
    """The takeaway."""
    focus = case().package.focus
    return network.takeaway(ties_of(view), focus, names("actors"), names("outlets"), LEFT)


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
def every(view: View) -> dict[str, Kept]:
    """Every record of the kinds that a view chooses."""
    found = {}
    for table in view.ties or FIRST_TIES:
        for row in cells(table):
            left = {outlet for outlet, way in telling()[row[table[:-1]]] if way not in view.lens.told} - set(
                view.lens.without
            )
            found[row[table[:-1]]] = Kept(
                row, left, bool(left) and in_time(view.lens, row, SHIPPED) and told(view.lens, row[table[:-1]], "who")
            )
    return found


def between(view: View, sign: int) -> list[Kept]:
    """Shown records that tie the two with a sign."""
    return shown_between(view, "iran", "russia", sign)


def shown_between(view: View, one: str, other: str, sign: int) -> list[Kept]:
    """Shown records that tie two actors with a sign."""
    known = every(view)
    start, end = sorted((one, other))
    return [known[record] for record in tied(view).get((start, end, sign), []) if known[record].shown]


def spoken_of(view: View) -> list[tuple[int, str]]:
    """The signs that ties of the chosen kinds may have, and what the sentence calls them."""
    kinds = view.ties or FIRST_TIES
    if "relations" in kinds:
        return [(-1, "opposition"), (1, "help")]
    return [(-1, "opposition")] if "grievances" in kinds else [(0, "meetings")]


def tellers(found: list[Kept]) -> set[str]:
    """Names of the outlets that tell some records."""
    return {names("outlets")[outlet] for note in found for outlet in note.outlets}


def number(words: str) -> int:
    """The number that a word or a name alone stands for."""
    said = ["no", "one", "two", "three", "four", "five"]
    if words in names("outlets").values() or words.removesuffix(" alone") in names("outlets").values():
        return 1
    return {"none": 0, **{each: count for count, each in enumerate(said)}}[words.removesuffix(" outlets").lower()]


def tells_of(view: View) -> dict[str, tuple[str, int]]:
    """What outlets are said to tell of, by whom, and how many they are."""
    first = sentence(view).split("; ")[0]
    if none := re.fullmatch(r"no outlet tells of (.+) between Russia and Iran", first):
        return dict.fromkeys(none[1].split(" or of "), ("", 0))
    who, what, rest = re.fullmatch(r"(.+?) tells? of (.+) between Russia and Iran(?:, (.+))?", first).groups()
    found = {each: (who.removesuffix(" alone"), number(who)) for each in what.split(" and of ")}
    if rest:
        other, of = rest.split(" of ")
        found[of] = (other, number(other))
    return found


@for_lenses
def test_takeaway_counts_the_outlets_that_tell_of_quarrel_and_of_help(lens: Lens) -> None:
    view = widened(lens)
    if not any(note.shown for note in every(view).values()):
        assert sentence(view) == LEFT
        return
    told = tells_of(view)
    assert set(told) == {what for _, what in spoken_of(view)}
    for sign, what in spoken_of(view):
        expected = tellers(between(view, sign))
        assert told[what][1] == len(expected)
        assert len(expected) != 1 or told[what][0] in expected


@for_lenses
def test_takeaway_says_that_the_same_outlets_tell_of_both_only_where_they_are_the_same(lens: Lens) -> None:
    view = widened(lens)
    said = re.search("opposition and of help between|help and of opposition between", sentence(view))
    against, helps = (tellers(between(view, sign)) for sign in (-1, 1))
    assert bool(said) == ("help" in dict(map(reversed, spoken_of(view))) and against == helps != set())


@for_lenses
def test_takeaway_counts_the_others_and_those_tied_to_both(lens: Lens) -> None:
    view = widened(lens)
    known = every(view)
    kept = {pair for pair, found in tied(view).items() if any(known[record].shown for record in found)}
    others = {actor for one, other, _ in kept for actor in (one, other)} - {"russia", "iran"}
    match = re.search(r"of (\d+) other actors?, (\w+) (?:is|are) tied to both by (\w+)(?:: (.+))?$", sentence(view))
    assert bool(match) == bool(others)
    if match:
        sign, what = spoken_of(view)[-1]
        both = {actor for actor in others if all(shown_between(view, actor, one, sign) for one in ("russia", "iran"))}
        assert (int(match[1]), number(match[2]), match[3]) == (len(others), len(both), what)
        named = {names("actors")[actor] for actor in both} if 0 < len(both) <= 2 else set()
        assert set((match[4] or "").split(" and ")) - {""} == named


def test_takeaway_counts_no_records() -> None:
    assert sentence(View()) == (
        "three outlets tell of opposition between Russia and Iran, two of help; "
        "of 15 other actors, one is tied to both by help: Syrian government"
    )


@for_lenses
def test_the_legend_has_the_signs_that_are_drawn_and_no_other(lens: Lens) -> None:
    view = widened(lens)
    known = every(view)
    said = network.subtitle(ties_of(view))
    drawn = {sign for _, _, sign in tied(view)}
    assert {sign for sign, words in ((1, "helps"), (-1, "opposes or harms"), (0, "neither")) if words in said} == drawn
    ghosts = [pair for pair, found in tied(view).items() if not any(known[record].shown for record in found)]
    assert ("left out" in said) == bool(ghosts)


@for_lenses
def test_what_is_not_drawn_is_counted(lens: Lens) -> None:
    view = widened(lens)
    drawn = {record for found in tied(view).values() for record in found}
    known = every(view)
    # A meeting that names one actor alone ties nobody, and is neither drawn nor left undrawn.
    one_alone = {
        key for key, note in known.items() if "participants" in note.row and ";" not in note.row["participants"]
    }
    undrawn = {key for key, note in known.items() if note.shown and key not in drawn | one_alone}
    counted = re.search(r"(\d+) records? on or by outlets and readers", network.subtitle(ties_of(view)))
    assert (int(counted[1]) if counted else 0) == len(undrawn)


def test_ties_inside_one_state_are_counted_in_words() -> None:
    everything = network.not_drawn(ties_of(View(ties=ALL_KINDS)))
    inside = [tie for tie in ties_of(View(ties=ALL_KINDS)) if tie.left_off == "inside"]
    assert re.fullmatch(rf"{len(inside)} ties inside one state and \d+ records .+ are not drawn", *everything)
    assert {tie.id for tie in inside} >= {"velayati-in-moscow", "soleimani-proposal-in-moscow"}
    assert not [words for words in network.not_drawn(ties_of(View().change())) if "inside" in words]


# ---------------------------------------------------------------- triangles


@for_random_lenses(60)
def test_triangles_are_all_threes_whose_signs_do_not_go_together(lens: Lens) -> None:
    view = View(lens=lens)
    known = every(view)
    signs: dict[frozenset[str], set[int]] = {}
    for (one, other, sign), found in tied(view).items():
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
        for sides in triangles.triangles(ties_of(view))
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
