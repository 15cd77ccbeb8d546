"""Who is tied to whom: actors where the case has put them, one strand per sign between two, as frames."""

from collections.abc import Collection, Iterator, Mapping
from math import hypot
from typing import Any, NamedTuple

import pandas as pd

from charts.bends import Point, bend, roundness_for
from charts.fan import MARK_SIZE, around, marks_of, sign_place
from charts.lanes import Box
from charts.strands import (
    SILENT,
    Groups,
    Mark,
    Node,
    Ring,
    Sign,
    Strand,
    Words,
    frame,
    grouped,
    how_many,
    longest,
    rings_of,
    strand_hover,
)
from charts.text import text_width
from charts.theme import TYPE

HEIGHT, LEAST_HEIGHT = 470, 410
PAD, TOP, FOOT = 66, 27, 44
RADIUS, FOCUS_RADIUS = 8, 15
LINE = 20
ROUND, FOCUS_RISE = 0.14, 78
SIGN_SIZE = 18


class Network(NamedTuple):
    """The drawing as frames of `charts.strands` Node, Strand, Sign, Mark and Ring; its size in px, y downwards; its
    scale."""

    nodes: pd.DataFrame
    strands: pd.DataFrame
    signs: pd.DataFrame
    marks: pd.DataFrame
    rings: pd.DataFrame
    width: float
    height: float
    scale: float


def network(
    ties: pd.DataFrame,
    actors: pd.DataFrame,
    silent: Collection[str],
    words: Words,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
    looked_at: str = "",
    found: Collection[str] = (),
) -> Network:
    """The drawing of some ties; `width` and `height` in px, type of 16 px times `scale`.

    ties: `id`, `number`, `title`, `words`, `outlets`, `shown`, `start`, `end`, `sign`, `left_off`; actors: `actor`, `x`
    and `y` between 0 and 1, y upwards; silent: actors without a word of their own; selected: a record, whose strands
    are fanned out; looked_at: an actor as it stands, beside whom all but its neighbours are muted; found: ids to ring.
    """
    height = max(height, LEAST_HEIGHT * scale) if height else HEIGHT * scale
    groups = grouped(ties[ties["left_off"] == ""])
    places = points(actors, width, height, scale)
    strands = frame(Strand, strands_of(groups, places, words, scale, selected, looked_at))
    nodes = frame(Node, nodes_of(strands, places, silent, words, scale, looked_at))
    ground = Box(0, 0, width, height)
    taken = [box for row in nodes.itertuples() for box in node_boxes(row, scale)]
    signs = frame(Sign, signs_of(strands, taken, ground, scale))
    single = strands["fanned"] & ~strands["pair"]
    signs = signs[~signs["strand"].isin(strands["id"][single.astype("bool")])].reset_index(drop=True)
    written = [around(Point(row.x, row.y), row.room, row.height) for row in signs.itertuples()]
    radii = dict(zip(nodes["id"], nodes["radius"], strict=True))
    marks = frame(Mark, marks_of(strands, groups, radii, [*taken, *written], ground, selected, scale))
    rings = frame(Ring, rings_of(nodes, strands, signs, marks, found))
    return Network(nodes, strands, signs, marks, rings, width, height, scale)


def points(actors: pd.DataFrame, width: float, height: float, scale: float) -> dict[str, Point]:
    """Actor to its place in px."""
    across, down = width - 2 * PAD * scale, height - (TOP + FOOT) * scale
    return {
        row.actor: Point(PAD * scale + row.x * across, TOP * scale + (1 - row.y) * down) for row in actors.itertuples()
    }


def strands_of(
    groups: Groups, places: Mapping[str, Point], words: Words, scale: float, selected: str, looked_at: str
) -> Iterator[Strand]:
    """A strand for each two actors and sign; from left to right, + bends upwards, − downwards, ○ is straight."""
    for (one, other, sign), rows in groups.items():
        start, end = sorted((one, other), key=lambda actor: places[actor])
        pair = {start, end} == set(words.focus)
        distance = hypot(places[end].x - places[start].x, places[end].y - places[start].y)
        roundness = sign * (roundness_for(FOCUS_RISE * scale, distance) if pair else ROUND)
        shown = [row for row in rows if row.shown]
        yield Strand(
            id=f"{start} {end} {sign}",
            start=start,
            end=end,
            sign=sign,
            pair=pair,
            roundness=roundness,
            curve=bend(places[start], places[end], roundness),
            records=tuple(row.id for row in rows),
            asks=(shown or rows)[0].id,
            count=how_many(rows),
            longest=longest(rows),
            shown=bool(shown),
            muted=looked_at != "" and looked_at not in (start, end),
            fanned=any(row.id == selected for row in rows),
            hover=strand_hover(rows, words, start, end),
        )


def nodes_of(
    strands: pd.DataFrame,
    places: Mapping[str, Point],
    silent: Collection[str],
    words: Words,
    scale: float,
    looked_at: str,
) -> Iterator[Node]:
    """A node for each actor that a strand reaches, in order of their ids."""
    ends: dict[str, set[str]] = {}
    shown: set[str] = set()
    for row in strands.itertuples():
        ends.setdefault(row.start, set()).add(row.end)
        ends.setdefault(row.end, set()).add(row.start)
        shown |= {row.start, row.end} if row.shown else set()
    for actor, others in sorted(ends.items()):
        focus = words.focus.index(actor) if actor in words.focus else -1
        between = others >= set(words.focus)
        yield Node(
            id=actor,
            x=places[actor].x,
            y=places[actor].y,
            radius=(RADIUS if focus < 0 else FOCUS_RADIUS) * scale,
            focus=focus,
            name=words.names[actor],
            note=SILENT if actor in silent and between else "",
            shown=actor in shown,
            muted=looked_at in ends and looked_at != actor and looked_at not in others,
            selected=actor == looked_at,
            hover=(words.names[actor], *([SILENT] if actor in silent else []), "click for its card"),
        )


def node_boxes(node: Any, scale: float) -> Iterator[Box]:
    """What a node covers: its dot, and each line under it."""
    yield around(Point(node.x, node.y), 2 * node.radius, 2 * node.radius)
    top = node.y + node.radius
    for line, bold in ((node.name, node.focus >= 0), (node.note, False)):
        if line:
            half = text_width(line, TYPE * scale, bold) / 2
            yield Box(node.x - half, top, node.x + half, top + LINE * scale)
            top += LINE * scale


def signs_of(strands: pd.DataFrame, taken: list[Box], ground: Box, scale: float) -> Iterator[Sign]:
    """A sign on each strand; between the focus actors the count as well, inside the bend, where no other strand is."""
    taken = list(taken)
    for row in strands.sort_values("pair", ascending=False, kind="stable").itertuples():
        text, size = (row.count, LINE * scale) if row.pair else (row.count[0], SIGN_SIZE * scale)
        width, room = (
            (text_width(each, TYPE * scale, bold=True) + 6 * scale for each in (text, row.longest))
            if row.pair
            else (size, size)
        )
        if row.pair:
            (x, y), (across, down) = row.curve.at(0.5), row.curve.normal(0.5)
            aside = row.sign * (LINE / 2 + MARK_SIZE[1] / 2 + 1) * scale
            point = Point(x + aside * across, y + aside * down)
        else:
            point = sign_place(row.curve, size, taken, ground)
        taken.append(around(point, room, size))
        yield Sign(
            row.id, row.asks, not row.pair, text, *point, width, room, size, row.sign, row.shown, row.muted, row.hover
        )
