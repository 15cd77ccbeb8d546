"""What a click may ask for."""

from typing import NamedTuple, TypeAlias


class Select(NamedTuple):
    """Look at something, and at another thing beside it."""

    selected: str
    beside: str = ""


class LeaveOut(NamedTuple):
    """Look at the case without what one outlet tells."""

    outlet: str


class BringBack(NamedTuple):
    """Look at the case with what one outlet tells."""

    outlet: str


class Go(NamedTuple):
    """Go to another page, and look at something there; empty: at what is looked at now."""

    page: str
    selected: str = ""


class Find(NamedTuple):
    """Search the whole case."""

    asked: str


Action: TypeAlias = Select | LeaveOut | BringBack | Go | Find
KINDS = {kind.__name__: kind for kind in (Select, LeaveOut, BringBack, Go, Find)}


def carried(action: Action) -> list[str]:
    """An action as what a browser can carry: its kind, then its fields."""
    return [type(action).__name__, *action]


def read(carried: list[str]) -> Action:
    """The action that a browser brings back; raises KeyError for a kind that there is not."""
    kind, *parts = carried
    return KINDS[kind](*parts)
