"""A strip at true scale under folded time: which times are drawn above, and when each text was written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from drawing.actions import Select
from drawing.axis import LINE
from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Anchor, Area, Hit, Line, Primitive, Run, Stroke
from drawing.symbols import REACH, paint_symbol
from drawing.time import FoldedTime

HEIGHT = 48
CLUSTER = 72
"""Texts written nearer to each other than so many px share a label."""
RULE, DIAMONDS, LABELS = 9, 19, 35
"""Where the rule, the diamonds and the middle of the labels stand, in px below the strip's upper edge."""
SAID = ("drawn above", "text written")


class Text(NamedTuple):
    """What the strip needs of a text: who published it, the days between which it was written, and these in words."""

    id: str
    short: str
    outlet: str
    first: date
    last: date
    words: str
    approximate: bool = False

    @property
    def middle(self) -> date:
        """The day half way between the two."""
        return self.first + (self.last - self.first) / 2


class TrueScale(NamedTuple):
    """Days as far apart as they are: the first and the last, and where they stand in px."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return self.left + share * (self.right - self.left)


class Strip(NamedTuple):
    """The strip laid out: its scale, the stretches drawn above, the texts in order of writing, and labels, each with
    its x and what that is of it."""

    scale: TrueScale
    drawn: list[tuple[date, date]]
    texts: list[Text]
    labels: list[tuple[str, float, Anchor]]


def lay_strip(time: FoldedTime, texts: Sequence[Text], left: float, right: float, pen: Pen) -> Strip:
    """The strip between two edges."""
    ordered = sorted(texts, key=lambda text: text.middle)
    first = min([time.panels[0].first, *(text.first for text in texts)])
    last = max([time.panels[-1].last, *(text.last for text in texts)])
    scale = TrueScale(first, last, left, right - REACH)
    drawn = [(panel.first, panel.last) for panel in time.panels]
    return Strip(scale, drawn, ordered, place_labels(clusters(ordered, scale), scale, right, pen))


def clusters(texts: list[Text], scale: TrueScale) -> list[list[Text]]:
    """Texts written close together."""
    found = [texts[:1]] if texts else []
    for before, text in pairwise(texts):
        if scale.x(text.middle) - scale.x(before.middle) > CLUSTER:
            found.append([])
        found[-1].append(text)
    return found


def place_labels(found: list[list[Text]], scale: TrueScale, right: float, pen: Pen) -> list[tuple[str, float, Anchor]]:
    """A label for each cluster under its middle; from the right, each makes way for the one after it."""
    placed: list[tuple[str, float, Anchor]] = []
    edge = right
    for cluster in reversed(found):
        label = cluster_label(cluster)
        middle, wide = sum(scale.x(text.middle) for text in cluster) / len(cluster), pen.width(Run(label))
        fits = middle + wide / 2 <= edge
        placed.append((label, middle, "middle") if fits else (label, edge, "end"))
        edge = (middle - wide / 2 if fits else edge - wide) - pen.size
    return placed[::-1]


def cluster_label(texts: Sequence[Text]) -> str:
    """Who wrote some texts and in which months: “Debka ×2 · WNU, Feb–Mar 2016”."""
    counts = Counter(text.outlet for text in texts)
    names = " · ".join(f"{name} ×{count}" if count > 1 else name for name, count in counts.items())
    first, last = min(text.first for text in texts), max(text.last for text in texts)
    months = f"{first:%b %Y}–{last:%b %Y}" if first.year != last.year else f"{first:%b}–{last:%b %Y}"
    months = f"{last:%b %Y}" if (first.year, first.month) == (last.year, last.month) else months
    return f"{names}, {'about ' if any(text.approximate for text in texts) else ''}{months}"


def paint_strip(strip: Strip, top: float, pen: Pen) -> Iterator[Primitive]:
    """A rule with a bar for each stretch that is drawn above, a diamond under it for each text, and what they are."""
    scale, y, low, palette = strip.scale, top + RULE, top + DIAMONDS, pen.palette
    yield from paint_key(top, pen)
    yield Line(((scale.left, y), (scale.right, y)), Stroke(palette.rule, 1), "axis")
    for first, last in strip.drawn:
        yield Line(((scale.x(first), y), (max(scale.x(last), scale.x(first) + 2), y)), Stroke(palette.rule, 9), "axis")
    for text in strip.texts:
        yield from paint_symbol("diamond", (scale.x(text.middle), low), palette.ink, True, text.id)
    for label, x, anchor in strip.labels:
        yield pen.words(label, x, top + LABELS, "label", anchor, palette.muted)


def paint_key(top: float, pen: Pen) -> Iterator[Primitive]:
    """What a bar and a diamond of the strip say, at the left edge."""
    y, low, palette = top + RULE, top + RULE + LINE, pen.palette
    yield Area(Box(0, y - 4.5, 2 * REACH, y + 4.5).corners, palette.rule, "axis")
    yield from paint_symbol("diamond", (REACH, low), palette.ink, True)
    for word, middle in zip(SAID, (y, low), strict=True):
        yield pen.words(word, 2 * REACH + 5, middle, "label", "start", palette.muted)


def strip_hits(strip: Strip, top: float) -> Iterator[Hit]:
    """A text's diamond: hovering says when it was written, a click selects the text."""
    for text in strip.texts:
        x, y = strip.scale.x(text.middle), top + DIAMONDS
        said = (text.short, f"written {text.words}")
        yield Hit(x - REACH, y - REACH, x + REACH, y + REACH, Select(text.id), said, text.id)
