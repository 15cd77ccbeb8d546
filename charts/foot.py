"""What a chart says of what it gathers: under it in words, and at each mark how many of it are left."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.gather import Gathered, Heap
from charts.several import left_of
from drawing.actions import Action, Select
from drawing.box import Box
from drawing.found import paint_found
from drawing.look import Look
from drawing.marks import ring_round
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import At, Hit, Primitive, Scene, Words

SIGN = "×n"
"""What stands for how many, where it is said what that means."""
LINE, PAD = 20, 4
"""Px of a line, and over the first."""


class Part(NamedTuple):
    """One thing that is said: its lines, and what it is of, if a click leads there."""

    lines: list[str]
    heap: Heap | None = None

    @property
    def words(self) -> str:
        """All of it."""
        return " ".join(self.lines)


class Foot(NamedTuple):
    """What is said under a chart, part by part; nothing where nothing is gathered. several: what stands for several."""

    parts: tuple[Part, ...] = ()
    several: tuple[Heap, ...] = ()

    @property
    def height(self) -> float:
        """Px of it."""
        lines = sum(len(part.lines) for part in self.parts)
        return PAD + LINE * lines if lines else 0

    @property
    def signs(self) -> tuple[str, ...]:
        """What a legend says of its signs."""
        return (f"{SIGN}: so many alike in one mark",) if any(not part.heap for part in self.parts) else ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it in words."""
        return tuple(f"{part.words}." for part in self.parts)


def foot_of(gathered: Gathered[object], width: float, pen: Pen) -> Foot:
    """What is said of what is gathered, in lines that fit a width."""
    parts = []
    if gathered.heaps:
        count = sum(len(heap.members) for heap in gathered.heaps)
        said = f"{SIGN}: so many alike gathered in one mark, {count:,} in all; each is in the list"
        parts.append(Part(wrap(said, pen.font, width)))
    for heap in gathered.rest:
        parts.append(Part(wrap(f"Not drawn: {heap.said}; each is in the list", pen.font, width), heap))
    return Foot(tuple(parts), gathered.several)


def paint_foot(scene: Scene, foot: Foot, look: Look, pen: Pen) -> Scene:
    """A scene with what is said under it; a click on what is not drawn leads to the first of it."""
    top, hits = scene.height + PAD, []
    for part in foot.parts:
        bottom = top + LINE * len(part.lines)
        of = part.heap.id if part.heap else ""
        for place, line in enumerate(part.lines):
            scene.items.append(pen.words(line, At(0, top + (place + 0.5) * LINE), "label", pen.palette.muted, of))
        if part.heap:
            wide = max(pen.words(line, At(0, 0)).wide for line in part.lines)
            hits.append(
                Hit(0, top, wide, bottom, Select(first_of(of, look)), look.seen[of].hover, of, part.heap.members)
            )
            if look.selected == of:
                scene.items.append(ring_round(Box(1, top + 1, wide, bottom - 1), of, pen, 0))
        top = bottom
    scene.items += paint_found(hits, look.found, pen)
    scene.hits += hits
    scene.height += foot.height
    return scene


def recounted(scene: Scene, look: Look, pen: Pen) -> Scene:
    """A scene in which what stands for several says how many of these are left, and leads to the first of them."""
    if look.heaps:
        scene.items = list(counts_left(scene, look, pen))
        scene.hits = [hit._replace(action=leads(hit, look), finds=finds(hit, look)) for hit in scene.hits]
    return scene


def counts_left(scene: Scene, look: Look, pen: Pen) -> Iterator[Primitive]:
    """The primitives, with “×12” for “×34” where so many are left."""
    for each in scene.items:
        heap = look.heaps.get(each.of)
        if heap and isinstance(each, Words):
            left, whole = len(left_of(heap, look)), len(heap.members)
            if 0 < left < whole:
                old, new = f"×{whole:,}", f"×{left:,}"
                runs = tuple(run._replace(text=run.text.replace(old, new)) for run in each.runs)
                yield each._replace(runs=runs, wide=pen.width(*runs))
                continue
        yield each


def finds(hit: Hit, look: Look) -> tuple[str, ...] | None:
    """What is marked at a hit when a search finds it: of what stands for several, any of these."""
    heap = look.heaps.get(hit.of)
    return heap.members if heap and hit.finds is None else hit.finds


def leads(hit: Hit, look: Look) -> Action:
    """What a click asks for: where it would ask for what stands for several, the first of them that is left."""
    asked = hit.action
    if not isinstance(asked, Select):
        return asked
    return Select(first_of(asked.selected, look), first_of(asked.beside, look))


def first_of(identity: str, look: Look) -> str:
    """The first that is left of what something stands for; else the thing itself."""
    heap = look.heaps.get(identity)
    return (left_of(heap, look) or list(heap.members))[0] if heap else identity
