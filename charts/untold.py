"""What a mark leaves open: where what is left of its record does not tell who it was, or when, it is an outline."""

from typing import Any

WHO = "who is not told by what is left"


def is_solid(row: Any, *parts: str) -> bool:
    """Whether a record is left in, with what is left telling some of its parts (`who`, `when` …)."""
    return bool(row.shown) and not set(parts) & set(row.untold)


def hover(row: Any, *lines: str) -> tuple[str, ...]:
    """What hovering over a mark says, in lines; the last one that who it was is not told, where that is so."""
    return (*lines, WHO) if "who" in row.untold else lines
