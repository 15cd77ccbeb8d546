"""The eight places of a circle where a connector of office programs may hold it."""

from math import atan2, cos, degrees, radians, sin

from drawing.bends import Point

SITES = 8


def site(middle: tuple[float, float], radius: float, number: int) -> Point:
    """A place: 0 is on top, the others follow every eighth of the way round, against the clock."""
    angle = radians(90 + number * 360 / SITES)
    return Point(middle[0] + radius * cos(angle), middle[1] - radius * sin(angle))


def facing(middle: tuple[float, float], point: tuple[float, float]) -> int:
    """The number of the place nearest to where a point lies as seen from the middle."""
    turned = degrees(atan2(middle[1] - point[1], point[0] - middle[0])) - 90
    return round(turned / 360 * SITES) % SITES
