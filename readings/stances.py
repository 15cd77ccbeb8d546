"""Where the two actors of the quarrel stand, in a sentence."""

from collections.abc import Mapping

import pandas as pd

from readings.distance import APART, Distance, distances
from readings.listing import listing

NOUN = "stance"
MOST_NAMED = 2


def takeaway(
    records: pd.DataFrame,
    focus: tuple[str, str],
    names: Mapping[str, str],
    shorts: Mapping[str, str],
    tellers: str,
    left: str,
) -> str:
    """Over which issue or two the texts have the two furthest apart, and over which they agree.

    records: stances under a lens; shorts: issue to its short name, of all issues; tellers: “as Debka tells it”; left:
    what is said where nothing of the two is left.
    """
    pair = listing(names[actor] for actor in focus)
    if not (records["shown"] & records["stands"].isin(focus)).any():
        return left or f"no text places {pair}"
    found = {issue: apart for issue, apart in distances(records, focus, shorts).items() if apart}
    if not found:
        return f"{tellers}, there is no issue on which both {pair} are placed"
    far, near = furthest(found), closest(found)
    always = "" if far and found[far[0]].least >= APART else NOT_ALWAYS
    parts = [f"are furthest apart{always} over {named(far, shorts)}"] if far else []
    parts += [f"{'they ' if far else ''}agree {f'over {named(near, shorts)}' if near else 'throughout on nothing'}"]
    return f"{tellers}, {pair} {'; '.join(parts)}"


NOT_ALWAYS = ", though not always,"
"""Said where the two are also told to be close on the issue over which they are furthest apart."""


def furthest(found: Mapping[str, Distance]) -> list[str]:
    """The issues over which the two are furthest apart, and the next where both are never close and each is one.

    found: issues on which both are placed, furthest first. None where they are close throughout.
    """
    first, *others = levels({issue: apart for issue, apart in found.items() if apart.most >= APART}) or [[]]
    second = others[0] if others else []
    both_clear = len(first) == len(second) == 1 and found[second[0]].least >= APART
    return [*first, *second] if both_clear else first


def closest(found: Mapping[str, Distance]) -> list[str]:
    """The issues over which the two are closest, of those on which they are never apart; found: as above."""
    near = levels({issue: apart for issue, apart in found.items() if apart.most < APART})
    return near[-1] if near else []


def levels(found: Mapping[str, Distance]) -> list[list[str]]:
    """Issues that are equally far apart together, in the order in which they come."""
    groups: dict[tuple[bool, int, int], list[str]] = {}
    for issue, apart in found.items():
        groups.setdefault(apart.rank, []).append(issue)
    return list(groups.values())


def named(issues: list[str], shorts: Mapping[str, str]) -> str:
    """Issues by name, the first two of many."""
    more = len(issues) - MOST_NAMED
    first = [shorts[issue] for issue in issues[:MOST_NAMED]]
    return f"{', '.join(first)} and {more} more" if more > 0 else listing(first)


def outlines(drawn: pd.DataFrame) -> str:
    """What an outline stands for, where one is drawn, and how many stand for what is left in.

    drawn: `shown` (whether lit) and `elsewhere`, as `charts.lit.lit` has them.
    """
    count = int(drawn["elsewhere"].sum())
    reach = f"; {count} of other times may last into this one" if count else ""
    return "" if drawn["shown"].all() else f" · outline: left out{reach}"


def subtitle(records: pd.DataFrame, focus: tuple[str, str], everyone: bool) -> str:
    """The legend of the marks, and how many records of others are not drawn."""
    others = 0 if everyone else int((~records["stands"].isin(focus)).sum())
    rest = f" · {others} stances of others not drawn" if others else ""
    signs = "++ firmly the one, −− firmly the other, ○ neither"
    return f"{signs} · stroke: not in the texts{rest}"
