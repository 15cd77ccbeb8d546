"""What every drawing function needs: the colours, the size of type, and how wide a text is."""

from dataclasses import dataclass

from drawing.measure import text_width
from drawing.scene import Anchor, Role, Run, Weight, Words
from drawing.theme import TYPE, Palette

CAPITAL = 0.66
"""Height of a capital of Source Sans 3 in em: half of it below the middle of a line stands its baseline."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Colours on one ground, and type of one size in px."""

    palette: Palette
    size: float = TYPE

    def width(self, *runs: Run) -> float:
        """Width in px of some letters in one line."""
        return sum(text_width(run.text, self.size, run.weight) for run in runs)

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
        baseline = middle + self.size * CAPITAL / 2
        return Words(parts, x, baseline, self.size, colour or self.palette.ink, role, anchor, of, self.width(*parts))
