"""Where actors, their names and the strands between them stand: the same whatever the reader leaves out."""

from collections.abc import Collection, Iterator, Mapping
from itertools import product
from math import hypot
from typing import NamedTuple

import pandas as pd

from charts.names import Name, names_at
from charts.strands import grouped
from drawing.bends import Bend, Point, bend, roundness_for
from drawing.box import Box

PAD, TOP, FOOT = 30, 28, 28
RADIUS, FOCUS_RADIUS = 8, 15
ROUND, FOCUS_RISE = 0.14, 78
STEPS = 9


class Whole(NamedTuple):
    """What places hold for: actors with `x` and `y` between 0 and 1, y upwards, all ties of the case whichever way
    officials stand, and the actors who have no word of their own."""

    actors: pd.DataFrame
    ties: pd.DataFrame
    silent: Collection[str]


class Places(NamedTuple):
    """Actor to its place in px and to what is written there."""

    points: Mapping[str, Point]
    names: Mapping[str, Name]


def places_of(whole: Whole, names: Mapping[str, str], focus: tuple[str, ...], ground: Box, scale: float) -> Places:
    """Places of all actors, and of the names of all that any tie reaches."""
    points = {actor: on_ground(x, y, ground, scale) for actor, x, y in spots(whole.actors)}
    pairs = grouped(whole.ties[whole.ties["left_off"] == ""]).keys()
    near: dict[str, set[str]] = {}
    for one, other, _ in pairs:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    strands = [curve_between(*pair, points, focus, scale) for pair in pairs]
    noted = [actor for actor, others in near.items() if actor in whole.silent and others >= set(focus)]
    radii = {actor: radius_of(actor, focus, scale) for actor in sorted(near)}
    return Places(points, names_at({each: points[each] for each in radii}, radii, names, noted, strands, ground, scale))


def spots(actors: pd.DataFrame) -> Iterator[tuple[str, float, float]]:
    """Each actor with its place between 0 and 1; one that the case gives no place stands where most room is."""
    placed = actors[actors["x"].notna() & actors["y"].notna()]
    yield from zip(placed["actor"], placed["x"], placed["y"], strict=True)
    taken = list(zip(placed["x"], placed["y"], strict=True))
    free = [(across / (STEPS - 1), up / (STEPS - 1)) for across, up in product(range(STEPS), repeat=2)]
    for actor in actors["actor"][~actors.index.isin(placed.index)]:
        spot = max(free, key=lambda each: min((hypot(each[0] - x, each[1] - y) for x, y in taken), default=0))
        taken.append(spot)
        yield actor, *spot


def on_ground(x: float, y: float, ground: Box, scale: float) -> Point:
    """A place between 0 and 1 in whole px, as vis-network has no others."""
    across, down = ground.right - 2 * PAD * scale, ground.bottom - (TOP + FOOT) * scale
    return Point(round(PAD * scale + x * across), round(TOP * scale + (1 - y) * down))


def radius_of(actor: str, focus: tuple[str, ...], scale: float) -> float:
    """How large the dot of an actor is, in px."""
    return (FOCUS_RADIUS if actor in focus else RADIUS) * scale


def ends_of(one: str, other: str, points: Mapping[str, Point]) -> tuple[str, str]:
    """Two actors from left to right."""
    start, end = sorted((one, other), key=lambda actor: points[actor])
    return start, end


def roundness_between(
    one: str, other: str, sign: int, points: Mapping[str, Point], focus: tuple[str, ...], scale: float
) -> float:
    """How round a strand is: from left to right, + bends upwards, − downwards, ○ is straight."""
    if {one, other} != set(focus):
        return sign * ROUND
    start, end = points[one], points[other]
    return sign * roundness_for(FOCUS_RISE * scale, hypot(end.x - start.x, end.y - start.y))


def curve_between(
    one: str, other: str, sign: int, points: Mapping[str, Point], focus: tuple[str, ...], scale: float
) -> Bend:
    """The line of a strand."""
    start, end = ends_of(one, other, points)
    return bend(points[start], points[end], roundness_between(start, end, sign, points, focus, scale))
