"""What every drawing function needs: the colours, the letters, and how wide a text is in them."""

from dataclasses import dataclass, replace
from typing import Self

from drawing.font import Font
from drawing.measure import text_width
from drawing.scene import At, Role, Run, Words
from drawing.theme import Palette

USUAL = Font()


@dataclass(frozen=True, slots=True)
class Pen:
    """Colours on one ground, and letters of one size; whether a line between two things can bend."""

    palette: Palette
    font: Font = USUAL
    bends: bool = True

    @property
    def size(self) -> float:
        """Px of its letters."""
        return self.font.size

    def sized(self, size: float) -> Self:
        """The same with letters of another size in px."""
        return replace(self, font=self.font._replace(size=size))

    def width(self, *runs: Run) -> float:
        """Width in px of some letters in one line."""
        return sum(text_width(run.text, self.font, run.weight) for run in runs)

    def words(
        self, said: str | Run | tuple[Run, ...], at: At, role: Role = "label", colour: str = "", of: str = ""
    ) -> Words:
        """A line of text whose capitals stand round the middle of a place; in ink unless another colour is given."""
        run = Run(said) if isinstance(said, str) else said
        parts = (run,) if isinstance(run, Run) else run
        baseline, wide = at.middle + self.font.capital / 2, self.width(*parts)
        return Words(parts, at.x, baseline, self.size, colour or self.palette.ink, role, at.anchor, of, wide)
