"""What a look sees of what stands for several."""

from collections.abc import Iterable

from charts.gather import Heap
from drawing.look import Look, Seen, Several


def gathered_look(look: Look, heaps: Iterable[Heap]) -> Look:
    """A look in which also what stands for several is seen, selected where one of them is, and found so."""
    instead = {member: heap.id for heap in heaps for member in heap.members}
    by_id = {heap.id: heap for heap in heaps}
    more = {heap for member, heap in instead.items() if member in look.found}
    seen = dict(look.seen) | {heap.id: seen_of(heap, look) for heap in by_id.values()}
    return look._replace(
        seen=seen,
        selected=instead.get(look.selected, look.selected),
        beside=instead.get(look.beside, look.beside),
        # What finds whatever it is asked about is no set whose items could be counted up.
        found=look.found if all(each in look.found for each in more) else {*look.found, *more},
        heaps={**look.heaps, **by_id},
    )


def left_of(heap: Several, look: Look) -> list[str]:
    """What is left in of what a mark stands for; all of what no lens takes away."""
    return [each for each in heap.members if each not in look.seen or look.seen[each].shown]


def seen_of(heap: Heap, look: Look) -> Seen:
    """What is seen of several: what is seen of any of them."""
    left = left_of(heap, look)
    solid = any(look.seen[each].solid for each in left if each in look.seen)
    count = f"{len(left):,} of them left in" if len(left) < len(heap.members) else ""
    return Seen(bool(left), solid, tuple(filter(None, (heap.said, count, "the list has each"))))
