"""How far two actors are apart on an issue, as words from the smallest and the largest difference of their scores."""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

import pandas as pd

STEPS = ("same", "near", "apart", "far", "opposite")
"""Difference of two scores, 0 to 4, in words."""


class Distance(NamedTuple):
    """Smallest and largest difference between any score of one and any of the other."""

    least: int
    most: int

    @property
    def words(self) -> str:
        """“opposite”; “same–far” where their records differ."""
        return STEPS[self.most] if self.least == self.most else f"{STEPS[self.least]}–{STEPS[self.most]}"


def distance(one: Iterable[int], other: Iterable[int]) -> Distance | None:
    """The distance of two sets of scores (−2 to +2); None where one of them is empty."""
    apart = [abs(a - b) for a, b in product(one, other)]
    return Distance(min(apart), max(apart)) if apart else None


def distances(records: pd.DataFrame, focus: tuple[str, str], issues: Iterable[str]) -> dict[str, Distance | None]:
    """Each issue on which a focus actor has a stance to their distance on it, furthest apart first.

    records: `stands`, `issue`, `score`, `shown`; distances are of the shown records alone, and issues on which one of
    the two has nothing left come last.
    """
    ours = records[records["stands"].isin(focus)]
    shown = ours[ours["shown"]]
    scores = {key: list(found) for key, found in shown.groupby(["issue", "stands"], observed=True)["score"]}
    found = {
        issue: distance(*(scores.get((issue, actor), []) for actor in focus))
        for issue in issues
        if (ours["issue"] == issue).any()
    }
    return dict(sorted(found.items(), key=lambda item: (-item[1].most, -item[1].least) if item[1] else (1, 0)))


def in_words(found: Mapping[str, Distance | None], ours: pd.DataFrame) -> dict[str, str]:
    """Each issue's distance in words; “one alone” where only one of the two is placed, “none left” where neither is.

    ours: stances of the two, `issue` and `shown`.
    """
    placed = set(ours.loc[ours["shown"], "issue"])
    missing = {issue: "one alone" if issue in placed else "none left" for issue in found}
    return {issue: apart.words if apart else missing[issue] for issue, apart in found.items()}
