"""The sides of a chart that shows two actors beside each other, and how one of them is held back."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from drawing.scene import Area, Disc, Hit, Line, Point, Primitive, Scene, Tie, Words


def without_wings(scene: Scene, actors: Collection[str]) -> Scene:
    """A scene in which nothing is seen on the sides of some actors but their ground and whose they are, without how
    much stands there, nor what stands beyond the last side and compares the two; all else is where it was."""
    hidden = [box for actor, box in scene.wings.items() if actor in actors]
    if not hidden:
        return scene
    last = max(scene.wings.values(), key=lambda box: box.right)
    covered = [*hidden, last._replace(left=last.right, right=scene.width)]

    def seen(item: Primitive) -> bool:
        x, y = at(item)
        return not any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in covered)

    left = (each if each.role in ("ground", "axis") or seen(each) else head(each, actors) for each in scene.items)
    items = [each for each in left if each]
    return replace(scene, items=items, hits=list(of_seen(scene.hits, items, actors)))


def head(item: Primitive, actors: Collection[str]) -> Words | None:
    """Words that say whose a side is, their first run alone; None of anything else."""
    return item._replace(runs=item.runs[:1]) if isinstance(item, Words) and item.of in actors else None


def of_seen(hits: list[Hit], items: list[Primitive], actors: Collection[str]) -> Iterator[Hit]:
    """The hits of what is still seen."""
    left = {each.of for each in items}
    return (hit for hit in hits if hit.of in left or hit.of in actors)


def at(item: Primitive) -> Point:
    """The middle of a primitive."""
    match item:
        case Words():
            return item.left + item.wide / 2, item.baseline
        case Disc():
            return item.x, item.y
        case Tie():
            (left, top), (right, bottom) = item.start, item.end
            return (left + right) / 2, (top + bottom) / 2
        case Line() | Area():
            across, down = zip(*item.points, strict=True)
            return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
