"""Who is tied to whom: actors where the case has put them, one strand per sign between two, as frames."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

import pandas as pd

from charts.fan import around, count_place, marks_of, sign_place
from charts.names import SILENT
from charts.network_places import Places, ends_of, radius_of, roundness_between
from charts.strands import (
    SIGNS,
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
from drawing.bends import Point, bend
from drawing.box import Box
from drawing.theme import TYPE

HEIGHT, LEAST_HEIGHT = 450, 410
SIGN_SIZE, PAIR_HEIGHT = 18, 20


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
    places_on: Callable[[Box, float], Places],
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

    ties: `id`, `number`, `title`, `words`, `outlets`, `shown`, `start`, `end`, `sign`, `left_off`; places_on: a ground
    and a scale in, places out, as `places_of` makes them; silent: actors without a word of their own, as officials
    stand; selected: a record, whose strands are fanned out; looked_at: an actor as it stands, beside whom all but its
    neighbours are muted; found: ids to ring.
    """
    ground = Box(0, 0, width, max(height, LEAST_HEIGHT * scale) if height else HEIGHT * scale)
    groups = grouped(ties[ties["left_off"] == ""])
    places = places_on(ground, scale)
    strands = frame(Strand, strands_of(groups, places, words, scale, selected, looked_at))
    nodes = frame(Node, nodes_of(strands, places, silent, words, scale, looked_at))
    taken = [box for row in nodes.itertuples() for box in (dot_box(row), row.box)]
    signs = frame(Sign, signs_of(strands, taken, ground, scale))
    single = strands["fanned"] & ~strands["pair"]
    signs = signs[~signs["strand"].isin(strands["id"][single.astype("bool")])].reset_index(drop=True)
    written = [around(Point(row.x, row.y), row.room, row.height) for row in signs.itertuples()]
    radii = dict(zip(nodes["id"], nodes["radius"], strict=True))
    marks = frame(Mark, marks_of(strands, groups, radii, [*taken, *written], ground, selected, scale))
    rings = frame(Ring, rings_of(nodes, strands, signs, marks, found))
    return Network(nodes, strands, signs, marks, rings, ground.right, ground.bottom, scale)


def strands_of(
    groups: Groups, places: Places, words: Words, scale: float, selected: str, looked_at: str
) -> Iterator[Strand]:
    """A strand for each two actors and sign."""
    for (one, other, sign), rows in groups.items():
        start, end = ends_of(one, other, places.points)
        roundness = roundness_between(start, end, sign, places.points, words.focus, scale)
        pair = {start, end} == set(words.focus)
        said = f"{SIGNS[sign]} {words.signs[str(sign)]}: "
        shown = [row for row in rows if row.shown]
        yield Strand(
            id=f"{start} {end} {sign}",
            start=start,
            end=end,
            sign=sign,
            pair=pair,
            roundness=roundness,
            curve=bend(places.points[start], places.points[end], roundness),
            records=tuple(row.id for row in rows),
            asks=(shown or rows)[0].id,
            count=said + how_many(rows),
            longest=said + longest(rows),
            shown=bool(shown),
            muted=looked_at != "" and looked_at not in (start, end),
            fanned=any(row.id == selected for row in rows),
            hover=strand_hover(rows, words, start, end),
        )


def nodes_of(
    strands: pd.DataFrame, places: Places, silent: Collection[str], words: Words, scale: float, looked_at: str
) -> Iterator[Node]:
    """A node for each actor that a strand reaches, in order of their ids."""
    ends: dict[str, set[str]] = {}
    shown: set[str] = set()
    for row in strands.itertuples():
        ends.setdefault(row.start, set()).add(row.end)
        ends.setdefault(row.end, set()).add(row.start)
        shown |= {row.start, row.end} if row.shown else set()
    for actor, others in sorted(ends.items()):
        name = places.names[actor]
        yield Node(
            id=actor,
            x=places.points[actor].x,
            y=places.points[actor].y,
            radius=radius_of(actor, words.focus, scale),
            focus=words.focus.index(actor) if actor in words.focus else -1,
            name=name.lines,
            note=name.note if actor in silent else (),
            box=name.box,
            shown=actor in shown,
            muted=looked_at in ends and looked_at != actor and looked_at not in others,
            selected=actor == looked_at,
            hover=(words.names[actor], *([SILENT] if actor in silent else []), "click for its card"),
        )


def dot_box(node: Node) -> Box:
    """What the dot of a node covers."""
    return around(Point(node.x, node.y), 2 * node.radius, 2 * node.radius)


def signs_of(strands: pd.DataFrame, taken: list[Box], ground: Box, scale: float) -> Iterator[Sign]:
    """A sign on each strand; between the focus actors the count as well, inside the bend, where no other strand is."""
    taken = list(taken)
    # Between the two the straight strand comes first: what is written at it has no bend to move into.
    for row in sorted(strands.itertuples(), key=lambda each: (not each.pair, each.pair and abs(each.sign))):
        text, size = (row.count, PAIR_HEIGHT * scale) if row.pair else (SIGNS[row.sign], SIGN_SIZE * scale)
        width, room = (
            (text_width(each, TYPE * scale, bold=True) + 6 * scale for each in (text, row.longest))
            if row.pair
            else (size, size)
        )
        if row.pair:
            point = count_place(row.curve, row.sign, (room, size), strands["curve"], taken, ground)
        else:
            point = sign_place(row.curve, size, taken, ground)
        taken.append(around(point, room, size))
        yield Sign(
            row.id, row.asks, not row.pair, text, *point, width, room, size, row.sign, row.shown, row.muted, row.hover
        )
