"""What stands around the marks on folded time: panels, axis, folds in words, the strip at true scale."""

from html import escape

import pandas as pd

from charts.axes import DAY, Fold, FoldedTime, ticks
from charts.canvas import Canvas
from charts.grid import add_line
from charts.lanes import LINE_HEIGHT
from charts.marks import add_text
from charts.text import text_width, wrap
from drawing.theme import TYPE, Palette

STRIP = 48
CLUSTER = 72


def strip_height(scale: float) -> float:
    """Height in px that the strip at true scale takes."""
    return STRIP * scale


def draw_panels(canvas: Canvas, time: FoldedTime, top: float, bottom: float, palette: Palette) -> None:
    """A ground for each panel."""
    for panel in time.panels:
        canvas.add_shape(
            type="rect",
            x0=panel.left,
            x1=panel.right,
            y0=top,
            y1=bottom,
            fillcolor=palette.panel,
            line_width=0,
            layer="below",
        )


def draw_silence(canvas: Canvas, time: FoldedTime, top: float, bottom: float, palette: Palette) -> None:
    """A darker ground where the telling has stopped."""
    for fold in time.folds:
        if pd.isna(fold.last):
            canvas.add_shape(
                type="rect",
                x0=fold.left,
                x1=fold.right,
                y0=top,
                y1=bottom,
                fillcolor=palette.silent,
                line_width=0,
                layer="below",
            )


def draw_axis(canvas: Canvas, time: FoldedTime, y: float, band: float, palette: Palette, scale: float) -> None:
    """The axis line with its days, and the folds written out within themselves in the band it stands in."""
    draw_days(canvas, time, y, palette, scale)
    for fold in time.folds:
        room = fold.right - fold.left - 16 * scale
        lines = wrap(fold_words(fold), TYPE * scale, room)
        top = y - LINE_HEIGHT * scale + (band - len(lines) * LINE_HEIGHT * scale) / 2
        add_text(canvas, fold.left + 8 * scale, top, "<br>".join(map(escape, lines)), palette.muted, scale)


def draw_days(canvas: Canvas, time: FoldedTime, y: float, palette: Palette, scale: float) -> None:
    """The axis line with its days, the year with the first day of each."""
    size = TYPE * scale
    line = {"color": palette.rule, "width": 1.5 * scale}
    for panel in time.panels:
        canvas.add_shape(type="line", x0=panel.left, x1=panel.right, y0=y, y1=y, line=line, layer="below")
        widest = "30 Sep" if panel.first.year == panel.last.year else "30 Sep 2015"
        days = list(dict.fromkeys([panel.first, *ticks(panel, text_width(widest, size) + size), panel.last]))
        for before, day in zip([None, *days], days, strict=False):
            new_year = before is None or day.year != before.year
            x, label = panel.x(day), f"{day.day} {day:%b}" + (f" {day:%Y}" if new_year else "")
            canvas.add_shape(type="line", x0=x, x1=x, y0=y, y1=y + 5 * scale, line=line, layer="below")
            last = day == panel.last != panel.first
            label_left = x + 4 * scale - text_width(label, size) if last else x - 4 * scale
            add_text(canvas, label_left, y + 7 * scale, label, palette.muted, scale)


def fold_words(fold: Fold, noun: str = "note") -> str:
    """A fold in words: its months, and that no text tells of any, save the records that last or may lie in it.

    noun: what a record is called. Empty where no day lies between two panels.
    """
    if pd.isna(fold.last):
        day = fold.first - DAY
        return f"nothing told after {day.day} {day:%B}"
    if fold.last < fold.first:
        return ""
    held = [f"{named(fold.lasting, noun)} {'lasts' if len(fold.lasting) == 1 else 'last'} through"] * bool(fold.lasting)
    held += [f"{'' if held else 'only '}{named(fold.may_hold, noun)} may fall here"] * bool(fold.may_hold)
    return f"{stretch(fold.first, fold.last)}: {', '.join(held) or 'no text tells of any'}"


