"""Where the two actors of the quarrel stand, in a sentence."""

from collections.abc import Mapping

import pandas as pd

from readings.distance import distances
from readings.listing import counted, listing

NOUN = "stance"
APART = 2


def takeaway(
    records: pd.DataFrame,
    focus: tuple[str, str],
    names: Mapping[str, str],
    shorts: Mapping[str, str],
    tellers: str,
    left: str,
) -> str:
    """On which issues the texts have the two differ wherever they place both, on how many agree, on how many both.

    records: stances under a lens; shorts: issue to its short name, of all issues; tellers: who tells, with “has” or
    “have”; left: what is said where nothing of the two is left.
    """
    found = distances(records, focus, shorts)
    both = [(issue, apart) for issue, apart in found.items() if apart]
    pair = listing(names[actor] for actor in focus)
    if not (records["shown"] & records["stands"].isin(focus)).any():
        return left or f"No text places {pair}"
    apart = [issue for issue, each in both if each.least >= APART]
    near = sum(each.most < APART for _, each in both)
    mixed = len(both) - len(apart) - near
    parts = [f"differ over {named(apart, shorts)}"] if apart else []
    parts += [f"agree over {counted(near, 'issue')}"] if near else []
    both_ways = "do both" if apart and near else "agree and differ"
    parts += [f"{both_ways} over {counted(mixed, 'issue')}"] if mixed else []
    return f"{tellers} {pair} {'; '.join(parts)}" if parts else f"{tellers} no issue on which both {pair} are placed"


def named(issues: list[str], shorts: Mapping[str, str], most: int = 3) -> str:
    """Issues by name, the first few of many."""
    first = [shorts[issue] for issue in issues[:most]]
    more = len(issues) - most
    return f"{', '.join(first)} and {more} more" if more > 0 else listing(first)


def outlines(drawn: pd.DataFrame) -> str:
    """What an outline stands for, where one is drawn, and how many stand for what is left in.

    drawn: `shown` (whether lit) and `elsewhere`, as `charts.lit.lit` has them.
    """
    count = int(drawn["elsewhere"].sum())
    reach = f"; {count} under other times {'lasts' if count == 1 else 'last'} into this one, or may" if count else ""
    return "" if drawn["shown"].all() else f" · outline: left out{reach}"


def subtitle(records: pd.DataFrame, focus: tuple[str, str], everyone: bool) -> str:
    """The legend of the marks, and how many records of others are not drawn."""
    others = 0 if everyone else int((~records["stands"].isin(focus)).sum())
    rest = f" · {others} of other actors are not drawn" if others else ""
    signs = "++ firmly the one, −− firmly the other, ○ neither"
    return f"A square: one thing a text says · {signs} · stroke: not in the texts{rest}"
