"""What is said at the strands of the network: how many records, who tells them, and the records themselves."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from readings.listing import counted
from readings.outlets import READERS, listed, tellers
from rows.actor import SIGNS, Key, Tie

Label: TypeAlias = tuple[str, str, str]
"""How many records, who tells them, and the number alone."""
MOST_TITLES = 8
ALL_LEFT_OUT = "all left out"


class Words(NamedTuple):
    """Names of actors, what each sign means, names of outlets in their order."""

    names: Mapping[str, str]
    signs: Mapping[str, str]
    outlets: Mapping[str, str]


def by_strand(ties: Iterable[Tie]) -> dict[Key, list[Tie]]:
    """The ties that are drawn, by their two actors and sign."""
    found: dict[Key, list[Tie]] = {}
    for tie in ties:
        if not tie.left_off:
            found.setdefault(tie.strand, []).append(tie)
    return found


def labels(ties: Iterable[Tie], words: Words) -> dict[Key, Label]:
    """What may be written on each strand."""
    return {key: label(key, of_all(own), told_by(own, words), words) for key, own in by_strand(ties).items()}


def widest(ties: Iterable[Tie], words: Words) -> dict[Key, list[Label]]:
    """All that `labels` may give under any lens, where it is longest. ties: under no lens."""
    found = {}
    for key, own in by_strand(ties).items():
        some = f"{len(own)} of {counted(len(own), 'record')}"
        found[key] = [label(key, some, who, words) for who in (told_by(own, words), by(READERS), ALL_LEFT_OUT)]
    return found


def label(key: Key, how_many: str, who: str, words: Words) -> Label:
    """“− opposes: 15 records”, who tells them, and “− 15”."""
    sign = SIGNS[key[2]]
    return f"{sign} {words.signs[str(key[2])]}: {how_many}", who, f"{sign} {how_many.rpartition(' ')[0]}"


def hovers(ties: Iterable[Tie], words: Words) -> dict[Key, tuple[str, ...]]:
    """Whose strand it is, how many records, who tells them, and the records themselves as far as there is room."""
    return {key: hover(key, own, words) for key, own in by_strand(ties).items()}


def hover(key: Key, own: Sequence[Tie], words: Words) -> tuple[str, ...]:
    """The lines for one strand."""
    one, other, sign = key
    head = f"{words.names[one]} and {words.names[other]}, {words.signs[str(sign)]}: {of_all(own)}"
    titles = [f"{tie.number} {tie.title}" for tie in own]
    more = len(titles) - MOST_TITLES
    last = f"and {more} more; click to see all" if more > 0 else "click to see them by date"
    return head, told_by(own, words), *titles[:MOST_TITLES], last


def of_all(own: Sequence[Tie]) -> str:
    """“15 records”, “4 of 15 records” where some are left out."""
    shown = sum(tie.shown for tie in own)
    part = "" if shown == len(own) else f"{shown} of "
    return f"{part}{counted(len(own), 'record')}"


def told_by(own: Iterable[Tie], words: Words) -> str:
    """Who tells those that are left."""
    shown = [tie for tie in own if tie.shown]
    return by(listed(tellers(tie.outlets for tie in shown), words.outlets)) if shown else ALL_LEFT_OUT


def by(who: str) -> str:
    """“by Tribune”."""
    return f"by {who}"
