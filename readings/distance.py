"""How far two actors are apart on an issue, as words from the smallest and the largest difference of their scores."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from rows.page import Placed

STEPS = ("same", "close", "apart", "far apart", "opposite")
"""Difference of two scores, 0 to 4, in words."""
APART = 2
"""The least difference at which two are not close."""
NEVER, AT_TIMES, ALWAYS = "never", "at times", "always"
"""Whether two come close on an issue, in a word."""
ALONE, NONE_LEFT = ("only one placed", ""), ("none left", "")
"""What is said where one of the two is not placed, and where neither is."""


class Distance(NamedTuple):
    """Smallest and largest difference between any score of one and any of the other."""

    least: int
    most: int

    @property
    def kind(self) -> str:
        """Whether the two come close: never, where even their closest are apart; always, where not even their furthest
        are."""
        return NEVER if self.least >= APART else AT_TIMES if self.most >= APART else ALWAYS

    @property
    def words(self) -> tuple[str, str]:
        """“never”, “apart to opposite”: whether the two come close; from their closest to their furthest."""
        least, most = STEPS[self.least], STEPS[self.most]
        return self.kind, least if least == most else f"{least} to {most}"

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Larger is further: first those that are never close, then by the furthest, then by the closest."""
        return self.kind == NEVER, self.most, self.least


NOWHERE = (False, -1, -1)
"""The rank of an issue on which one of the two is not placed: after all others."""


def distance(one: Iterable[int], other: Iterable[int]) -> Distance | None:
    """The distance of two sets of scores (−2 to +2); None where one of them is empty."""
    apart = [abs(a - b) for a, b in product(one, other)]
    return Distance(min(apart), max(apart)) if apart else None


def placed(records: Iterable[Placed], focus: tuple[str, ...]) -> list[Placed]:
    """The shown stances of the two of which it is told who holds them."""
    return [each for each in records if each.stands in focus and each.shown and each.tells("who")]


def distances(records: Iterable[Placed], focus: tuple[str, ...], issues: Iterable[str]) -> dict[str, Distance | None]:
    """Each issue on which a focus actor has a stance to their distance on it, furthest apart first.

    Distances are of the shown records alone, and issues on which one of the two has nothing left come last. Where there
    are no two there are none.
    """
    if len(focus) < 2:
        return {}
    ours = [each for each in records if each.stands in focus]
    told_of, scores = {each.issue for each in ours}, dict[tuple[str, str], set[int]]()
    for each in placed(ours, focus):
        scores.setdefault((each.issue, each.stands), set()).add(each.score)
    found = {
        issue: distance(*(scores.get((issue, actor), ()) for actor in focus)) for issue in issues if issue in told_of
    }
    return dict(sorted(found.items(), key=lambda item: item[1].rank if item[1] else NOWHERE, reverse=True))


def in_words(found: Mapping[str, Distance | None], ours: Iterable[Placed]) -> dict[str, tuple[str, str]]:
    """Each issue's distance in words, in two parts; the second is empty where one of the two is not placed.

    ours: stances of the two.
    """
    placed = {each.issue for each in ours if each.shown}
    missing = {issue: ALONE if issue in placed else NONE_LEFT for issue in found}
    return {issue: apart.words if apart else missing[issue] for issue, apart in found.items()}


def all_words() -> set[tuple[str, str]]:
    """Whatever a distance may be said to be."""
    steps = range(len(STEPS))
    return {ALONE, NONE_LEFT, *(Distance(least, most).words for least in steps for most in steps[least:])}
