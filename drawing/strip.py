"""A strip at true scale under folded time: which times are drawn above, and when each text was written."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import inf
from typing import NamedTuple

from drawing.actions import Select
from drawing.axis import LINE
from drawing.box import Box
from drawing.coverage import Scale
from drawing.look import Look
from drawing.marks import ring_round
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Line, Primitive, Run, Stroke
from drawing.symbols import REACH, paint_symbol
from drawing.time import DAY, FoldedTime
from wording.dates import months

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
    many: int = 1

    @property
    def middle(self) -> date:
        """The day half way between the two."""
        return self.first + (self.last - self.first) / 2


class Strip(NamedTuple):
    """The strip laid out: its scale, the stretches drawn above, the texts in order of writing, the x of each one's
    diamond, and labels, each with its left end in px."""

    scale: Scale
    drawn: list[tuple[date, date]]
    texts: list[Text]
    places: list[float]
    labels: list[tuple[str, float]]


def lay_strip(time: FoldedTime, texts: Sequence[Text], left: float, right: float, pen: Pen) -> Strip:
    """The strip between two edges."""
    ordered = sorted(texts, key=lambda text: text.middle)
    first = min([time.panels[0].first, *(text.first for text in texts)])
    last = max([time.panels[-1].last, *(text.last for text in texts)])
    scale = Scale(first, last + DAY, left, right - REACH)
    drawn = [(panel.first, panel.last) for panel in time.panels]
    return Strip(scale, drawn, ordered, place_diamonds(ordered, scale), place_labels(ordered, scale, pen))


def place_diamonds(texts: list[Text], scale: Scale) -> list[float]:
    """The x of each text's diamond: half way between the days of its writing, or beside the next where they meet."""
    middles = [scale.x(text.middle) for text in texts]
    starts = side_by_side(middles, [2 * REACH] * len(texts), scale, 1)
    return middles if starts is None else [start + REACH for start in starts]


def place_labels(texts: list[Text], scale: Scale, pen: Pen) -> list[tuple[str, float]]:
    """A label for each cluster of texts, as near to under its middle as the others let it.

    Where they do not fit side by side, fewer clusters have a label each; where not even one does, texts are counted.
    """
    for apart in (CLUSTER, 2 * CLUSTER, 4 * CLUSTER, inf):
        found = clusters(texts, scale, apart)
        labels = [cluster_label(cluster) for cluster in found]
        middles = [sum(scale.x(text.middle) for text in cluster) / len(cluster) for cluster in found]
        starts = side_by_side(middles, [pen.width(Run(label)) for label in labels], scale, pen.size)
        if starts is not None:
            return [*zip(labels, starts, strict=True)]
    count = sum(text.many for text in texts)
    return [(f"{count} {'text' if count == 1 else 'texts'}, {written(texts)}", scale.left)]


def clusters(texts: list[Text], scale: Scale, apart: float) -> list[list[Text]]:
    """Texts of which each was written no further than so many px from the next."""
    found = [texts[:1]] if texts else []
    for before, text in pairwise(texts):
        if scale.x(text.middle) - scale.x(before.middle) > apart:
            found.append([])
        found[-1].append(text)
    return found


def side_by_side(middles: list[float], wide: list[float], scale: Scale, gap: float) -> list[float] | None:
    """Left ends of things in a row, each as near to its middle as a gap to the others allows; None where they do not
    fit the scale."""
    if sum(wide) + gap * (len(wide) - 1) > scale.right + REACH - scale.left:
        return None
    starts, edge = [], scale.right + REACH
    for middle, width in zip(reversed(middles), reversed(wide), strict=True):
        starts.append(min(middle - width / 2, edge - width))
        edge = starts[-1] - gap
    starts.reverse()
    edge = scale.left
    for place, width in enumerate(wide):
        starts[place] = max(starts[place], edge)
        edge = starts[place] + width + gap
    return starts


def cluster_label(texts: Sequence[Text]) -> str:
    """Who wrote some texts and in which months: “Tribune ×2 · Echo, Feb–Mar 2016”."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts[text.outlet] += text.many
    names = " · ".join(f"{name} ×{count}" if count > 1 else name for name, count in counts.items())
    return f"{names}, {'about ' if any(text.approximate for text in texts) else ''}{written(texts)}"


def written(texts: Sequence[Text]) -> str:
    """The months in which some texts were written: “Feb 2016”, “Feb–Mar 2016”, “Dec 2015–Mar 2016”."""
    return months(min(text.first for text in texts), max(text.last for text in texts))


def paint_strip(strip: Strip, top: float, pen: Pen) -> Iterator[Primitive]:
    """A rule with a bar for each stretch that is drawn above, a diamond under it for each text, and what they are."""
    scale, y, low, palette = strip.scale, top + RULE, top + DIAMONDS, pen.palette
    yield from paint_key(top, pen)
    yield Line(((scale.left, y), (scale.right, y)), Stroke(palette.rule, 1), "axis")
    for first, last in strip.drawn:
        yield Line(((scale.x(first), y), (max(scale.x(last), scale.x(first) + 2), y)), Stroke(palette.rule, 9), "axis")
    for text, x in zip(strip.texts, strip.places, strict=True):
        yield from paint_symbol("diamond", (x, low), palette.ink, True, text.id)
    for label, x in strip.labels:
        yield pen.words(label, At(x, top + LABELS), "label", palette.muted)


def paint_text_ring(strip: Strip, top: float, look: Look, pen: Pen) -> Iterator[Area]:
    """A ring round the diamond of the text that is selected."""
    y = top + DIAMONDS
    for text, x in zip(strip.texts, strip.places, strict=True):
        if text.id == look.selected:
            yield ring_round(Box(x - REACH, y - REACH, x + REACH, y + REACH), text.id, pen)


def paint_key(top: float, pen: Pen) -> Iterator[Primitive]:
    """What a bar and a diamond of the strip say, at the left edge."""
    y, low, palette = top + RULE, top + RULE + LINE, pen.palette
    yield Area(Box(0, y - 4.5, 2 * REACH, y + 4.5).corners, palette.rule, "axis")
    yield from paint_symbol("diamond", (REACH, low), palette.ink, True)
    for word, middle in zip(SAID, (y, low), strict=True):
        yield pen.words(word, At(2 * REACH + 5, middle), "label", palette.muted)


def strip_hits(strip: Strip, top: float) -> Iterator[Hit]:
    """A text's diamond: hovering says when the text was written, a click selects it."""
    y = top + DIAMONDS
    for text, x in zip(strip.texts, strip.places, strict=True):
        said = (text.short, f"written {text.words}")
        yield Hit(x - REACH, y - REACH, x + REACH, y + REACH, Select(text.id), said, text.id)
