"""A strip at true scale, a line a text: the stretches of time it looks back on, and when it was written."""

from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.axes import DAY, FoldedTime
from charts.canvas import Canvas
from charts.furniture import cluster_label
from charts.grid import Label, add_labels
from charts.text import text_width, wrap
from drawing.theme import TYPE, Palette

ROW, TOP = 15, 2
GAP = 14
UNBROKEN = "\N{NO-BREAK SPACE}"
WORDS_SHARE = 0.28
"""How much of the width its words take."""
WRITTEN, LOOKS_BACK, SHADED = "◆ text written", "bar: looks back on", "shaded: drawn above"

Span = tuple[pd.Timestamp, pd.Timestamp]
Bar = tuple[float, pd.Timestamp, pd.Timestamp]
"""The height of a bar in px, and the first and last day that it stands for."""


class Strip(NamedTuple):
    """What the strip says and where: texts in order of writing, their names, the x of a day, in lines what else it
    says, and the left edge of these."""

    texts: pd.DataFrame
    names: list[str]
    x: Callable[[pd.Timestamp], float]
    words: list[str]
    edge: float


def lay_strip(time: FoldedTime, sources: pd.DataFrame, right: float, scale: float) -> Strip:
    """The strip up to a right edge, with its words in a column of their own."""
    texts = sources.sort_values(["published_earliest", "published_latest"])
    first, last = ends(time, texts)
    names = [cluster_label(texts.iloc[[place]]) for place in range(len(texts))]
    size, gap = TYPE * scale, GAP * scale
    left, edge = max(text_width(name, size) for name in names) + gap, right * (1 - WORDS_SHARE)
    said = filter(None, [WRITTEN, LOOKS_BACK, SHADED, uncovered_words(texts, first, last)])
    words = [line for each in said for line in wrap(each, size, right - edge)]

    def x(day: pd.Timestamp) -> float:
        return left + (day - first) / (last - first) * (edge - 2 * gap - left)

    return Strip(texts, names, x, words, edge)


def coverage_height(time: FoldedTime, sources: pd.DataFrame, right: float, scale: float, spread: float = 0) -> float:
    """Height in px that the strip takes; spread: px added to each row."""
    strip = lay_strip(time, sources, right, scale)
    return max(len(strip.texts), len(strip.words)) * (ROW * scale + spread) + (TOP + 2) * scale


def draw_coverage(
    canvas: Canvas,
    time: FoldedTime,
    sources: pd.DataFrame,
    right: float,
    top: float,
    palette: Palette,
    scale: float,
    spread: float = 0,
) -> None:
    """A line for each text in order of writing, on the ground of what the panels show.

    sources: `short`, `outlet_short`, `covers` (stretches with `earliest` and `latest`) and the columns of `published`.
    """
    strip = lay_strip(time, sources, right, scale)
    texts, x, pitch = strip.texts, strip.x, ROW * scale + spread
    first, last = ends(time, texts)
    middles = [top + TOP * scale + (row + 0.5) * pitch for row in range(max(len(texts), len(strip.words)))]
    lines = [(y, first, day) for y, day in zip(middles, texts["published_latest"], strict=False)]
    looks = zip(middles, texts["covers"], strict=False)
    covered = [(y, *span) for y, covers in looks for span in spans(covers, first, last)]
    for panel in time.panels:
        draw_ground(canvas, x(panel.first), x(panel.last), top + TOP * scale, len(texts) * pitch, palette)
    draw_bars(canvas, lines, x, palette.rule, scale, "line")
    draw_bars(canvas, covered, x, palette.mid, 5 * scale, "covers")
    draw_diamonds(canvas, strip, middles, palette, scale)
    names = [Label(0, y, escape(name), "right", palette.muted) for name, y in zip(strip.names, middles, strict=False)]
    words = [
        Label(strip.edge, y, escape(line), "right", palette.muted)
        for line, y in zip(strip.words, middles, strict=False)
    ]
    add_labels(canvas, [*names, *words], scale)


