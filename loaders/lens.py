"""What a reader leaves out, as a pure value."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Lens:
    """What is left out (`without` outlets, `told` ways), which phases and days are looked at (none: all), and whether
    officials stand with their `state` or by `name`. `first` and `last` are ISO days or empty.
    """

    without: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    officials: str = "state"

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.without or self.told or self.phase or self.first or self.last)

    def leaves(self, outlet: str, told: str) -> bool:
        """Whether what an outlet tells in some way is left in."""
        return outlet not in self.without and told not in self.told

    def reset(self) -> Self:
        """The same with nothing left out."""
        return type(self)(officials=self.officials)
