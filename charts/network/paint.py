"""The network as a scene: what of the layout is left in, muted, selected, fanned out and found."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from charts.foot import recounted
from charts.gather import counted
from charts.network import actor, line, number
from charts.network.fan import fan
from charts.network.label import Label
from charts.network.layout import Laid, Layout
from charts.several import gathered_look
from drawing.found import paint_found
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Scene
from rows.actor import Key


class Said(NamedTuple):
    """What a lens lets be said: of each strand what hovering over it says, and of those between the two of the quarrel
    their label; every actor to the one whose name it stands under."""

    hovers: Mapping[Key, tuple[str, ...]]
    labels: Mapping[Key, Label]
    standing: Mapping[str, str] = MappingProxyType({})


def paint(found: Layout, look: Look, words: Said, pen: Pen) -> Scene:
    """The network. A strand with the selected record is fanned out."""
    scene = Scene(found.ground.right, found.ground.bottom)
    looked_at = actor_of(look, words.standing)
    looked_at = looked_at if looked_at in found.actors else ""
    strands = [shown(each, look, words, looked_at) for each in found.strands.values()]
    actors = actors_of(found, strands)
    paint_lines(scene, strands, pen)
    paint_actors(scene, actors, looked_at, pen)
    marks = fan(found, [each for each in found.strands.values() if look.selected in ids_of(each)], pen)
    look = gathered_look(look, [mark.heap for mark in marks if mark.heap])
    apart = {record for mark in marks for record in (mark.heap.members if mark.heap else (mark.record.id,))}
    for strand in strands:
        scene.items += line.paint_written(strand, pen)
        scene.hits.append(line.hit_of(strand, apart))
    for mark in marks:
        scene.items += number.paint_number(mark, look.seen[mark.record.id], pen)
        scene.hits.append(number.hit_of(mark, look.seen[mark.record.id]))
    scene = recounted(scene, look, pen)
    scene.items += [number.paint_ring(mark, pen) for mark in marks if mark.record.id == look.selected]
    scene.hits += [actor.name_hit(each) for each in actors]
    scene.items += paint_found(scene.hits, look.found, pen)
    return scene


def paint_lines(scene: Scene, strands: list[line.Shown], pen: Pen) -> None:
    """The lines, what is left out below the others. What is muted keeps its place: a selection moves no line."""
    for strand in sorted(strands, key=lambda each: each.left):
        scene.items.append(line.paint_line(strand, pen))


def paint_actors(scene: Scene, actors: list[actor.Shown], looked_at: str, pen: Pen) -> None:
    """The dots over all lines, then the names; a ring round the one that is looked at."""
    scene.items += [actor.paint_dot(each, pen) for each in actors]
    scene.items += [actor.paint_ring(each.laid, pen) for each in actors if each.laid.id == looked_at]
    for each in actors:
        scene.items += actor.paint_name(each, pen)
        scene.hits.append(actor.dot_hit(each))


def actors_of(found: Layout, strands: list[line.Shown]) -> list[actor.Shown]:
    """The actors under a lens."""
    ends = {end for strand in strands if strand.left for end in strand.laid.strand.key[:2]}
    near = {end for strand in strands if not strand.muted for end in strand.laid.strand.key[:2]}
    return [
        actor.Shown(each, each.id in ends, each.id not in near, found.words.names[each.id], found.words.focus)
        for each in found.actors.values()
    ]


def ids_of(laid: Laid) -> list[str]:
    """The records of a strand."""
    return [record.id for record in laid.strand.records]


def shown(laid: Laid, look: Look, words: Said, looked_at: str) -> line.Shown:
    """A strand under a lens. looked_at: the actor that is, as it stands, if any."""
    ids, key = ids_of(laid), laid.strand.key
    left = [record for record in ids if look.seen[record].shown]
    muted = looked_at != "" and looked_at not in key[:2]
    label = words.labels[key] if laid.form is not None else None
    hover = words.hovers.get(key) or (counted(len(left or ids), "record"), "the list has each")
    return line.Shown(laid, bool(left), muted, (left or ids)[0], hover, label)


def actor_of(look: Look, standing: Mapping[str, str]) -> str:
    """What stands for what is selected, if that is an actor: the one whose name it stands under, or what stands for
    that one where it has no dot of its own."""
    actor = standing.get(look.selected, look.selected)
    return next((heap for heap, of in look.heaps.items() if actor in of.members), actor)
