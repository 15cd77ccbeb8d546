"""Where the two actors of the quarrel stand, in a sentence."""

from collections.abc import Iterable, Mapping

import pandas as pd

from readings.distance import APART, Distance, distances, placed
from readings.listing import listing
from readings.outlets import subject, tellers
from readings.untold import outlined

NOUN = "stance"
MOST_NAMED = 2


def takeaway(
    records: pd.DataFrame,
    focus: tuple[str, str],
    names: Mapping[str, str],
    shorts: Mapping[str, str],
    outlets: Mapping[str, str],
    as_told: str,
    left: str,
) -> str:
    """On which issue or two the texts have the two differ most, and on which they agree, each with what it rests on
    where that is little.

    records: stances under a lens; shorts: issue to its short name, of all issues; outlets: id to name; as_told: “as
    Debka tells it”, empty where several tell it; left: what is said where nothing of the two is left.
    """
    pair = listing(names[actor] for actor in focus)
    if not (records["shown"] & records["stands"].isin(focus)).any():
        return left or f"no text places {pair}"
    begun = f"{as_told}, " if as_told else ""
    found = {issue: apart for issue, apart in distances(records, focus, shorts).items() if apart}
    if not found:
        return f"{begun}there is no issue on which both {pair} are placed"
    far, near = furthest(found), closest(found)
    always = "" if far and found[far[0]].least >= APART else NOT_ALWAYS
    thin = thinly(placed(records, focus), focus, names, outlets)
    said = {issue: f"{shorts[issue]}{thin[issue]}" for issue in found}
    parts = [f"differ most{always} on {named(far, said)}"] if far else []
    parts += [f"{'they ' if far else ''}agree {f'on {named(near, said)}' if near else 'throughout on nothing'}"]
    return f"{begun}{pair} {'; '.join(parts)}"


NOT_ALWAYS = ", though not always,"
"""Said where the two are also told to be close on the issue on which they differ most."""


def thinly(
    ours: pd.DataFrame, focus: tuple[str, str], names: Mapping[str, str], outlets: Mapping[str, str]
) -> dict[str, str]:
    """Issue to what the places of the two rest on where it is little: “ (Debka alone)”, “ (Iran: one record)”.

    ours: placed stances of the two. One outlet alone is named where others tell of other issues.
    """
    several, found = len(tellers(ours)) > 1, {}
    for issue, rows in ours.groupby("issue", observed=True):
        who = tellers(rows)
        parts = [subject(who, outlets)] if several and len(who) < 2 else []
        parts += [f"{names[actor]}: one record" for actor in focus if (rows["stands"] == actor).sum() == 1]
        found[str(issue)] = f" ({', '.join(parts)})" if parts else ""
    return found


def told_by(ours: pd.DataFrame, issues: Iterable[str], outlets: Mapping[str, str]) -> dict[str, str]:
    """Who tells of each issue: “Debka alone”, “three outlets”; nothing where no record is. ours: placed stances of the
    two."""
    rows = {issue: ours[ours["issue"] == issue] for issue in issues}
    return {issue: subject(tellers(each), outlets) if len(each) else "" for issue, each in rows.items()}


def all_tellers(outlets: Mapping[str, str]) -> set[str]:
    """Whatever `told_by` may say of a case."""
    names = list(outlets)
    return {subject(names[:count], outlets) for count in range(len(names) + 1)} | {
        subject([name], outlets) for name in names
    }


def pointed(records: pd.DataFrame, focus: tuple[str, str], issues: Iterable[str]) -> set[str]:
    """The issues that the takeaway names."""
    found = {issue: apart for issue, apart in distances(records, focus, issues).items() if apart}
    return {*furthest(found)[:MOST_NAMED], *closest(found)[:MOST_NAMED]}


def furthest(found: Mapping[str, Distance]) -> list[str]:
    """The issues on which the two are furthest apart, and the next where both are never close and each is one.

    found: issues on which both are placed, furthest first. None where they are close throughout.
    """
    first, *others = levels({issue: apart for issue, apart in found.items() if apart.most >= APART}) or [[]]
    second = others[0] if others else []
    both_clear = len(first) == len(second) == 1 and found[second[0]].least >= APART
    return [*first, *second] if both_clear else first


def closest(found: Mapping[str, Distance]) -> list[str]:
    """The issues on which the two are closest, of those on which they are never apart; found: as above."""
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
    drawn = records if everyone else records[records["stands"].isin(focus)]
    others = len(records) - len(drawn)
    rest = f" · {others} stances of others not drawn" if others else ""
    signs = "++ firmly the first words, −− firmly the others, ○ neither"
    return " · ".join([signs, "stroke: not in the texts", *outlined(drawn, "who")]) + rest
