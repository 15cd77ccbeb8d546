"""Distances and the sentence over the stances, against a recount under random lenses."""

import re
from collections import Counter
from functools import lru_cache
from itertools import product
from pathlib import Path

import pytest

from loaders.lens import Lens
from readings import stances
from readings.called import Called
from readings.distance import ALONE, NONE_LEFT, STEPS, Distance, all_words, distance, distances, in_words, placed
from rows.page import Placed
from tests.cases import SHOWN, SMALL
from tests.lenses import SHIPPED, case, cells, every_case, in_both_cases, rows, values
from tests.readings.recount import listed, names, notes, stands, told

for_lenses = in_both_cases(80, 20)
FOCUS = {folder: case(folder).package.focus for folder in (SMALL, *SHOWN.values())}
NEVER, DIFFER = "never come close on ", "differ most, though not always, on "


def two(folder: Path) -> tuple[str, ...]:
    """The short names of those whose quarrel it is."""
    return tuple(names("actors", folder)[actor] for actor in FOCUS[folder])


@lru_cache(maxsize=500)
def apart(lens: Lens, folder: Path) -> dict[str, tuple[int, int]]:
    """Issue to the least and the most difference between shown scores of the two, from the raw cells."""
    scores: dict[tuple[str, str], list[int]] = {}
    for note in notes(lens, folder, "stances"):
        if note.shown and told(lens, note.id, "who", folder):
            held = note.row["issue"], stands(note.row["actor"], lens, folder)
            scores.setdefault(held, []).append(int(note.row["score"]))
    found = {}
    for issue in {issue for issue, _ in scores}:
        gaps = [abs(a - b) for a, b in product(*(scores.get((issue, actor), []) for actor in two(folder)))]
        if gaps:
            found[issue] = min(gaps), max(gaps)
    return found


@for_lenses
def test_distances_equal_a_recount(folder: Path, lens: Lens) -> None:
    found = distances(rows(Placed, lens, folder, "stances"), FOCUS[folder], names("issues", folder))
    assert {issue: tuple(each) for issue, each in found.items() if each} == apart(lens, folder)


def rank(gaps: tuple[int, int]) -> tuple[bool, int, int]:
    """Larger is further: never close before all others, then the furthest, then the closest."""
    least, most = gaps
    return least >= 2, most, least


@for_lenses
def test_rows_go_from_far_to_near_and_what_is_alone_comes_last(folder: Path, lens: Lens) -> None:
    order = list(distances(rows(Placed, lens, folder, "stances"), FOCUS[folder], names("issues", folder)).values())
    known = [rank(each) for each in order if each]
    assert known == sorted(known, reverse=True)
    assert [each and True for each in order] == [True] * len(known) + [None] * (len(order) - len(known))


def sentence(lens: Lens, tellers: str, folder: Path) -> str:
    """The takeaway."""
    table = rows(Placed, lens, folder, "stances")
    called = Called(names("actors", folder), names("outlets", folder), names("issues", folder))
    return stances.takeaway(table, FOCUS[folder], called, tellers, "left")


@for_lenses
def test_takeaway_equals_a_recount(folder: Path, lens: Lens) -> None:
    gaps = apart(lens, folder)
    said = sentence(lens, "TELLERS", folder)
    one, other = two(folder)
    placed = [
        note
        for note in notes(lens, folder, "stances")
        if note.shown and stands(note.row["actor"], lens, folder) in (one, other)
    ]
    if not placed:
        assert said == "left"
        return
    if not gaps:
        assert said == f"TELLERS, there is no issue on which both {one} and {other} are placed"
        return
    never = {issue for issue, (least, _) in gaps.items() if least >= 2}
    mixed = {issue: rank(each) for issue, each in gaps.items() if each[0] < 2 <= each[1]}
    most = {issue for issue, each in mixed.items() if each == max(mixed.values())}
    near = {issue for issue, (_, most) in gaps.items() if most < 2}
    far, found, near_said = said.rpartition("are always close on ")
    if not near and len(gaps) == 1:
        assert not found
        far, near_said = near_said, "nothing"
    assert far.startswith(f"TELLERS, {one} and {other} ")
    assert (NEVER in far, DIFFER in far) == (bool(never), not never and bool(most))
    check_named(far, never or most, folder)
    check_named(near_said, near, folder)
    assert (near_said == "nothing") == (not near)


