"""A ledger as a scene: what of the layout is left in, dated, selected and found."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from charts.grievances import form
from charts.grievances.entry import hit_of, paint_entry, paint_ring
from charts.grievances.form import Sheet
from charts.grievances.grievance import NOT_TOLD
from charts.grievances.layout import Layout
from charts.grievances.others import Holder, Others, head_of
from charts.grievances.rows import BAR, Rows, Side, headed
from drawing.box import Box
from drawing.found import paint_found
from drawing.look import Look
from drawing.names import name_hit
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Line, Primitive, Run, Scene, Stroke, Words
from drawing.stroke import paint_stroke
from drawing.theme import actor_colour


def paint(found: Layout, look: Look, when: Mapping[str, str], pen: Pen) -> Scene:
    """The ledger. when: record to its months, as far as what is left tells them."""
    scene, sheet = Scene(found.sheet.width, found.height), found.sheet
    for side in found.rows.sides:
        scene.wings[side.holder] = Box(side.left, 0, side.right, found.rows.bottom)
        scene.items += ground_of(side, found.rows, sheet, pen)
    named = [words for side in found.rows.sides for words in head(side, found, look, pen)]
    if found.others:
        named += [words for holder in found.others.holders for words in holder_words(holder, sheet, look, pen)]
        scene.items += others_head(found.others, sheet.words, look, pen)
    scene.items += [*named, *rows(found.rows, sheet, pen)]
    scene.hits += [named_hit(words, sheet) for words in named if words.of]
    for entry in found.entries:
        each = entry.grievance
        hue, seen = actor_colour(each.holder, sheet.words.focus, pen.palette), look.seen[each.id]
        scene.items += paint_entry(entry, seen, when.get(each.id, ""), hue, pen)
        scene.hits.append(hit_of(entry, seen))
    scene.items += [paint_ring(entry, pen) for entry in found.entries if entry.grievance.id == look.selected]
    scene.items += paint_found(scene.hits, look.found, pen)
    return scene


def ground_of(side: Side, found: Rows, sheet: Sheet, pen: Pen) -> Iterator[Area]:
    """The ground of a side under a bar in its holder's hue, so that the eye keeps the two apart."""
    hue = actor_colour(side.holder, sheet.words.focus, pen.palette)
    yield Area(Box(side.left, 0, side.right, found.bottom).corners, pen.palette.panel, "ground")
    yield Area(Box(side.left, 0, side.right, BAR).corners, hue, "ground")


def head(side: Side, found: Layout, look: Look, pen: Pen) -> Iterator[Words]:
    """Over a side, who holds how much against whom."""
    used, pair = found.sheet.form, (side.holder, side.against)
    own = [each.grievance.id for each in found.rows.entries if (each.grievance.holder, each.grievance.against) == pair]
    own += found.sheet.words.undrawn.get(side.holder, ())
    hue, count = actor_colour(side.holder, found.sheet.words.focus, pen.palette), how_many(own, look)
    for place, line in enumerate(parted(headed(side, count, found.sheet), count)):
        y = BAR + used.pad + (place + 0.5) * used.line
        yield pen.words(line, At(side.inner, y), "label", hue, side.holder)


def parted(lines: Sequence[str], count: str) -> Iterator[tuple[Run, ...]]:
    """The lines over a side, in each first what says whose it is, then what of the count behind that stands there."""
    left = sum(len(line.split()) for line in lines) - len(count.split())
    for line in lines:
        words = line.split()
        whose, many = words[:left], words[left:]
        first = Run(" ".join([*whose, ""] if whose and many else whose), 700)
        yield (first, Run(" ".join(many), 700)) if many else (first,)
        left = max(0, left - len(words))


def rows(found: Rows, sheet: Sheet, pen: Pen) -> Iterator[Primitive]:
    """A line over each row, the name of its issue between the sides, a stroke where no text tells of any."""
    if not found.sides:
        return
    first, second = found.sides
    for row in found.rows:
        yield Line(((0, row.top), (sheet.width, row.top)), Stroke(pen.palette.silent, 1), "axis")
        for place, line in enumerate(row.name):
            y = row.first + place * sheet.form.line
            yield pen.words(Run(line, 700), At((first.right + second.left) / 2, y, "middle"))
    for x, y in found.empty:
        yield paint_stroke(x, y, pen)


def others_head(found: Others, words: form.Words, look: Look, pen: Pen) -> Iterator[Words]:
    """Over what others hold, how much it is."""
    count = how_many([each.grievance.id for each in found.entries], look)
    yield pen.words(Run(head_of(count, words), 700), At(0, found.middle))


def holder_words(holder: Holder, sheet: Sheet, look: Look, pen: Pen) -> Iterator[Words]:
    """The name before what someone else holds; a dash where of none of it what is left tells whose it is."""
    seen = [look.seen[each] for each in holder.holds]
    if all(each.shown and not each.solid for each in seen):
        yield pen.words(NOT_TOLD, At(holder.x, holder.y), "label", pen.palette.muted)
        return
    for place, line in enumerate(holder.lines):
        y = holder.y + place * sheet.form.line
        yield pen.words(line, At(holder.x, y), "label", pen.palette.muted, holder.actor)


def named_hit(words: Words, sheet: Sheet) -> Hit:
    """All of a line that names a holder: a click opens its card."""
    return name_hit(words)._replace(hover=(f"{sheet.words.actors[words.of]}: who it is",))


def how_many(records: Collection[str], look: Look) -> str:
    """How many records are left in and told to be whose they are, of how many where it is not all."""
    each_one = [one for each in records for one in (look.heaps[each].members if each in look.heaps else (each,))]
    solid = sum(look.seen[each].solid for each in each_one)
    return str(solid) if solid == len(each_one) else f"{solid} of {len(each_one)}"
