"""Distances and the sentence over the stances, against a recount under random lenses."""

import re
from functools import lru_cache
from itertools import product

import pytest

from loaders.lens import Lens
from readings import stances
from readings.distance import STEPS, distance, distances, in_words
from tests.lenses import SHIPPED, case, cells, for_random_lenses, records
from tests.readings.recount import names, notes, stands

for_lenses = for_random_lenses(200)
FOCUS = ("russia", "iran")
SAID = re.compile(
    r"TELLERS Russia and Iran (?:differ over (?P<apart>.+?))?(?:; )?"
    r"(?:agree over (?P<near>\d+) issues?)?(?:; )?"
    r"(?:(?P<ways>do both|agree and differ) over (?P<mixed>\d+) issues?)?"
)


@lru_cache(maxsize=500)
def apart(lens: Lens) -> dict[str, tuple[int, int]]:
    """Issue to the least and the most difference between shown scores of the two, from the raw cells."""
    scores: dict[tuple[str, str], list[int]] = {}
    for note in notes(lens, SHIPPED, "stances"):
        if note.shown:
            scores.setdefault((note.row["issue"], stands(note.row["actor"], lens)), []).append(int(note.row["score"]))
    found = {}
    for issue in {issue for issue, _ in scores}:
        gaps = [abs(a - b) for a, b in product(*(scores.get((issue, names("actors")[actor]), []) for actor in FOCUS))]
        if gaps:
            found[issue] = min(gaps), max(gaps)
    return found


@for_lenses
def test_distances_equal_a_recount(lens: Lens) -> None:
    found = distances(records(lens, table="stances"), FOCUS, names("issues"))
    assert {issue: tuple(each) for issue, each in found.items() if each} == apart(lens)


@for_lenses
def test_rows_go_from_far_to_near_and_what_is_alone_comes_last(lens: Lens) -> None:
    order = [
        each and (-each.most, -each.least)
        for each in distances(records(lens, table="stances"), FOCUS, names("issues")).values()
    ]
    known = [each for each in order if each]
    assert known == sorted(known)
    assert order == known + [None] * (len(order) - len(known))


@for_lenses
def test_takeaway_equals_a_recount(lens: Lens) -> None:
    shorts, gaps = names("issues"), apart(lens)
    said = stances.takeaway(records(lens, table="stances"), FOCUS, names("actors"), shorts, "TELLERS", "left")
    placed = [
        note
        for note in notes(lens, SHIPPED, "stances")
        if note.shown and stands(note.row["actor"], lens) in {names("actors")[actor] for actor in FOCUS}
    ]
    if not placed:
        assert said == "left"
        return
    if not gaps:
        assert said == "TELLERS no issue on which both Russia and Iran are placed"
        return
    match = SAID.fullmatch(said)
    assert match, said
    apart_on = [issue for issue, (least, _) in gaps.items() if least >= 2]
    assert (match["apart"] is None) == (not apart_on)
    if apart_on:
        assert how_many(match["apart"]) == len(apart_on)
        assert set(named(match["apart"])) <= {shorts[issue] for issue in apart_on}
    assert int(match["near"] or 0) == sum(most < 2 for _, most in gaps.values())
    assert match["ways"] in (None, "do both" if match["apart"] and match["near"] else "agree and differ")
    assert int(match["mixed"] or 0) == sum(least < 2 <= most for least, most in gaps.values())


def named(listed: str) -> list[str]:
    """Issues that a list names."""
    return re.split(r", | and ", re.sub(r" and \d+ more$", "", listed))


def how_many(listed: str) -> int:
    """How many issues a list stands for."""
    more = re.search(r" and (\d+) more$", listed)
    return len(named(listed)) + (int(more[1]) if more else 0)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ([2], [2], "same"),
        ([-2], [2], "opposite"),
        ([2, -1], [2], "same–far"),
        ([0], [1, -2], "near–apart"),
    ],
)
def test_a_distance_says_the_least_and_the_most(one: list[int], other: list[int], words: str) -> None:
    assert distance(one, other).words == words


def test_no_distance_where_one_is_not_placed() -> None:
    assert distance([], [1]) is None


def test_there_is_a_word_for_every_difference() -> None:
    assert len(STEPS) == 5


def test_one_alone_and_none_left_are_told_apart() -> None:
    lens = Lens(without=("debka",))
    table = records(lens, table="stances")
    ours = table[table["stands"].isin(FOCUS)]
    words = in_words(distances(table, FOCUS, names("issues")), ours)
    shown = {
        note.row["issue"]
        for note in notes(lens, SHIPPED, "stances")
        if note.shown and stands(note.row["actor"], lens) in ("Russia", "Iran")
    }
    for issue, said in words.items():
        if issue not in apart(lens):
            assert said == ("one alone" if issue in shown else "none left")


def test_issues_have_names_that_fit_a_sentence() -> None:
    proper = ("Assad", "Iran", "Russia")
    shorts = [row["short"] for row in cells("issues")]
    assert [short for short in shorts if short[:1].isupper() and not short.startswith(proper)] == []


def test_subtitle_counts_who_is_not_drawn() -> None:
    table = records(Lens(), table="stances")
    others = sum(stands(row["actor"], Lens()) not in ("Russia", "Iran") for row in cells("stances"))
    assert f"{others} of other actors are not drawn" in stances.subtitle(table, FOCUS, False)
    assert "of other actors" not in stances.subtitle(table, FOCUS, True)
    assert case().package.focus == FOCUS
