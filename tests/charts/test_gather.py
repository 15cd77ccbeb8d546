"""Where there is more than can be read, one mark stands for what is alike in one place and says for how many."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.chart import Chart, Room
from charts.gather import LADDER, MANY, Budget, Gathered, few, few_rows, heaped, tag
from charts.network import fan
from charts.network import gather as network_gather
from charts.network import layout as network
from charts.network import paint as network_paint
from charts.network.layout import Net
from charts.network.strand import Strand, Tied
from charts.several import gathered_look
from charts.stances import layout, paint
from charts.stances.gather import lay_two, of_two
from charts.stances.stance import Stance
from drawing.bends import Point
from drawing.look import Look, Seen
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.theme import LIGHT

PEN = Pen(LIGHT)
ROOM = Room(1190, 575, 1150)
SAID = paint.Said(dict.fromkeys("ij", ("never", "apart")), dict.fromkeys("ij", "x"), ())


class Thing(NamedTuple):
    """A thing of a kind."""

    id: str
    kind: int
    many: int = 1


def one_of(identity: str, own: list[Thing]) -> tuple[Thing, str]:
    """One for several."""
    return Thing(identity, own[0].kind, len(own)), "things"


@settings(deadline=None, database=None, max_examples=100)
@given(kinds=st.lists(st.integers(0, 5), max_size=60), each=st.integers(0, 8))
def test_of_what_is_alike_the_first_stand_alone_one_stands_for_the_rest_and_none_is_lost(
    kinds: list[int], each: int
) -> None:
    things = [Thing(f"t{place}", kind) for place, kind in enumerate(kinds)]
    drawn, heaps = heaped(things, lambda thing: thing.kind, each, one_of)
    members = [member for heap in heaps for member in heap.members]
    assert sorted([*(thing.id for thing in drawn if thing.many == 1), *members]) == sorted(t.id for t in things)
    assert sum(thing.many for thing in drawn) == len(things)
    assert all(len(heap.members) > 1 for heap in heaps)
    for kind in set(kinds):
        own = [thing for thing in drawn if thing.kind == kind]
        assert len(own) <= each + 1
        assert [thing.id for thing in own[:each]] == [thing.id for thing in things if thing.kind == kind][:each]


@settings(deadline=None, database=None, max_examples=100)
@given(rows=st.lists(st.integers(0, 9), max_size=40), most=st.integers(1, 12))
def test_rows_that_hold_most_are_kept_and_the_others_named(rows: list[int], most: int) -> None:
    things = [Thing(f"t{place}", row) for place, row in enumerate(rows)]
    kept, rest = few_rows(things, lambda thing: thing.kind, most)
    assert sorted([*kept, *(each for own in rest.values() for each in own)]) == sorted(things)
    assert len({thing.kind for thing in kept}) == min(most, len(set(rows)))
    least = min((rows.count(thing.kind) for thing in kept), default=0)
    assert all(len(own) <= least for own in rest.values())


@settings(deadline=None, database=None, max_examples=100)
@given(count=st.integers(0, 30), most=st.integers(1, 12))
def test_of_some_the_first_are_kept_and_no_one_is_gathered_alone(count: int, most: int) -> None:
    ids = [f"t{place}" for place in range(count)]
    kept, heaps = few(ids, most, "event")
    assert [*kept, *(member for heap in heaps for member in heap.members)] == ids
    assert len(kept) == (most if count > most + 1 else count)
    assert [heap.said for heap in heaps] == [f"{count - most} more events"] * (count > most + 1)


def test_each_step_of_the_ladder_leaves_no_more_than_the_one_before() -> None:
    assert LADDER[0] == Budget(MANY, MANY, MANY)
    for wider, narrower in pairwise(LADDER):
        assert all(one >= other for one, other in zip(wider, narrower, strict=True))
    assert LADDER[-1] == (0, 1, 1)


def wall(count: int) -> list[Stance]:
    """So many stances in four cells."""
    return [Stance(f"{n}", "ab"[n % 2], "ij"[n % 3 > 0], "p", n % 5 - 2, n) for n in range(count)]


def chart(stances: list[Stance], gone: Callable[[Stance], bool], selected: str = "") -> Chart:
    """The chart of some stances of which some are left out."""
    words = layout.Words(
        ("a", "b"),
        {"a": "A", "b": "B"},
        {"p": "Then"},
        {"i": "one", "j": "two"},
        *[dict.fromkeys("ij", "x")] * 2,
        [],
        [],
    )
    seen = {each.id: Seen(not gone(each), not gone(each), (each.id,)) for each in stances}

    def gather(budget: Budget) -> Gathered:
        return of_two(stances, words, budget)

    return Chart(gather, lay_two, lambda found, look: paint.paint(found, look, SAID, PEN), Look(seen, selected))


def drawn(of: Chart) -> Scene:
    """It drawn."""
    return of.scene(ROOM, PEN, lambda make: make())


def tags(scene: Scene) -> dict[str, str]:
    """What says at a mark for how many it stands."""
    return {words.of: words.text for words in scene.words() if words.text.startswith("×") and words.of}


def test_a_wall_of_stances_is_gathered_by_score_and_said() -> None:
    whole = wall(2_000)
    everything = chart(whole, lambda each: False)
    found = everything.fitted(ROOM, PEN)
    members = {member: heap.id for heap in found.gathered.heaps for member in heap.members}
    singles = [square.stance.id for square in found.places.squares if square.stance.many == 1]
    assert sorted([*singles, *members]) == sorted(each.id for each in whole)
    assert len(found.places.squares) <= 200
    assert found.foot.sentences == (
        f"×n: so many alike gathered in one mark, {len(members):,} in all; each is in the list.",
    )
    scene = drawn(everything)
    assert scene.height <= ROOM.tallest
    assert {heap.id: tag(len(heap.members), 0) for heap in found.gathered.heaps} == tags(scene)
    by_id = {each.id: each for each in whole}
    for heap in found.gathered.heaps:
        assert len({(by_id[each].score, by_id[each].actor, by_id[each].issue) for each in heap.members}) == 1
        assert [hit.action.selected for hit in scene.hits if hit.of == heap.id] == [heap.members[0]]


def test_what_a_lens_leaves_is_counted_at_the_mark_and_moves_nothing() -> None:
    whole = wall(2_000)
    some = chart(whole, lambda each: each.number % 7 == 0 or (each.actor == "b" and each.score == 2), "1999")
    found, all_of_it, left = some.fitted(ROOM, PEN), drawn(chart(whole, lambda each: False)), drawn(some)
    for heap in found.gathered.heaps:
        shown = [each for each in heap.members if some.look.seen[each].shown]
        assert tags(left)[heap.id] == tag(len(shown) or len(heap.members), 0)
        [mark] = [each for each in left.items if each.of == heap.id and each.role in ("mark", "ghost")]
        assert mark.role == ("mark" if shown else "ghost")
        assert [hit.action.selected for hit in left.hits if hit.of == heap.id] == [(shown or heap.members)[0]]
    marks = [[each.points for each in scene.items if each.role in ("mark", "ghost")] for scene in (all_of_it, left)]
    assert marks[0] == marks[1]
    [ring] = [each for each in left.items if each.role == "ring"]
    assert "1999" in {heap.id: heap for heap in found.gathered.heaps}[ring.of].members


def test_of_an_actor_with_five_thousand_ties_those_with_most_stand_and_all_others_as_one() -> None:
    others = [f"b{number}" for number in range(5_000)]
    records = {
        other: tuple(Tied(f"{other}-{at}", at) for at in range(1 + (place < 9))) for place, other in enumerate(others)
    }
    strands = [Strand("a", other, place % 3 - 1, records[other]) for place, other in enumerate(others)]
    spots = {other: Point(place * 0.618 % 1, place * 0.414 % 1) for place, other in enumerate(others)}
    spots["a"] = Point(0.5, 0.5)
    net = Net(spots, strands, {each.key for each in strands}, (), ())
    words = network.Words({actor: actor for actor in spots}, ("a",), {})
    seen = {record.id: Seen(True, True, ()) for each in strands for record in each.records}
    said = network_paint.Said({each.key: ("x",) for each in strands}, {})
    of = Chart(
        lambda budget: network_gather.gather(net, words, budget),
        network_gather.laid,
        lambda found, look: network_paint.paint(found, look, said, PEN),
        Look(seen, "b4999-0"),
        network_gather.MOST_TIES,
    )
    found, scene = of.fitted(ROOM, PEN), drawn(of)
    [more] = found.gathered.names
    assert not found.places.crowded
    assert found.gathered.marks <= network_gather.MOST_TIES / 2
    assert {f"b{number}" for number in range(9)} <= found.places.actors.keys()
    assert len(more.members) + len(found.places.actors) - 1 == 5_001
    assert {*more.members, *found.places.actors} == {*spots, more.id}
    assert more.said in "\n".join(each.text for each in scene.words())
    fanned = [mark for mark in scene.items if mark.role == "mark" and mark.of.endswith("-0")]
    assert 1 < len(fanned) <= fan.MOST
    [stands_for_others] = tags(scene)
    assert [ring.of for ring in scene.items if ring.role == "ring"] == [stands_for_others]


def test_few_are_all_drawn_and_nothing_is_said() -> None:
    few = chart(wall(40), lambda each: False).fitted(ROOM, PEN)
    assert (len(few.places.squares), few.foot.parts, few.gathered.several) == (40, (), ())


def test_what_stands_for_several_is_found_and_seen_where_any_of_it_is() -> None:
    _, heaps = heaped([Thing(f"t{n}", 0) for n in range(4)], lambda thing: thing.kind, 1, one_of)
    seen = {
        "t0": Seen(True, True, ()),
        "t1": Seen(False, False, ()),
        "t2": Seen(True, False, ()),
        "t3": Seen(False, False, ()),
    }
    look = gathered_look(Look(seen, "t3", {"t2"}, "t0"), heaps)
    assert (look.selected, look.beside, set(look.found)) == ("+t1", "t0", {"t2", "+t1"})
    assert look.seen["+t1"] == Seen(True, False, ("things", "1 of them left in", "the list has each"))
