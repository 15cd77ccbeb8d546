"""In what way an outlet has a claim: tells it, comments on it, reprints it or is silent, in a sentence."""

from collections.abc import Iterable, Mapping

from readings.listing import listing
from rows.claim import Cell
from rows.codes import COMMENT
from rows.text import Evidence


def has_it(cell: Cell, copies: Iterable[Evidence], outlets: Mapping[str, str], name: str) -> str:
    """“As Tribune tells it.”, “Evening Echo reprints Tribune's paragraphs 1 and 2; no outlet is added.”

    copies: what the outlet reprints of others; outlets: id to short name; name: the outlet's own in full.
    """
    if cell.counts or cell.counts_against:
        return f"As {outlets[cell.outlet]} tells it."
    found = ["comments on another outlet's report"] if COMMENT in {*cell.ways, *cell.against} else []
    origins: dict[str, set[int]] = {}
    for row in copies:
        origins.setdefault(row.outlet, set()).add(row.paragraph)
    for origin, paragraphs in origins.items():
        numbers = sorted(paragraphs)
        noun = "paragraph" if len(numbers) == 1 else "paragraphs"
        found.append(f"reprints {outlets[origin]}'s {noun} {listing(map(str, numbers))}")
    return f"{name} {listing(found)}; no outlet is added." if found else f"{name} does not tell this."
