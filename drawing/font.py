"""The letters that a text is drawn with."""

from typing import Literal, NamedTuple, TypeAlias

from drawing.theme import TYPE

Face: TypeAlias = Literal["Source Sans 3", "Arial"]
"""The face of pages and pictures; the one of slides for other programs, which have it or another just as wide."""
CAPITAL: dict[Face, float] = {"Source Sans 3": 0.66, "Arial": 0.716}
"""Height of a capital in em: half of it below the middle of a line stands its baseline."""


class Font(NamedTuple):
    """Letters of one face, so many px large."""

    size: float = TYPE
    face: Face = "Source Sans 3"

    @property
    def capital(self) -> float:
        """Height of its capitals in px."""
        return self.size * CAPITAL[self.face]
