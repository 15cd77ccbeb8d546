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


def seen_from_key_to_key(step: str, keys: int) -> list[str]:
    """What links call all that is seen of a step: `dates` at first, then `dates:1` after a key, and so on, one more for
    each thing that is held back."""
    return [f"{step}:{key}" if key else step for key in range(keys + 1)]
