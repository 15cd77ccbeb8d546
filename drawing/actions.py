"""What a click may ask for."""

from typing import NamedTuple


class Select(NamedTuple):
    """Look at something, and at another thing beside it."""

    selected: str
    beside: str = ""