def check_named(listed: str, issues: set[str], folder: Path) -> None:
    """That the end of a sentence stands for these issues: three by name at most, of more how many, and no other."""
    shorts = names("issues", folder)
    said = {issue for issue in shorts if shorts[issue] in listed}
    assert said <= issues
    assert len(said) == min(len(issues), stances.MOST_NAMED)
    more = len(issues) - stances.MOST_NAMED
    assert re.findall(r" and (-?\d+) more", listed) == ([str(more)] if more > 0 else [])


def test_of_the_shipped_case_the_headline_says_where_the_two_are_furthest_and_where_they_meet() -> None:
    issues = ("us-dealings", "strike-all-rebels", "gulf-dealings", "russian-foothold")
    us, strikes, gulf, hold = (names("issues", SHIPPED)[issue] for issue in issues)
    assert sentence(Lens(), "", SHIPPED) == (
        f"Russia and Iran never come close on {strikes}, on {us} and {gulf} (both Debka alone); "
        f"they are always close on {hold} (of Iran one record)"
    )


@for_lenses
def test_an_issue_that_rests_on_one_outlet_or_one_record_says_so(folder: Path, lens: Lens) -> None:
    table = rows(Placed, lens, folder, "stances")
    said = stances.thinly(
        placed(table, FOCUS[folder]), FOCUS[folder], names("actors", folder), names("outlets", folder)
    )
    ours: dict[str, list[tuple[str, set[str]]]] = {}
    for note in notes(lens, folder, "stances"):
        if note.shown and told(lens, note.id, "who", folder) and stands(note.row["actor"], lens, folder) in two(folder):
            ours.setdefault(note.row["issue"], []).append((stands(note.row["actor"], lens, folder), note.outlets))
    everyone = {outlet for found in ours.values() for _, outlets in found for outlet in outlets}
    assert said.keys() == ours.keys()
    for issue, found in ours.items():
        held = [actor for actor, _ in found]
        outlets = {outlet for _, each in found for outlet in each}
        alone = [f"{names('outlets', folder)[outlet]} alone" for outlet in outlets if len(outlets) == 1 < len(everyone)]
        alone += ["readers' comments"] if not outlets and len(everyone) > 1 else []
        few = [f"of {actor} one record" for actor in two(folder) if held.count(actor) == 1]
        few = ["one record of each"] if len(few) == 2 else few
        assert said[issue] == ", ".join(alone or few)


def test_who_tells_of_an_issue_is_named() -> None:
    table = rows(Placed, Lens(), SHIPPED, "stances")
    said = stances.told_by(placed(table, FOCUS[SHIPPED]), names("issues", SHIPPED), names("outlets", SHIPPED))
    assert (said["us-dealings"], said["strike-all-rebels"]) == ("Debka alone", "Debka, Unnamed blog and WNU")


@for_lenses
def test_whatever_is_said_of_who_tells_can_be_foreseen(folder: Path, lens: Lens) -> None:
    table = rows(Placed, lens, folder, "stances")
    said = stances.told_by(placed(table, FOCUS[folder]), names("issues", folder), names("outlets", folder))
    assert set(filter(None, said.values())) <= stances.all_tellers(names("outlets", folder))


@pytest.mark.parametrize(
    ("found", "outlets", "said"),
    [
        ("ab", {"a": "A", "b": "B", "c": "C"}, "A and B"),
        ("abc", {"a": "A", "b": "B", "c": "C"}, "A, B and C"),
        ("abcd", {"a": "A", "b": "B", "c": "C", "d": "D"}, "all four outlets"),
        ("abcd", {each: each.upper() for each in "abcde"}, "four outlets"),
        ("ab", {"a": "A long name of an outlet", "b": "Another that is long", "c": "C"}, "two outlets"),
        ("", {"a": "A"}, "readers' comments"),
    ],
)
def test_few_tellers_are_named_and_many_counted(found: str, outlets: dict[str, str], said: str) -> None:
    assert stances.named_tellers(tuple(found), outlets) == said


@pytest.mark.parametrize(
    ("gaps", "far", "near"),
    [
        ({"a": (2, 4), "b": (2, 3), "c": (0, 4), "d": (0, 1)}, ["a", "b"], ["d"]),
        ({"a": (2, 4), "b": (2, 3), "c": (2, 3), "d": (1, 1), "e": (0, 1)}, ["a", "b", "c"], ["e", "d"]),
        ({"a": (0, 4), "b": (0, 4), "c": (0, 3)}, ["a", "b"], []),
        ({"a": (1, 1), "b": (0, 0)}, [], ["b", "a"]),
    ],
)
def test_never_close_comes_before_furthest_apart_and_always_close_is_all_that_is(
    gaps: dict[str, tuple[int, int]], far: list[str], near: list[str]
) -> None:
    found = {issue: Distance(*each) for issue, each in gaps.items()}
    assert stances.furthest(found) == far
    assert stances.closest(found) == near


