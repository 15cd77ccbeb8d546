"""What a mark leaves open: where what is left of its record does not tell who it was, or when, it is an outline."""

from rows.record import Record

WHO = "who is not told by what is left"


def is_solid(record: Record, *parts: str) -> bool:
    """Whether a record is left in, with what is left telling some of its parts (`who`, `when` …)."""
    return record.shown and all(record.tells(part) for part in parts)


def hover(record: Record, *lines: str) -> tuple[str, ...]:
    """What hovering over a mark says, in lines; the last one that who it was is not told, where that is so."""
    return lines if record.tells("who") else (*lines, WHO)
