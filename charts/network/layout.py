"""Where actors, their names, the strands between them and what is written on these stand, whatever is left out."""

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from charts.network.label import FORMS, Label, size_of
from charts.network.names import Crowd, Name, names_at
from charts.network.places import dot_box, inside, on_ground, radius_of
from charts.network.routes import Route, plain_route, routed, walls_of, ways_of
from charts.network.signs import Room, label_boxes, sign_boxes
from charts.network.straight import straight_by_sign, straight_ways
from charts.network.strand import Strand
from drawing.bends import Point
from drawing.box import Box
from drawing.pen import Pen
from rows.actor import Key

RISE = 48
"""Px by which a strand between the two of the quarrel leaves the straight, so that three labels fit over each other."""
TALLER, TRIES = 0.12, 6
"""By what share of the height a drawing grows that does not fit, and how often."""
EDGES = (0, 40, 80)
"""Px by which actors stand further from the upper and the lower edge before it grows: room for strands there."""


class Words(NamedTuple):
    """What is written whatever is left out: names of actors, the two of the quarrel; for each strand between these all
    that its label may say."""

    names: Mapping[str, str]
    focus: tuple[str, ...]
    labels: Mapping[Key, Collection[Label]]


class Net(NamedTuple):
    """What is drawn: places of actors between 0 and 1; the strands; those of all kinds, whichever way officials stand,
    for which names make room; who never speaks, and for whom there is room to say so."""

    spots: Mapping[str, Point]
    strands: list[Strand]
    every: Collection[Key]
    silent: Collection[str]
    noted: Collection[str]


class Actor(NamedTuple):
    """Its place and radius in px, what is written at it, whether it never speaks."""

    id: str
    place: Point
    radius: float
    name: Name
    silent: bool


class Laid(NamedTuple):
    """A strand, its line, the box on it in which its sign or its label stands; in which form, if a label."""

    strand: Strand
    route: Route
    box: Box
    form: int | None


class Layout(NamedTuple):
    """Actors by id and strands by key, on a ground in px."""

    words: Words
    actors: dict[str, Actor]
    strands: dict[Key, Laid]
    ground: Box

    @property
    def height(self) -> float:
        """Px that it is high."""
        return self.ground.bottom

    @property
    def crowded(self) -> bool:
        """Whether what is written on it lies over something else, however high it is."""
        return not fits(self)

    def boxes(self) -> list[Box]:
        """All that something is written in or that is a dot."""
        dots = (dot_box(actor, found.place, self.words.focus) for actor, found in self.actors.items())
        names = (found.name.box for found in self.actors.values())
        return [*dots, *names, *(found.box for found in self.strands.values())]


def layout(net: Net, words: Words, width: float, height: float, pen: Pen) -> Layout:
    """The drawing at a size, or higher where what is written would lie over something else; where it would however high
    it is, no higher."""
    grounds = [Box(0, 0, width, height * (1 + step * TALLER)) for step in range(TRIES)]
    ways = [*((grounds[0], edge) for edge in EDGES), *((ground, 0) for ground in grounds[1:])]
    tried = [laid_out(net, words, *ways[0], pen)]
    while not fits(tried[-1]) and len(tried) < len(ways):
        tried.append(laid_out(net, words, *ways[len(tried)], pen))
    return tried[-1] if fits(tried[-1]) else tried[0]


def fits(found: Layout) -> bool:
    """Whether all that is written stands on the ground and over nothing."""
    boxes = found.boxes()
    return all(inside(box, found.ground) for box in boxes) and not any(
        one.meets(other) for one, other in combinations(boxes, 2)
    )


def laid_out(net: Net, words: Words, ground: Box, edge: float, pen: Pen) -> Layout:
    """The drawing on a ground, so many px further from its upper and lower edge."""
    actors = actors_on(net, words, ground, edge, pen)
    found = Layout(words, actors, {}, ground)
    return found._replace(strands=strands_between(net.strands, found, pen))


def actors_on(net: Net, words: Words, ground: Box, edge: float, pen: Pen) -> dict[str, Actor]:
    """The actors that are tied, each where it stands whichever ties are drawn."""
    near = neighbours(net.every)
    places = {actor: place for actor, place in on_ground(net.spots, ground, edge).items() if actor in near}
    noted = between(near, words.focus) & {*net.noted}
    strands = [plain_of(key, places, words.focus, pen).curve for key in net.every]
    names = names_at(Crowd(places, words.names, noted, words.focus, ground, pen), strands)
    drawn = neighbours(each.key for each in net.strands)
    both = between(drawn, words.focus)
    said = {actor: names[actor] if actor in both else names[actor]._replace(note=()) for actor in sorted(drawn)}
    return {
        actor: Actor(actor, places[actor], radius_of(actor, words.focus), name, actor in net.silent)
        for actor, name in said.items()
    }


def neighbours(strands: Iterable[Key]) -> dict[str, set[str]]:
    """Each actor that is tied to those that it is tied to."""
    near: dict[str, set[str]] = {}
    for one, other, _ in strands:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return near


def between(near: Mapping[str, set[str]], focus: tuple[str, ...]) -> set[str]:
    """Those that are tied to both of the two of the quarrel."""
    return {actor for actor, others in near.items() if len(focus) == 2 and others >= {*focus}}


def strands_between(strands: list[Strand], found: Layout, pen: Pen) -> dict[Key, Laid]:
    """The strands on a ground on which actors stand. A label that others cannot but run through is shorter, or none."""
    words, places = found.words, {actor: each.place for actor, each in found.actors.items()}
    paired = [each.key for each in strands if set(each.key[:2]) == set(words.focus)]
    routes = {key: plain_of(key, places, words.focus, pen) for key in paired}
    dots = {actor: dot_box(actor, place, words.focus) for actor, place in places.items()}
    walls = walls_of(dots, (each.name.box for each in found.actors.values()), found.ground)
    others = [each.key for each in strands if each.key not in paired]
    ways = ways_of(others, places, walls) if pen.bends else straight_ways(others, places, words.focus, walls)
    forms = dict.fromkeys(paired, 0)
    while True:
        room = Room(found.ground, found.boxes())
        sizes = {key: size_of(words.labels[key], form, pen) for key, form in forms.items()}
        labels = label_boxes({key: routes[key] for key in forms}, sizes, ways, room)
        lines = routed(ways, labels.values(), routes)
        free = Room(found.ground, found.boxes())
        through = crossed(lines, labels) | {key for key, box in labels.items() if not free.has(box)}
        if not through:
            break
        shorter = {key: form + (key in through) for key, form in forms.items()}
        forms = {key: form for key, form in shorter.items() if form < FORMS}
    boxes = labels | sign_boxes(lines, labels, room)
    return {each.key: Laid(each, lines[each.key], boxes[each.key], forms.get(each.key)) for each in strands}


def plain_of(key: Key, places: Mapping[str, Point], focus: tuple[str, ...], pen: Pen) -> Route:
    """A strand that goes round nothing."""
    if pen.bends:
        return plain_route(key, places, focus, RISE)
    return straight_by_sign(key, places, focus)


def crossed(lines: Mapping[Key, Route], labels: Mapping[Key, Box]) -> set[Key]:
    """The labels through which strands run that are not their own, and those that lie over one before them."""
    through = {key: {of for of, line in lines.items() if line.curve.runs_through(box)} for key, box in labels.items()}
    over = {other for (_, one), (other, box) in combinations(labels.items(), 2) if one.meets(box)}
    return over | {key for key, found in through.items() if found - {key}}
