"""The strike chart of the shipped case as a page and a stage draw it, and what a test looks for in a figure."""

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts import strikes
from drawing.box import Box
from drawing.theme import LIGHT
from loaders.lens import Lens
from tests.lenses import case, records


class Size(NamedTuple):
    """How large a chart is drawn."""

    width: float
    scale: float
    height: float = 0


PAGE = Size(860, 0.875)
STAGE = Size(1200, 1, 480)


def words() -> strikes.Words:
    """The words of the shipped case."""
    return strikes.Words(case().names("actors"), case().labels("strike_direction"), case().package.focus)


def lay_out_records(table: pd.DataFrame, size: Size, selected: str = "") -> strikes.Layout:
    """Places of the marks of some records."""
    return strikes.lay_out(table, case()["phases"], words(), LIGHT, **size._asdict(), selected=selected)


def ceasefires(lens: Lens) -> pd.DataFrame:
    """The moments that the page marks."""
    return records(lens, table="events").query("kind == 'ceasefire' and extent == 'day'")


MADE: dict[tuple, Any] = {}


def made_once(make: Callable[..., Any], lens: Lens, size: Size) -> Any:
    """What is made of the shipped case, not to be changed; it is slow, so lenses that show the same share it."""
    seen = (
        *records(lens)["shown"],
        *records(lens)["untold"],
        *ceasefires(lens)["shown"],
        lens.officials,
        size,
        make,
    )
    if seen not in MADE:
        MADE[seen] = make(lens, size)
    return MADE[seen]


def lay_out(lens: Lens, size: Size = PAGE) -> strikes.Layout:
    """Places of all marks of the shipped case."""
    return made_once(new_layout, lens, size)


def drawn(lens: Lens, size: Size = PAGE) -> go.Figure:
    """The figure of the shipped case."""
    return made_once(new_figure, lens, size)


def new_figure(lens: Lens, size: Size) -> go.Figure:
    """The chart as a page or stage draws it."""
    tables = records(lens), case()["phases"], case()["sources"], ceasefires(lens)
    return strikes.draw(*tables, words(), LIGHT, **size._asdict())


def new_layout(lens: Lens, size: Size) -> strikes.Layout:
    """Places alone."""
    return lay_out_records(records(lens), size)


def traces(figure: go.Figure, meaning: str) -> dict[str, go.Scatter]:
    """Traces that mean the same (`mark`, `symbol`) by the one record that each is of."""
    return {trace.customdata[0]: trace for trace in figure.data if trace.meta == meaning}


def shapes(figure: go.Figure, **wanted: object) -> list[go.layout.Shape]:
    """Shapes with some properties."""
    return [shape for shape in figure.layout.shapes if all(shape[name] == value for name, value in wanted.items())]


def hits(figure: go.Figure) -> dict[str, list[Box]]:
    """What a click may ask for, and the rectangles in which it does."""
    found: dict[str, list[Box]] = {}
    for trace in figure.data:
        if trace.meta == "hit":
            for asked, x, wide, top, tall in zip(
                trace.customdata, trace.x, trace.width, trace.base, trace.y, strict=True
            ):
                found.setdefault(asked, []).append(Box(x - wide / 2, top, x + wide / 2, top + tall))
    return found


def overlaps(boxes: Iterable[Box]) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share more than their edges; what rounding makes of an edge is no area."""
    pairs = combinations([Box(b.left + 0.01, b.top + 0.01, b.right - 0.01, b.bottom - 0.01) for b in boxes], 2)
    return [(one, other) for one, other in pairs if one.meets(other)]
