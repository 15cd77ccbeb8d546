"""Where the two actors of the quarrel stand, in a sentence."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from readings.called import Called
from readings.distance import ALWAYS, NEVER, Distance, distances, placed
from readings.listing import counted, listing
from readings.outlets import listed, subject, tellers
from readings.untold import outlined
from rows.page import Placed

NOUN = "stance"
MOST_NAMED = 3
MOST_TELLERS, MOST_LETTERS = 3, 40
"""How many outlets are named beside a row, and how long their names may be in all."""


def takeaway(records: Sequence[Placed], focus: tuple[str, ...], called: Called, as_told: str, left: str) -> str:
    """On which issues the texts never have the two close, and on which always, the first of each with what they rest
    on where that is little.

    as_told: “as Tribune tells it”, empty where several tell it; left: what is said where nothing of the two is left.
    """
    names, shorts = called.actors, called.issues
    pair = listing(names[actor] for actor in focus)
    if not any(each.shown and each.stands in focus for each in records):
        return left or f"no text places {pair}"
    begun = f"{as_told}, " if as_told else ""
    found = {issue: apart for issue, apart in distances(records, focus, shorts).items() if apart}
    if not found:
        return f"{begun}there is no issue on which both {pair} are placed"
    far, near = furthest(found), closest(found)
    thin = thinly(placed(records, focus), focus, names, called.outlets)
    differ = NEVER_CLOSE if far and found[far[0]].kind == NEVER else NOT_ALWAYS
    parts = [f"{differ} on {named(far, shorts, thin)}"] if far else []
    if near or len(found) > 1:
        parts += [f"{'they ' if far else ''}are always close on {named(near, shorts, thin) if near else 'nothing'}"]
    return f"{begun}{pair} {'; '.join(parts)}"


NEVER_CLOSE, NOT_ALWAYS = "never come close", "differ most, though not always,"
"""Said where even the closest words of the two are apart, and where they are also told to be close."""


def thinly(
    ours: Iterable[Placed], focus: tuple[str, ...], names: Mapping[str, str], outlets: Mapping[str, str]
) -> dict[str, str]:
    """Issue to what the places of the two rest on where it is little: “Tribune alone”, “of West one record”,
    “one record of each”.

    ours: placed stances of the two. One outlet alone is named where others tell of other issues; where several tell,
    it is said of whom they have a single record.
    """
    grouped, found = by_issue(ours), {}
    several = len({outlet for rows in grouped.values() for outlet in tellers(each.outlets for each in rows)}) > 1
    for issue, rows in grouped.items():
        who, counts = tellers(each.outlets for each in rows), Counter(each.stands for each in rows)
        parts = [subject(who, outlets)] if several and len(who) < 2 else []
        single = [f"of {names[actor]} one record" for actor in focus if counts[actor] == 1]
        parts = parts or (["one record of each"] if len(single) == len(focus) > 1 else single)
        found[issue] = ", ".join(parts)
    return found


def by_issue(records: Iterable[Placed]) -> dict[str, list[Placed]]:
    """Issue to the stances on it."""
    found: dict[str, list[Placed]] = {}
    for each in records:
        found.setdefault(each.issue, []).append(each)
    return found


def told_by(ours: Iterable[Placed], issues: Iterable[str], outlets: Mapping[str, str]) -> dict[str, str]:
    """Who tells of each issue, as `named_tellers` says it; nothing where no record is. ours: placed stances of the
    two."""
    grouped = by_issue(ours)
    return {
        issue: named_tellers(tellers(each.outlets for each in grouped[issue]), outlets) if issue in grouped else ""
        for issue in issues
    }


def named_tellers(found: Collection[str], outlets: Mapping[str, str]) -> str:
    """“Tribune alone”, “Tribune and Echo”, “all four outlets”; a count where their names are many or long."""
    if len(found) == 1:
        return subject(found, outlets)
    names = listed(set(found), outlets)
    if len(found) <= MOST_TELLERS and len(names) <= MOST_LETTERS:
        return names
    return f"{'all ' if len(found) == len(outlets) else ''}{subject(found, outlets)}"


def all_tellers(outlets: Mapping[str, str]) -> set[str]:
    """Whatever `told_by` may say of a case."""
    some = [found for count in range(MOST_TELLERS + 1) for found in combinations(outlets, count)]
    more = [list(outlets)[:count] for count in range(len(outlets) + 1)]
    return {named_tellers(found, outlets) for found in [*some, *more]}


def pointed(records: Iterable[Placed], focus: tuple[str, ...], issues: Iterable[str]) -> set[str]:
    """The issues that the takeaway names."""
    found = {issue: apart for issue, apart in distances(records, focus, issues).items() if apart}
    return {*furthest(found)[:MOST_NAMED], *closest(found)[:MOST_NAMED]}


def furthest(found: Mapping[str, Distance]) -> list[str]:
    """The issues on which the two are never close; where there is none, those on which they are furthest apart.

    found: issues on which both are placed, furthest first. None where they are close throughout.
    """
    never = [issue for issue, apart in found.items() if apart.kind == NEVER]
    apart = levels({issue: apart for issue, apart in found.items() if apart.kind != ALWAYS})
    return never or next(iter(apart), [])


def closest(found: Mapping[str, Distance]) -> list[str]:
    """The issues on which the two are always close, closest first; found: as above."""
    return [issue for issue, apart in reversed(list(found.items())) if apart.kind == ALWAYS]


def levels(found: Mapping[str, Distance]) -> list[list[str]]:
    """Issues that are equally far apart together, in the order in which they come."""
    groups: dict[tuple[bool, int, int], list[str]] = {}
    for issue, apart in found.items():
        groups.setdefault(apart.rank, []).append(issue)
    return list(groups.values())


def named(issues: list[str], shorts: Mapping[str, str], thin: Mapping[str, str]) -> str:
    """Issues by name, the first of many, those that rest on the same little together after the others: “the toll,
    on the works and the market (both Tribune alone)”."""
    first, more = issues[:MOST_NAMED], len(issues) - MOST_NAMED
    groups: dict[str, list[str]] = {}
    for issue in sorted(first, key=lambda issue: thin[issue] != ""):
        groups.setdefault(thin[issue], []).append(shorts[issue])
    said = [listing(names) + resting(why, len(names)) for why, names in groups.items()]
    if more <= 0:
        return ", on ".join(said)
    return f"{', on '.join(said) if any(groups) else ', '.join(groups[''])} and {more} more"


def resting(why: str, count: int) -> str:
    """What some issues rest on, behind their names."""
    return f" ({'' if count == 1 else 'both ' if count == 2 else 'all '}{why})" if why else ""


def of_all(records: Iterable[Placed], focus: tuple[str, ...], names: Mapping[str, str], as_told: str, left: str) -> str:
    """How many stances are of the two of the quarrel, and how few any other holds: “East and West hold 125 of 157
    stances; of 11 others, Harbour holds most (7)”. The arguments are those of `takeaway`."""
    found = Counter(each.stands for each in records if each.shown and each.tells("who"))
    if not found:
        return left or "no text places anyone"
    others = Counter({actor: count for actor, count in found.items() if actor not in focus})
    ours = found.total() - others.total()
    held = f"{counted(found.total(), 'stance')} of {counted(len(others), 'actor')}"
    if focus:
        hold = "hold" if len(focus) > 1 else "holds"
        held = (
            f"{listing(names[actor] for actor in focus)} {hold} {ours or 'none'} of {counted(found.total(), 'stance')}"
        )
    largest = max(others.values(), default=0)
    most = [actor for actor, count in others.items() if count == largest]
    rest = ""
    if len(found) == 1 and not focus:
        whole = found.total()
        held = f"{names[most[0]]} holds {'the one stance' if whole == 1 else f'all {whole} stances'} told"
    elif len(others) == 1:
        rest = f"; {names[most[0]]} holds {'the rest' if ours else 'all of them'}"
    elif len(most) == 1:
        rest = f"; {f'of {len(others)} others, ' if focus else ''}{names[most[0]]} holds most ({largest})"
    elif others:
        rest = f"; {f'none of {len(others)} others' if focus else 'none'} holds more than {largest}"
    return f"{as_told}{', ' if as_told else ''}{held}{rest}"


def outlines(drawn: Iterable[Placed], elsewhere: int = 0) -> str:
    """What an outline stands for, where one is drawn, and how many stand for what is left in.

    drawn: shown where they are lit; elsewhere: how many of those that are not stand for what is left in.
    """
    reach = f"; {elsewhere} of other times may last into this one" if elsewhere else ""
    return "" if all(each.shown for each in drawn) else f" · outline: left out{reach}"


def subtitle(records: Sequence[Placed], focus: tuple[str, ...], everyone: bool) -> str:
    """The legend of the marks, and how many records of others are not drawn."""
    drawn = records if everyone else [each for each in records if each.stands in focus]
    others = len(records) - len(drawn)
    rest = f" · {counted(others, 'stance')} of others not drawn" if others else ""
    signs = "++ or −− firmly what stands after it, ○ neither"
    return " · ".join([signs, "stroke: not in the texts", *outlined(drawn, "who")]) + rest
