"""What is left under a lens does not always tell all of a record: who, when, what came of it."""

from collections.abc import Collection, Iterable, Mapping

from readings.listing import listing
from rows.record import Record

NAMES = {"who": "who", "when": "date"}
"""Parts that say where a mark stands, in a word."""


def outlined(records: Collection[Record], *parts: str) -> list[str]:
    """The legend of marks that keep their place although nothing left tells some parts, of which one is a date.

    parts: of NAMES. Empty where no mark is drawn so.
    """
    named = [NAMES[part] for part in parts if not all(each.tells(part) for each in records)]
    return [f"only its mark grey: {' or '.join(named)} left out"] if named else []


def sentence(parts: Iterable[str], labels: Mapping[str, str]) -> str:
    """“Not told by what is left: when it was and what came of it.”; empty where all is told. labels: part to words."""
    words = [labels[part] for part in parts]
    return f"Not told by what is left: {listing(words)}." if words else ""
