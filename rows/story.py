"""A story as its table has it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """A step as it is written. view: an address; held: codes of what is held back, in the order of being shown."""

    step: str
    rank: int
    view: str
    heading: str
    say: str
    ask: str
    answer: str
    minutes: int
    held: tuple[str, ...]