@pytest.mark.parametrize(
    ("thin", "said"),
    [
        ({}, "A, B, C and 2 more"),
        ({"a": "X alone"}, "B and C, on A (X alone) and 2 more"),
        ({"a": "X alone", "c": "X alone"}, "B, on A and C (both X alone) and 2 more"),
        ({"a": "X alone", "b": "X alone", "c": "X alone"}, "A, B and C (all X alone) and 2 more"),
        ({"e": "X alone"}, "A, B, C and 2 more"),
    ],
)
def test_of_many_issues_three_are_named_and_together_what_rests_on_the_same_little(
    thin: dict[str, str], said: str
) -> None:
    rests = {each: thin.get(each, "") for each in "abcde"}
    assert stances.named([*"abcde"], {each: each.upper() for each in "abcde"}, rests) == said


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ([2], [2], ("always", "same")),
        ([1], [1, 2], ("always", "same to close")),
        ([-2], [2], ("never", "opposite")),
        ([0], [2, -2], ("never", "apart")),
        ([2, -1], [2], ("at times", "same to far apart")),
        ([0], [1, -2], ("at times", "close to apart")),
    ],
)
def test_a_distance_says_the_least_and_the_most(one: list[int], other: list[int], words: tuple[str, ...]) -> None:
    assert distance(one, other).words == words
    assert words in all_words()


def test_no_distance_where_one_is_not_placed() -> None:
    assert distance([], [1]) is None


def test_there_is_a_word_for_every_difference() -> None:
    assert len(STEPS) == 5


@every_case
def test_one_alone_and_none_left_are_told_apart(folder: Path) -> None:
    lens = Lens(without=tuple(values("outlets", "outlet", folder)[:1]))
    table = rows(Placed, lens, folder, "stances")
    ours = [each for each in table if each.stands in FOCUS[folder]]
    words = in_words(distances(table, FOCUS[folder], names("issues", folder)), ours)
    shown = {
        note.row["issue"]
        for note in notes(lens, folder, "stances")
        if note.shown and stands(note.row["actor"], lens, folder) in two(folder)
    }
    for issue, said in words.items():
        if issue not in apart(lens, folder):
            assert said == (ALONE if issue in shown else NONE_LEFT)


def test_issues_have_names_that_fit_a_sentence() -> None:
    proper = ("Assad", "Iran", "Russia")
    shorts = [row["short"] for row in cells("issues")]
    assert [short for short in shorts if short[:1].isupper() and not short.startswith(proper)] == []


@in_both_cases(60, 10)
def test_of_all_actors_it_is_said_how_few_stances_others_hold(folder: Path, lens: Lens) -> None:
    said = stances.of_all(rows(Placed, lens, folder, "stances"), FOCUS[folder], names("actors", folder), "", "left")
    held = [
        stands(note.row["actor"], lens, folder)
        for note in notes(lens, folder, "stances")
        if note.shown and told(lens, note.id, "who", folder)
    ]
    if not held:
        assert said == "left"
        return
    others = Counter(actor for actor in held if actor not in two(folder))
    first, _, rest = said.partition("; ")
    ours = len(held) - others.total()
    assert first == f"{listed([*two(folder)])} hold {ours or 'none'} of {len(held)} stance{'s' * (len(held) > 1)}"
    most = [actor for actor, count in others.items() if count == max(others.values())]
    if len(others) < 2:
        assert rest == "".join(f"{actor} holds {'the rest' if ours else 'all of them'}" for actor in others)
    elif len(most) == 1:
        assert rest == f"of {len(others)} others, {most[0]} holds most ({others[most[0]]})"
    else:
        assert rest == f"none of {len(others)} others holds more than {others[most[0]]}"


@every_case
def test_subtitle_counts_who_is_not_drawn(folder: Path) -> None:
    table = rows(Placed, Lens(), folder, "stances")
    others = sum(stands(row["actor"], Lens(), folder) not in two(folder) for row in cells("stances", folder))
    assert f"{others} stances of others not drawn" in stances.subtitle(table, FOCUS[folder], False)
    assert "of others" not in stances.subtitle(table, FOCUS[folder], True)
