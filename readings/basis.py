"""What a picture rests on, what the reader left out of it, and its footer: the same on every page."""

import re
from calendar import month_abbr, month_name
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from readings.listing import MOST_NAMED, beside, counted, few, listing
from readings.outlets import READERS, tellers
from rows.record import Telling
from rows.text import Outlet
from wording.capital import capital
from wording.dates import exactly

MONTHS = {*month_name[1:], *month_abbr[1:]}
MANY = 99
"""So many of a kind are named at most; of more, the others are counted."""


def outlet_counts(records: Iterable[Telling], outlets: Iterable[str]) -> dict[str, int]:
    """Outlet to how many of the shown records it tells, most first. outlets: ids of all."""
    told_by = Counter(outlet for each in records if each.shown for outlet in each.outlets)
    return dict(sorted(((outlet, told_by[outlet]) for outlet in outlets), key=lambda item: -item[1]))


def as_told(records: Iterable[Telling], outlets: Mapping[str, str], grades: Mapping[str, str]) -> str:
    """Who tells the shown records, where it is one: “as Tribune (not usually reliable) tells it”, else nothing.

    outlets: id to name; grades: id to reliability in words.
    """
    found = tellers(each.outlets for each in records if each.shown)
    if not found:
        return f"as {READERS} alone tell it"
    if len(found) == 1:
        [outlet] = found
        return f"as {outlets[outlet]} ({grades[outlet]}) tells it"
    return ""


def rests_on(records: Iterable[Telling], outlets: Iterable[Outlet], reliability: Mapping[str, str]) -> str:
    """“Rests on: Tribune alone (2 texts), not usually reliable (D).”

    Several outlets stand by reliability, most records first, each with how many records it tells: “Tribune 4 and
    Digest 2, not usually reliable (D); Echo 1, fairly reliable (C)”.
    reliability: code to label. Says so where nothing is shown.
    """
    shown = [each for each in records if each.shown]
    if not shown:
        return "Rests on: nothing, since every record is left out."
    known = {each.outlet: each for each in outlets}
    counts = {outlet: count for outlet, count in outlet_counts(shown, known).items() if count}
    if not counts:
        return f"Rests on: {READERS} alone ({texts(shown)}), which no outlet tells."
    if is_by_one_alone(shown):
        [outlet] = counts
        letter = known[outlet].reliability
        return f"Rests on: {known[outlet].short} alone ({texts(shown)}), {reliability[letter]} ({letter})."
    graded: dict[str, list[str]] = {}
    named = few(list(counts), MOST_NAMED, "outlet")
    for outlet in (each for each in named if each in known):
        graded.setdefault(known[outlet].reliability, []).append(beside(known[outlet].short, counts[outlet]))
    shares = [f"{listing(each)}, {reliability[letter]} ({letter})" for letter, each in graded.items()]
    return f"Rests on: {'; '.join([*shares, *(each for each in named if each not in known)])}."


def how_told(records: Iterable[Telling], told: Mapping[str, str]) -> str:
    """How the shown records are told: “Told as fact 2, by someone named 1.”; empty where nothing is shown.

    Where one outlet does not tell them all alone, how many of them more than one does, and readers alone, stands
    before it: “Of 6 records 1 rests on more than one outlet (3 texts).” told: code to label.
    """
    shown = [each for each in records if each.shown]
    if not shown:
        return ""
    ways = [way for each in shown for way in each.told]
    how = ", ".join(f"{label} {ways.count(way)}" for way, label in told.items() if way in ways)
    how += f"; {mixed} in more than one way" if (mixed := sum(len(each.told) > 1 for each in shown)) else ""
    if is_by_one_alone(shown):
        return f"Told {how}."
    several = sum(len(each.outlets) > 1 for each in shown)
    shared = f"{several or 'none'} {'rests' if several == 1 else 'rest'} on more than one outlet"
    by_readers = sum(not each.outlets for each in shown)
    shared += f", {by_readers} on readers alone" if by_readers else ""
    return f"Of {counted(len(shown), 'record')} {shared} ({texts(shown)}). Told {how}."


def is_by_one_alone(shown: Sequence[Telling]) -> bool:
    """Whether one outlet tells all of some records and no other any of them, or readers tell them all."""
    return len({each.outlets for each in shown}) == 1 and len(shown[0].outlets) < 2