def stretch(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """Some days as shortly as they can be said: “Apr”, “22 Feb–Nov”, “2 Oct–23 Jan”; whole months without days."""
    start = f"{first:%b}" if first.is_month_start else f"{first.day} {first:%b}"
    end = f"{last:%b}" if last.is_month_end else f"{last.day} {last:%b}"
    same = (first.year, first.month) == (last.year, last.month) and first.is_month_start and last.is_month_end
    return end if same else f"{start}–{end}"


def named(numbers: tuple[int, ...], noun: str) -> str:
    """“note 3”, “notes 3 and 4”."""
    return f"{noun}{'' if len(numbers) == 1 else 's'} {' and '.join(map(str, numbers))}"


def draw_strip(
    canvas: Canvas,
    time: FoldedTime,
    sources: pd.DataFrame,
    left: float,
    right: float,
    top: float,
    palette: Palette,
    scale: float,
) -> None:
    """A strip at true scale: what the panels show, and when each text was written."""
    first = min(time.panels[0].first, sources["published_earliest"].min())
    last = max(time.panels[-1].last, sources["published_latest"].max())
    left, right = left + 4 * scale, right - 4 * scale

    def x(day: pd.Timestamp) -> float:
        return left + (day - first) / (last - first) * (right - left)

    y = top + 9 * scale
    canvas.add_shape(
        type="line", x0=left, x1=right, y0=y, y1=y, line={"color": palette.rule, "width": 1 * scale}, layer="below"
    )
    for panel in time.panels:
        add_line(canvas, x(panel.first), y, x(panel.last), y, palette.rule, 9 * scale)
    middles = sources["published_earliest"] + (sources["published_latest"] - sources["published_earliest"]) / 2
    texts = sources.assign(x=[x(day) for day in middles]).sort_values("x")
    add_text(canvas, 0, top, "■ drawn above<br>◆ text written", palette.muted, scale)
    draw_texts(canvas, texts, y, palette, scale)
    for label, place, anchor in strip_labels(texts, right, scale):
        add_text(canvas, place, y + 15 * scale, escape(label), palette.muted, scale, anchor=anchor)


def draw_texts(canvas: Canvas, texts: pd.DataFrame, y: float, palette: Palette, scale: float) -> None:
    """A diamond under the strip for each text, at the `x` of the day it was written."""
    canvas.add_scatter(
        x=list(texts["x"]),
        y=[y + 9 * scale] * len(texts),
        mode="markers",
        marker={"symbol": "diamond", "size": 10 * scale, "color": palette.ink},
        text=[f"{escape(row.short)}<br>written {row.published_words}" for row in texts.itertuples()],
        hovertemplate="%{text}<extra></extra>",
        meta="written",
    )


def strip_labels(texts: pd.DataFrame, right: float, scale: float) -> list[tuple[str, float, str]]:
    """Labels under the strip, each with a point and what it is of the label: its centre, or its right end.

    Texts written close together stand as one; from the right, each label makes way for the one after it.
    """
    apart = texts["x"].diff().fillna(0) > CLUSTER * scale
    clusters = [cluster for _, cluster in texts.groupby(apart.cumsum())]
    size = TYPE * scale
    placed, edge = [], right
    for cluster in reversed(clusters):
        label, centre = cluster_label(cluster), cluster["x"].mean()
        width = text_width(label, size)
        fits = centre + width / 2 <= edge
        placed.append((label, centre, "center") if fits else (label, edge, "right"))
        edge = (centre - width / 2 if fits else edge - width) - size
    return placed[::-1]


def cluster_label(texts: pd.DataFrame) -> str:
    """Who wrote the texts and in which months: “Debka ×2 · WNU, Feb–Mar 2016”."""
    counts = texts["outlet_short"].value_counts(sort=False)
    names = " · ".join(f"{name} ×{count}" if count > 1 else name for name, count in counts.items())
    first, last = texts["published_earliest"].min(), texts["published_latest"].max()
    months = f"{last:%b %Y}" if first.month == last.month else f"{first:%b}–{last:%b %Y}"
    about = "about " if texts["published_approximate"].any() else ""
    return f"{names}, {about}{months}"
