"""Meetings as a scene: what of the layout is left in, named, selected, looked at beside, and found."""

from collections.abc import Iterator, Mapping

from charts.meetings.label import paint_label
from charts.meetings.layout import DAYS, LANE_GAP, NAME_LINE, Lane, Layout, weight_of
from charts.meetings.outlets import outlet_hits, paint_outlets, paint_text_ring
from charts.meetings.silence import paint_note
from charts.meetings.visit import paint_visit
from drawing.axis import paint_days, paint_panels
from drawing.extents import paint_extent
from drawing.found import paint_found
from drawing.look import Look
from drawing.marks import RING, mark_hit, ring_of
from drawing.pen import Pen
from drawing.scene import Area, At, Line, Primitive, Run, Scene, Stroke
from rows.codes import NOT_TOLD

BESIDE = 2
"""Px of the line round what is looked at beside what is selected."""


def paint(found: Layout, look: Look, results: Mapping[str, str], pen: Pen) -> Scene:
    """The chart of meetings. results: code of the result of each, as far as what is left tells it, by id."""
    scene, palette = Scene(found.width, found.height), pen.palette
    scene.items += [*paint_panels(found.time, 0, found.axis, pen), *paint_days(found.time, found.axis, pen)]
    for note in found.notes:
        scene.items += paint_note(note, found.axis, found.axis + DAYS, pen)
    for lane in found.lanes:
        scene.items += paint_lane(found, lane, pen)
        colour = palette.ink if lane.key == found.words.focus else palette.other
        for place in lane.places:
            seen, label = look.seen[place.mark.id], found.labels[place.mark.id]
            result = result_of(place.mark.id, look, results, label.result)
            scene.items.append(paint_extent(place, seen, colour, pen))
            scene.items += paint_label(place, label, result, seen, pen)
            scene.hits.append(mark_hit(place, seen))
    scene.items += rings(found, look, pen)
    # What a search finds is counted among the meetings, so a bracket at a text would be one too many.
    scene.items += paint_found(scene.hits, look.found, pen)
    scene.items += paint_outlets(found.strip, found.strip_top, pen)
    scene.items += paint_text_ring(found.strip, found.strip_top, look, pen)
    scene.hits += outlet_hits(found.strip, found.strip_top)
    return scene


def rings(found: Layout, look: Look, pen: Pen) -> Iterator[Area]:
    """A thick ring round the selected meeting, a thin dashed one round that which is looked at beside it."""
    strokes = {look.beside: Stroke(pen.palette.ink, BESIDE, (6, 4)), look.selected: Stroke(pen.palette.ink, RING)}
    for place in (place for lane in found.lanes for place in lane.places if place.mark.id in strokes):
        yield ring_of(place, strokes[place.mark.id])


def result_of(identity: str, look: Look, results: Mapping[str, str], whole: str) -> str:
    """The result of a meeting; of several the one that the whole case tells, where any that is left tells one."""
    if identity in results:
        return results[identity]
    told = (results[each] for each in look.heaps[identity].members if look.seen[each].shown)
    return whole if any(each != NOT_TOLD for each in told) else NOT_TOLD


def paint_lane(found: Layout, lane: Lane, pen: Pen) -> Iterator[Primitive]:
    """A line over a lane but the first, its name, and the grounds of the visits in it."""
    if lane is not found.lanes[0]:
        y = lane.top - LANE_GAP / 2
        yield Line(((0, y), (found.width, y)), Stroke(pen.palette.silent, 1), "axis")
    for row, line in enumerate(lane.name):
        y = lane.top + (row + 0.5) * NAME_LINE
        yield pen.words(Run(line, weight_of(lane.key, found.words)), At(0, y))
    for block in lane.blocks:
        if block.is_visit:
            yield from paint_visit(block, pen)
