"""What is written beside the squares, in lines no wider than its share of the chart: issues, phases, who tells."""

from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from charts.stances.columns import PHASE_PAD, parted, words_of
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Run, Weight

APART = ("do the two come close?", "from closest to furthest")
"""What stands over the distances at the right edge."""
MOST_STACKED, MOST_IN_A_LINE, MOST_TOLD = 0.22, 0.3, 0.25
"""Of the chart's width at most: an issue over its poles, an issue beside them, who tells it."""


class Issues(Protocol):
    """Of each issue its name and both poles."""

    @property
    def issues(self) -> Mapping[str, str]:
        """Their names."""

    @property
    def plus(self) -> Mapping[str, str]:
        """What ++ stands for."""

    @property
    def minus(self) -> Mapping[str, str]:
        """What −− stands for."""


class Setting(NamedTuple):
    """How issues are set in a chart of some width: their poles below their names, or beside them."""

    stacked: bool
    width: float

    @property
    def most(self) -> float:
        """Px that an issue may take of the width."""
        return self.width * (MOST_STACKED if self.stacked else MOST_IN_A_LINE)


def said(words: Issues, issue: str, pointed: bool, setting: Setting, pen: Pen) -> list[tuple[Run, ...]]:
    """An issue's name and both its poles, each after its sign, below each other or in one line; what is longer than
    its share of the chart's width goes on in the next line, as it would were the name bold.

    Signs at the outer ends of the line would read as an axis with one of the two actors at each end.
    """
    name, plus, minus = words.issues[issue], words.plus[issue], words.minus[issue]
    weight: Weight = 700 if pointed else 400
    most = setting.most
    poles = Run("++", 700), Run(f" {plus} · "), Run("−−", 700), Run(f" {minus}")
    gap = Run("\N{NO-BREAK SPACE} ")
    if not setting.stacked and pen.width(Run(name, 700), gap, *poles) <= most:
        return [(Run(name, weight), gap, *poles)]
    lines: list[tuple[Run, ...]] = [(Run(line, weight),) for line in wrap(name, pen.font, most, 700)]
    if pen.width(*poles) <= most:
        return [*lines, poles]
    return [*lines, *pole("++", plus, most, pen), *pole("−−", minus, most, pen)]


def pole(sign: str, text: str, room: float, pen: Pen) -> list[tuple[Run, ...]]:
    """A pole after its sign, in lines of its own."""
    bolder = pen.width(Run(sign, 700)) - pen.width(Run(sign))
    first, *others = wrap(f"{sign} {text}", pen.font, room - bolder)
    return [(Run(sign, 700), Run(first.removeprefix(sign))), *((Run(line),) for line in others)]


def room_said(words: Issues, issue: str, setting: Setting, pen: Pen) -> float:
    """Width of an issue and its poles, were the issue's name bold."""
    return max(pen.width(*line) for line in said(words, issue, True, setting, pen))


def apart(kind: str, steps: str, pointed: bool) -> tuple[Run, ...]:
    """Whether the two come close, and from how near to how far."""
    return Run(kind, 700 if pointed else 400), Run(f": {steps}" if steps else "")


def told(tellers: str, width: float, pen: Pen) -> list[str]:
    """Who tells of a distance, in lines; none where no one is named."""
    return wrap(tellers, pen.font, MOST_TOLD * width) if tellers else []


def room_apart(
    all_apart: Collection[tuple[str, str]], all_tellers: Collection[str], width: float, pen: Pen
) -> tuple[float, int]:
    """Width of all that may stand at the right edge, and how many lines of a row it may take."""
    tellers = [told(each, width, pen) for each in all_tellers]
    others = [*APART, *(line for lines in tellers for line in lines)]
    lines = [*(apart(*parts, True) for parts in all_apart), *((Run(each),) for each in others)]
    return max(pen.width(*line) for line in lines), 1 + max([0, *map(len, tellers)])


def heading(name: str, room: float, pen: Pen) -> list[str]:
    """A phase's name over its column, in lines; its months stand without their brackets, in a line of their own.

    Where a word is wider than its column, it breaks, and its lines keep apart from those of the next column.
    """
    first, months = parted(name)
    if max(pen.width(Run(word)) for word in words_of(name) or [""]) > room - PHASE_PAD + 1e-6:
        room -= PHASE_PAD
    return [line for part in (first, *months) for line in wrap(part, pen.font, room)]