def draw_ground(canvas: Canvas, left: float, right: float, top: float, height: float, palette: Palette) -> None:
    """The ground of what a panel shows, behind the lines of all texts."""
    box = {"x0": left, "x1": right, "y0": top, "y1": top + height}
    canvas.add_shape(type="rect", **box, fillcolor=palette.silent, line_width=0, layer="below", name="drawn")


def ends(time: FoldedTime, texts: pd.DataFrame) -> Span:
    """First and last day of the strip: all that is drawn, covered or written."""
    told = [day for covers in texts["covers"] for each in covers for day in (each.earliest, each.latest)]
    days = [*told, time.panels[0].first, time.panels[-1].last, *texts["published_earliest"], *texts["published_latest"]]
    days = [day for day in days if not pd.isna(day)]
    return min(days), max(days)


def spans(covers: tuple, first: pd.Timestamp, last: pd.Timestamp) -> list[Span]:
    """What a text looks back on; an untold end reaches the end of the strip."""
    return [
        (first if pd.isna(each.earliest) else each.earliest, last if pd.isna(each.latest) else each.latest)
        for each in covers
    ]


def draw_bars(
    canvas: Canvas, bars: list[Bar], x: Callable[[pd.Timestamp], float], colour: str, thick: float, meta: str
) -> None:
    """A bar for each stretch, never shorter than it is thick; one trace for all, as many shapes are slow."""
    ends_in_px = [(x(first), max(x(last), x(first) + thick)) for _, first, last in bars]
    canvas.add_scatter(
        x=[each for left, right in ends_in_px for each in (left, right, None)],
        y=[each for y, _, _ in bars for each in (y, y, None)],
        mode="lines",
        line={"color": colour, "width": thick},
        hoverinfo="skip",
        meta=meta,
    )


def draw_diamonds(canvas: Canvas, strip: Strip, middles: list[float], palette: Palette, scale: float) -> None:
    """A diamond in the middle of the days on which each text may have been written."""
    texts = strip.texts
    halves = (texts["published_latest"] - texts["published_earliest"]) / 2
    looks = ["; ".join(each.words for each in covers) for covers in texts["covers"]]
    canvas.add_scatter(
        x=[strip.x(day) for day in texts["published_earliest"] + halves],
        y=middles[: len(texts)],
        mode="markers",
        marker={"symbol": "diamond", "size": 10 * scale, "color": palette.ink},
        text=[
            f"{escape(row.short)}<br>written {row.published_words}<br>looks back on {look}"
            for row, look in zip(texts.itertuples(), looks, strict=True)
        ],
        hovertemplate="%{text}<extra></extra>",
        meta="written",
    )


def uncovered(texts: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> Iterator[Span]:
    """Stretches between two days that no text looks back on, in order."""
    start = first
    for begin, end in sorted(span for covers in texts["covers"] for span in spans(covers, first, last)):
        if begin > start:
            yield start, begin - DAY
        start = max(start, end + DAY)
    if start <= last:
        yield start, last


def uncovered_words(texts: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> str:
    """“no text looks back on April 2016 or 27 June–November 2016”; empty where all of the strip is covered."""
    found = [span_words(*span) for span in uncovered(texts, first, last)]
    *some, end = found or [""]
    return f"no text looks back on {', '.join(some)}{' or ' if some else ''}{end}" if found else ""


def span_words(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """A stretch as people say it, whole months without their days: “27 June–November 2016”, “April 2016”."""
    from_start, to_end = first.day == 1, last.day == last.days_in_month
    if (first.year, first.month) == (last.year, last.month):
        days = f"{first.day}" if first == last else f"{first.day}–{last.day}"
        said = f"{last:%B %Y}" if from_start and to_end else f"{days} {last:%B %Y}"
    else:
        begins = f"{first:%B}" if from_start else f"{first.day} {first:%B}"
        begins += f" {first.year}" if first.year != last.year else ""
        said = f"{begins}–{last:%B}" if to_end else f"{begins}–{last.day} {last:%B}"
        said += f" {last.year}"
    return said.replace(" ", UNBROKEN)
