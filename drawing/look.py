"""How a reader looks at a chart: what a lens leaves of each record, what is selected, what was found."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol


class Seen(NamedTuple):
    """What a reader sees of a record: whether it is left in, whether what is left also tells of it what its mark says,
    so that it is solid, and what hovering over it says, a line each."""

    shown: bool
    solid: bool
    hover: tuple[str, ...]


class Several(Protocol):
    """What one mark stands for."""

    @property
    def members(self) -> tuple[str, ...]:
        """Ids of all of them."""
        ...


class Look(NamedTuple):
    """How a reader looks at a chart: what is seen of each record, by id; what is selected; what a search found; what
    is looked at beside what is selected; by its id, what stands for several records; actors whose side is covered."""

    seen: Mapping[str, Seen]
    selected: str = ""
    found: Collection[str] = ()
    beside: str = ""
    heaps: Mapping[str, Several] = MappingProxyType({})
    covered: Collection[str] = ()
