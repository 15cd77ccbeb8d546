"""What a data package says of itself beside its tables."""

import re
from typing import Any


def tracker(raw: dict[str, Any]) -> str:
    """Where a correction may be sent: `bugs`, else `homepage`, an address of the web or of e-mail; empty for none."""
    named = [raw.get(name) for name in ("bugs", "homepage")]
    return next((each for each in named if isinstance(each, str) and re.fullmatch(r"(https?://|mailto:)\S+", each)), "")


def itself(raw: dict[str, Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What a package says of itself, the titles of its contributors and of its licences."""
    said = raw.get("description")
    return said if isinstance(said, str) else "", titles(raw, "contributors"), titles(raw, "licenses")


def titles(raw: dict[str, Any], name: str) -> tuple[str, ...]:
    """The titles in a list of the descriptor, which is not ours to check; those that are none are left aside."""
    found = raw.get(name)
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    named = [row.get("title") or row.get("name") for row in rows]
    return tuple(each for each in named if isinstance(each, str))