def texts(shown: Iterable[Telling]) -> str:
    """“2 texts; a reprint is not counted”: how many texts tell some records, and that one of these is printed again."""
    count = counted(len({text for each in shown for text in each.texts}), "text")
    return f"{count}; a reprint is not counted" if any(each.reprints for each in shown) else count


class LeftOut(Protocol):
    """What a reader leaves out: ids of outlets, ways of telling; and which phases and days are looked at."""

    @property
    def without(self) -> tuple[str, ...]:
        """Outlets left out."""
        ...

    @property
    def told(self) -> tuple[str, ...]:
        """Ways of telling left out."""
        ...

    @property
    def phase(self) -> tuple[str, ...]:
        """The only phases looked at; none: all."""
        ...

    @property
    def first(self) -> str:
        """First day looked at, empty for none."""
        ...

    @property
    def last(self) -> str:
        """Last day looked at, empty for none."""
        ...


def left_out(
    lens: LeftOut, outlets: Mapping[str, str], told: Mapping[str, str], phases: Mapping[str, str], most: int = MANY
) -> str:
    """What a lens leaves out, in words, to stand before a colon; empty where it leaves out nothing.

    outlets, told, phases: id to name, phases with their months; most: how many of a kind are named, the others being
    counted. “Without Tribune and what is told as opinion, in early 2016 (Jan–Mar) only”.
    """
    chosen = [phases[phase] for phase in phases if phase in lens.phase]
    ways = few([told[way] for way in told if way in lens.told], most, "way", "in ")
    gone = few([outlets[outlet] for outlet in outlets if outlet in lens.without], most, "outlet")
    gone += [f"what is told {listing(ways)}"] if ways else []
    parts = [f"without {listing(gone)}"] if gone else []
    parts += [f"in {listing(few([lowered(name) for name in chosen], most, 'time'))} only"] if chosen else []
    words = ", ".join([*parts, *days(lens.first, lens.last)])
    return capital(words)


def days(first: str, last: str) -> list[str]:
    """Which days are looked at: “from 24 January to 6 February 2016”, “on 2 March 2016 only”; nothing for all."""
    if first and last:
        same = first[:4] == last[:4]
        return [f"on {day(last)} only" if first == last else f"from {day(first, year=not same)} to {day(last)}"]
    return [f"from {day(first)}"] if first else [f"up to {day(last)}"] if last else []


def day(iso: str, year: bool = True) -> str:
    """“2 February 2016” for “2016-02-02”, with or without its year."""
    return exactly(date.fromisoformat(iso), year=year)


def shorter_and_shorter(said: Callable[[int], str]) -> list[str]:
    """What is left out with all of it named, then with ever more of it counted; nothing where it is nothing.

    said: `left_out` for how many of a kind are named.
    """
    return list(dict.fromkeys(filter(None, map(said, (MANY, 2, 1, 0)))))


def lowered(name: str) -> str:
    """A name of a time within a sentence: “early 2016”, but “March 2024”."""
    first, *_ = re.split(r"\W", name, maxsplit=1)
    return name if first in MONTHS else name[:1].lower() + name[1:]


def what_is_left(records: Collection[Telling], noun: str, everything: bool) -> str:
    """“none of 10 strike notes is left”, to stand after what is left out; empty where that is nothing."""
    if everything:
        return ""
    count, whole = sum(each.shown for each in records), counted(len(records), noun)
    how_many = f"{count} of {whole}" if count else f"none of {whole}"
    return f"{how_many} {'is' if count < 2 else 'are'} left"


def cannot_tell(limits: Sequence[str], most: int = 2) -> str:
    """The line under a chart that says what these texts cannot tell; empty where nothing is noted."""
    return "" if not limits else f"These texts cannot tell: {'; '.join(limits[:most])}."


def footer(records: Collection[Telling], outlets: Iterable[Outlet], gone: str, version: str, path: str) -> str:
    """“10 of 10 records · Tribune 10 · Echo 0 · case 0.1.0 · /air-strikes”."""
    names = {each.outlet: each.short for each in outlets}
    counts = [beside(names[outlet], count) for outlet, count in outlet_counts(records, names).items()]
    whole = f"{sum(each.shown for each in records) or 'none'} of {counted(len(records), 'record')}"
    return " · ".join(
        filter(None, [whole, *few(counts, MOST_NAMED, "outlet"), gone, f"case {version}" if version else "", path])
    )
