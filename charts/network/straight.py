"""Strands as straight lines between eight sites of each dot, for what cannot bend a line as we do."""

from collections.abc import Iterable, Mapping
from itertools import product

from charts.network.places import radius_of
from charts.network.routes import Route, Walls, Way, by_pairs, costed
from drawing.bends import Point, bend
from drawing.sites import facing, site
from rows.actor import Key

WIDE = 2
"""How many sites aside of the one that faces the other actor a strand may leave at the most."""
ASIDE = sorted(product(range(-WIDE, WIDE + 1), repeat=2), key=lambda each: abs(each[0]) + abs(each[1]))
"""By how many sites a strand may be aside at its two ends, the straightest first."""


def straight(key: Key, places: Mapping[str, Point], focus: tuple[str, ...], aside: tuple[int, int]) -> Route:
    """A strand from its left actor to its right one, so many sites above the ones that face the other."""
    start, end = sorted(key[:2], key=lambda actor: places[actor])
    one, other = places[start], places[end]
    leaves = site(one, radius_of(start, focus), facing(one, other) + aside[0])
    reaches = site(other, radius_of(end, focus), facing(other, one) - aside[1])
    return Route(start, end, 0, bend(leaves, reaches, 0))


def straight_by_sign(key: Key, places: Mapping[str, Point], focus: tuple[str, ...]) -> Route:
    """A strand that goes round nothing, as far from those of other signs as can be."""
    aside = key[2] * WIDE
    return straight(key, places, focus, (aside, aside))


def straight_ways(
    keys: Iterable[Key], places: Mapping[str, Point], focus: tuple[str, ...], walls: Walls
) -> list[list[Way]]:
    """How the strands between each two actors may run, the straightest way first; several run beside each other, as
    many sites aside as their sign says: + above the others."""
    found = []
    for together in by_pairs(keys):
        several = len(together) > 1
        ways = [
            {key: straight(key, places, focus, (one + several * key[2], other + several * key[2])) for key in together}
            for one, other in ASIDE
            if not several or one == other in (-1, 0, 1)
        ]
        found.append(costed(ways, walls))
    return found
