"""The chart of strike notes as a scene: what of the layout is left in, selected and found."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from charts.strikes.lane import lane_hit, paint_lane_name
from charts.strikes.layout import Layout
from charts.strikes.moment import moment_hit, paint_moment, paint_moment_ring
from charts.strikes.note import NOT_TOLD, name_of
from charts.strikes.ratio import paint_ratio
from charts.strikes.thread import paint_thread
from drawing.axis import LINE, paint_days, paint_panels, paint_silence
from drawing.found import paint_found
from drawing.label import instead
from drawing.look import Look
from drawing.marks import mark_hit, paint_mark, paint_ring
from drawing.pen import Pen
from drawing.scene import At, Line, Primitive, Scene, Stroke
from drawing.strip import paint_strip, paint_text_ring, strip_hits
from drawing.theme import actor_colour


def paint(found: Layout, look: Look, unnamed: Collection[str], pen: Pen) -> Scene:
    """The chart of strike notes. unnamed: ids of those of which nothing left tells who it was."""
    scene = Scene(found.width, found.height, [*ground(found, pen)])
    scene.items += [line for thread in found.threads for line in paint_thread(thread, pen)]
    for spot in found.moments:
        seen = look.seen[spot.moment.id]
        scene.items += paint_moment(spot, found.names_top, seen, pen)
        scene.items += paint_moment_ring(spot, found.names_top, look, pen)
    for lane in found.lanes:
        scene.items += paint_lane_name(lane, found.words, pen)
    for place in (place for lane in found.lanes for place in lane.places):
        note, seen = found.notes[place.mark.id], look.seen[place.mark.id]
        colour = pen.palette.other if note.id in unnamed else actor_colour(note.state, found.words.focus, pen.palette)
        name = name_of(note, found.words) if note.id in unnamed and note.stands != note.state else ""
        label = instead(place.mark.label, name, NOT_TOLD) if name else place.mark.label
        scene.items += paint_mark(place, label, seen, colour, pen)
        scene.items += paint_ratio(place, note.ratio, seen, colour, pen) if note.ratio else ()
        scene.items += paint_ring(place, look, pen)
        scene.hits.append(mark_hit(place, seen))
    # A search counts the notes that it finds: a bracket at anything else would be one too many.
    scene.items += paint_found(scene.hits, look.found, pen)
    scene.items += [
        *paint_strip(found.strip, found.bottom, pen),
        *paint_text_ring(found.strip, found.bottom, look, pen),
    ]
    scene.hits += [lane_hit(lane, found.words, found.time.panels[0].left) for lane in found.lanes]
    moments = ((spot, look.seen[spot.moment.id]) for spot in found.moments)
    scene.hits += [moment_hit(spot, found.names_top, seen) for spot, seen in moments]
    scene.hits += strip_hits(found.strip, found.bottom)
    return scene


def ground(found: Layout, pen: Pen) -> Iterator[Primitive]:
    """What the marks stand on: panels, the end of the telling, the axis with its days, folds in words."""
    yield from paint_panels(found.time, 0, found.bottom, pen)
    yield from paint_silence(found.time, 0, found.bottom, pen)
    for y in edges(found):
        yield Line(((0, y), (found.width, y)), Stroke(pen.palette.silent, 1), "axis")
    yield from paint_days(found.time, found.axis, pen)
    for left, lines in found.folds:
        top = found.axis - LINE + (found.band - len(lines) * LINE) / 2
        for row, line in enumerate(lines):
            yield pen.words(line, At(left, top + (row + 0.5) * LINE), "label", pen.palette.muted)


def edges(found: Layout) -> Iterator[float]:
    """Half way between what two lanes hold, but where the axis parts them."""
    for lane, following in pairwise(found.lanes):
        if not lane.top < found.axis < following.top:
            end = max(lane.named, *(place.box.bottom for place in lane.places))
            yield (end + following.top) / 2
