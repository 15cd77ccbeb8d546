"""What every drawing function needs: the colours, the letters, and how wide a text is in them."""

from dataclasses import dataclass, replace
from typing import Self

from drawing.font import Font
from drawing.measure import text_width
from drawing.scene import Anchor, Role, Run, Weight, Words
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
        self,
        runs: str | tuple[Run, ...],
        x: float,
        middle: float,
        role: Role = "label",
        anchor: Anchor = "start",
        colour: str = "",
        of: str = "",
        weight: Weight = 400,
    ) -> Words:
        """A line of text whose capitals stand round `middle`; in ink unless another colour is given."""
        parts = (Run(runs, weight),) if isinstance(runs, str) else runs
        baseline = middle + self.font.capital / 2
        return Words(parts, x, baseline, self.size, colour or self.palette.ink, role, anchor, of, self.width(*parts))
