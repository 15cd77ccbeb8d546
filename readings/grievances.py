"""Who holds how much against whom, in a sentence, and who tells it."""

from collections.abc import Iterable, Mapping, Sequence

from readings.called import Called
from readings.listing import counted
from readings.outlets import READERS, tellers
from readings.span import span
from readings.untold import outlined
from rows.page import Held
from rows.record import Dated, Grievance
from wording.dates import exactly, months

NOUN = "grievance"


def takeaway(records: Iterable[Held], focus: tuple[str, ...], called: Called, left: str) -> str:
    """How many grievances of each of the two against the other, who tells most alone, how many have a named speaker.

    left: what is said where nothing is left.
    """
    names = called.actors
    shown = [each for each in records if each.shown]
    if not shown:
        return left
    if len(focus) < 2:
        return of_anyone(shown, focus, called)
    sides = {
        holder: [each for each in shown if each.tells("who") and (each.holds, each.meets) == (holder, against)]
        for holder, against in pair(focus)
    }
    first, second = sorted(focus, key=lambda actor: -len(sides[actor]))
    between_them = sides[first] + sides[second]
    if not between_them:
        between = f"{names[first]} and {names[second]}"
        return (
            f"no grievance told of here is between {between}; {counted(len(shown), NOUN)} of others or against others"
        )
    other_way = f"{len(sides[second]) or 'none'} the other way"
    what = f"{counted(len(sides[first]), NOUN)} of {names[first]} against {names[second]} and {other_way}"
    who, most = who_tells(between_them, called.outlets, called.grades)
    these = f"of these {len(between_them)}, " if len(between_them) > 1 else ""
    return f"{who} of {what}; {these}{most}{by_name(between_them)}"


def of_anyone(shown: Sequence[Held], focus: tuple[str, ...], called: Called) -> str:
    """The same where there are no two: how many are of the one whom the quarrel is about, and how many against it."""
    told = [each for each in shown if each.tells("who")]
    holders = [each.holds for each in told]
    whose = called.actors[holders[0]] if len({*holders}) == 1 else counted(len({*holders}), "holder")
    parts = [f"of {whose}"] if told else []
    for actor in focus:
        name, own, other = called.actors[actor], holders.count(actor), sum(each.meets == actor for each in told)
        parts = [f"{own or 'none'} of {name} and {other or 'none'} against {'it' if own else name}"]
    who, most = who_tells(list(shown), called.outlets, called.grades)
    what = f"{who} of {counted(len(shown), NOUN)}{', ' if focus else ' '}{''.join(parts)}".rstrip()
    return f"{what}; {'of these, ' if most else ''}{most}{by_name(list(shown))}"


def pair(focus: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The two, both ways round; nothing where there are no two."""
    return (focus, focus[::-1]) if len(focus) == 2 else ()


def who_tells(told: list[Held], outlets: Mapping[str, str], grades: Mapping[str, str]) -> tuple[str, str]:
    """Who tells of some grievances, “Tribune (not usually reliable) tells”, and of several that one which tells most
    that no other does: “Tribune (not usually reliable) alone tells 22, and ”."""
    telling = tellers(each.outlets for each in told)
    if not telling:
        return f"{READERS} alone tell", ""
    if len(telling) == 1:
        [only] = telling
        return f"{outlets[only]} ({grades[only]}) tells", ""
    alone = [each.outlets[0] for each in told if len(each.outlets) == 1]
    if not alone:
        return f"{len(telling)} outlets tell", ""
    most = max((outlet for outlet in outlets if outlet in alone), key=alone.count)
    return "the texts tell", f"{outlets[most]} ({grades[most]}) alone tells {alone.count(most)}, and "


def by_name(told: list[Held]) -> str:
    """How many have the holder, its officials or its state as a speaker with a name."""
    count = sum(each.by_name for each in told)
    if len(told) == 1:
        return f"it has {'a' if count else 'no'} named speaker"
    return f"{count or 'none'} {'have' if count > 1 else 'has'} a named speaker"


def subtitle(held: Sequence[Held], focus: tuple[str, ...]) -> str:
    """How many there are, over which time, and how many of them stand in neither column; the legend of the marks."""
    ghosts = "" if all(each.shown for each in held) else " · outline: left out"
    ghosts += "".join(f" · {sign}" for sign in outlined(held, "who"))
    dashes = "" if all(each.tells("when") for each in held) else " · –: date left out"
    both = pair(focus)
    others = sum((each.holds, each.meets) not in both for each in held) if both else 0
    below = f"; {others} of them of or against others" if others else ""
    dated = f"by date {span(held)}".rstrip()
    squares = f"Squares: {counted(len(held), NOUN)} {dated}{below}"
    strokes = " · stroke: none told" if both else ""
    doubts = " · ≠: texts disagree" if any(each.disagrees for each in held) else ""
    return f"{squares}{strokes}{ghosts}{dashes}{doubts}"


def dates(records: Iterable[Grievance]) -> dict[str, str]:
    """Record to the months that it is told of: “2015”, “Feb–Mar 2016”, “≈ Dec 2016”, “from Feb 2016”."""
    return {each.id: when(each) for each in records}


def when(row: Dated) -> str:
    """When a record is told of, in months at most."""
    about = "≈ " if row.approximate else ""
    first, last = row.earliest, row.latest
    start, end = first or last, last or first
    if not start or not end:
        return ""
    if row.open_start or not first:
        return f"{about}to {months(end, end)}"
    if row.open_end or not last:
        return f"{about}from {months(start, start)}"
    if (row.precision == "year" or (first.month, last.month) == (1, 12)) and first.year == last.year:
        return f"{about}{exactly(first, 'year')}"
    return f"{about}{months(first, last)}"


def in_order(records: Iterable[Held], camps: Mapping[str, str], order: Sequence[str]) -> list[Held]:
    """Grievances by date, those of each holder together, holders by camp; camps: actor to camp, order: of the camps."""
    firsts: dict[str, int] = {}
    by_date = sorted(records, key=lambda each: each.number)
    for each in by_date:
        firsts.setdefault(each.holds, each.number)
    return sorted(by_date, key=lambda each: (order.index(camps[each.holds]), firsts[each.holds]))
