"""How a record is told: its ways, its chain from speaker to outlet, its date."""

from collections.abc import Iterable, Mapping, Sequence

from readings.called import Called
from readings.listing import counted, in_full, listing
from rows.codes import COMMENT
from rows.text import Evidence, Outlet
from wording.capital import capital


def chain(telling: Evidence, called: Called) -> str:
    """“By someone unnamed: words or thoughts of the clerk, passed on by Tribune's sources, told by Tribune”.

    What somebody named says who is nobody, a document says.
    """
    way, outlet = called.ways[telling.told], called.outlets[telling.outlet]
    label = capital(way)
    if not telling.speaker:
        return f"{label}: a document, told by {outlet}" if telling.told == "named" else f"{label}, by {outlet}"
    of_what = "words or thoughts" if telling.told == "unnamed" else "words"
    passed = "".join(f", passed on by {called.actors[each]}" for each in telling.via)
    return f"{label}: {of_what} of {called.actors[telling.speaker]}{passed}, told by {outlet}"


def dated(words: str, basis: str) -> str:
    """“Some day, 2–4 February 2016. Inferred: after the clerk's words.”."""
    return f"{capital(words)}. {capital(basis)}."


def who_tells(telling: Sequence[Evidence], outlets: Mapping[str, str]) -> str:
    """“2 outlets: Tribune and Echo”; “No outlet: a reader's comment under a post of Echo” where only readers tell.

    telling: all that tells of a record; outlets: id to name.
    """
    told_by = dict.fromkeys(row.outlet for row in telling if row.role != COMMENT)
    if not told_by:
        under = listing(outlets[outlet] for outlet in dict.fromkeys(row.outlet for row in telling))
        return f"No outlet: a reader's comment, printed by {under}"
    return f"{counted(len(told_by), 'outlet')}: {listing(outlets[outlet] for outlet in told_by)}"


def judged(outlet: Outlet, role: str, reliability: Mapping[str, str]) -> str:
    """“ET (Evening Tribune): fairly reliable (C). It passes on …”; of a reader's comment that this does not count.

    role: of the passage; reliability: letter to words.
    """
    name = in_full(outlet.short, outlet.name)
    if role == COMMENT:
        return f"A reader's words, printed by {name}: no evidence of what happened; the outlet's grade is not theirs."
    return f"{name}: {reliability[outlet.reliability]} ({outlet.reliability}). {outlet.reliability_reason}"


def supports(part: Iterable[str], labels: Mapping[str, str]) -> str:
    """“supports only when it was”; empty where a passage supports all of a record. labels: part to words."""
    named = [words for each, words in labels.items() if each in part]
    return f"supports only {listing(named)}" if named else ""
