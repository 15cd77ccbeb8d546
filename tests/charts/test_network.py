"""The network: its strands, its places under random lenses, its fans, and that nothing covers anything."""

import random
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from charts.network.fan import Mark, Spread, fan, places
from charts.network.label import FORMS
from charts.network.layout import Actor as Laid
from charts.network.layout import Layout, Net, Words, fits, layout
from charts.network.line import stroke
from charts.network.names import NOTE, SILENT, Crowd, names_at
from charts.network.paint import paint
from charts.network.places import dot_box, inside, spots
from charts.network.signs import Room
from charts.network.strand import Strand, Tied, seen_of
from drawing.bends import Bend, Point, bend
from drawing.box import Box
from drawing.font import Font
from drawing.look import Look
from drawing.medium import OFFICE
from drawing.pen import Pen
from drawing.scene import Area, Disc, Scene, Tie
from drawing.sites import SITES, site
from drawing.theme import LIGHT
from loaders.crowded import NEAR
from loaders.lens import Lens
from loaders.records import under
from loaders.typed import rows_in
from loaders.view import View
from rows.actor import Actor
from rows.actor import Tie as Told
from tests.cases import SHIPPED
from tests.charts.drawing import overlaps
from tests.charts.networks import (
    ALL_KINDS,
    PEN,
    Ends,
    drawn,
    lay_out,
    lay_out_named,
    painted,
    said_of,
    stands_with,
    tied,
    ties_of,
)
from tests.charts.scenes import LONG, PAGE, SLIDE, Size, box_of, middle, of_role
from tests.lenses import case, cells, every_case, for_random_lenses, values

UNBENT = Pen(LIGHT, Font(face=OFFICE.face), OFFICE.bends)

FIRST = View()
WHOLE = [View().change(officials=officials, ties=kinds) for officials in ("state", "name") for kinds in ((), ALL_KINDS)]
for_whole = pytest.mark.parametrize("view", WHOLE, ids=["state", "state-all", "name", "name-all"])
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
KINDS = [(), ("grievances",), ("meetings",), ALL_KINDS]


def ties_left(seed: int, folder: Path) -> tuple[View, list[Told]]:
    """A view of some kinds of ties, and these as a lens might leave them."""
    chance = random.Random(seed)
    view = View(ties=chance.choice(KINDS)).change(officials=chance.choice(["state", "name"]))
    table, share = ties_of(view, folder), chance.random()
    left = {record for record in dict.fromkeys(tie.id for tie in table) if chance.random() < share}
    return view, [replace(tie, shown=tie.id in left) for tie in table]


def between_the_two(folder: Path) -> tuple[str, str]:
    """The two of the quarrel in order of the alphabet."""
    one, other = sorted(case(folder).package.focus)
    return one, other


def others(folder: Path, view: View = FIRST) -> list[str]:
    """Actors with a dot but the two of the quarrel."""
    return sorted(lay_out(view, folder).actors.keys() - {*case(folder).package.focus})


def texts(scene: Scene, of: str) -> list[str]:
    """What is written of something."""
    return [each.text for each in scene.words() if each.of == of]


def ties_drawn(scene: Scene) -> dict[str, Tie]:
    """The strands, by id."""
    return {each.of: each for each in scene.items if isinstance(each, Tie)}


def dots(scene: Scene) -> dict[str, Disc]:
    """The dots of actors."""
    return {each.of: each for each in of_role(scene, "mark", "ghost") if isinstance(each, Disc)}


# ---------------------------------------------------------------- what is drawn


@every_case
@for_whole
def test_one_strand_for_each_two_actors_and_sign_with_all_its_records(view: View, folder: Path) -> None:
    found = lay_out(view, folder).strands
    assert {key: sorted(record.id for record in each.strand.records) for key, each in found.items()} == tied(
        view, folder
    )
    assert len(ties_drawn(drawn(view, folder))) == len(found)


@every_case
def test_strands_and_dots_are_full_where_one_record_is_left(folder: Path) -> None:
    for view, table in (ties_left(seed, folder) for seed in range(12)):
        left = {tie.id for tie in table if tie.shown}
        scene = painted(table, view, folder, lay_out(view, folder))
        ends: dict[str, bool] = {}
        for (one, other, sign), found in tied(view, folder).items():
            some = bool(left & set(found))
            assert (ties_drawn(scene)[f"{one} {other} {sign}"].role == "mark") == some
            for actor in (one, other):
                ends[actor] = ends.get(actor, False) or some
        assert {actor: disc.role == "mark" for actor, disc in dots(scene).items()} == ends
        assert all((disc.fill == LIGHT.ground) == (disc.role == "ghost") for disc in dots(scene).values())


@every_case
def test_a_strand_asks_for_its_first_record_that_is_left(folder: Path) -> None:
    for view, table in (ties_left(seed, folder) for seed in range(12)):
        every = {row.id: row for row in table}
        asked = {hit.of: hit.action.selected for hit in painted(table, view, folder, lay_out(view, folder)).hits}
        for (one, other, sign), records in tied(view, folder).items():
            first = min(records, key=lambda record: (not every[record].shown, every[record].number))
            assert asked[f"{one} {other} {sign}"] == first


@every_case
@for_random_lenses(12)
def test_a_label_says_the_records_that_are_left_and_who_tells_them(lens: Lens, folder: Path) -> None:
    view, outlets = View(lens=lens), case(folder).names("outlets")
    every = {row.id: row for row in ties_of(view, folder)}
    for key, laid in lay_out(view, folder).strands.items():
        if laid.form is None:
            continue
        left = [every[record] for record in tied(view, folder)[key] if every[record].shown]
        names = {outlets[outlet] for each in left for outlet in each.outlets}
        bold, *rest = texts(drawn(view, folder), laid.strand.id)
        part = "" if len(left) == len(tied(view, folder)[key]) else f"{len(left)} of "
        assert f" {part}{len(tied(view, folder)[key])}" in bold
        if laid.form < 2:
            said = " ".join(rest).removeprefix("by ").replace(" and ", ", ")
            assert set(said.split(", ")) == (names or {"readers' comments" if left else "all left out"})


@every_case
@for_whole
def test_every_strand_fans_out_into_all_its_records_by_number(view: View, folder: Path) -> None:
    numbers = {tie.id: tie.number for tie in ties_of(view, folder)}
    for selected in firsts(view, folder):
        found = by_strand(fanned(view, folder, PAGE, selected))
        opened = {key: Counter(records) for key, records in tied(view, folder).items() if selected in records}
        assert {key: Counter(mark.record.id for mark in marks) for key, marks in found.items()} == opened
        for marks in found.values():
            assert [mark.record.number for mark in marks] == sorted(numbers[mark.record.id] for mark in marks)


@cache
def firsts(view: View, folder: Path) -> list[str]:
    """The first record of each strand."""
    return sorted({each.strand.records[0].id for each in lay_out(view, folder).strands.values()})


@cache
def fanned(view: View, folder: Path, size: Size, selected: str) -> list[Mark]:
    """The marks of all strands of a record."""
    found = lay_out(view, folder, size)
    opened = [e for e in found.strands.values() if selected in {record.id for record in e.strand.records}]
    return fan(found, opened, PEN)


def by_strand(marks: list[Mark]) -> dict[tuple[str, str, int], list[Mark]]:
    """Marks by the strand that they are of."""
    found: dict[tuple[str, str, int], list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.strand.key, []).append(mark)
    return found


@every_case
def test_what_is_fanned_out_is_drawn_with_the_numbers_of_the_list_and_a_ring_at_what_is_selected(folder: Path) -> None:
    listed = {row.id: row.number for row in under(Lens(), case(folder), *ALL_KINDS).itertuples()}
    for record in firsts(View(ties=ALL_KINDS), folder)[::4]:
        scene = drawn(View(selected=record, ties=ALL_KINDS), folder)
        numbers = {each.of: int(each.text) for each in of_role(scene, "number")}
        assert record in numbers
        assert numbers == {each: listed[each] for each in numbers}
        assert {each.of for each in of_role(scene, "ring")} == {record}
        assert {hit.of for hit in scene.hits} >= set(numbers)


@every_case
def test_an_actor_that_is_looked_at_mutes_all_but_its_neighbours(folder: Path) -> None:
    for actor in others(folder):
        scene = drawn(View(selected=actor), folder)
        near = {end for tie in ties_drawn(scene).values() if actor in tie.ends for end in tie.ends}
        assert {each for each, disc in dots(scene).items() if disc.fill != LIGHT.ground} == near
        assert {each.of for each in of_role(scene, "ring")} == {actor}
        for tie in ties_drawn(scene).values():
            assert (tie.stroke.colour == LIGHT.ghost) == (actor not in tie.ends)


@every_case
def test_an_official_is_looked_at_where_it_stands(folder: Path) -> None:
    state = stands_with(folder, "state")
    serve = [each for each in lay_out(View().change(officials="name"), folder).actors if state(each) != each]
    for actor in serve:
        for officials in ("state", "name"):
            view = View(selected=actor).change(officials=officials)
            rings = {each.of for each in of_role(drawn(view, folder), "ring")}
            assert rings == {stands_with(folder, officials)(actor)} & lay_out(view, folder).actors.keys()
    assert serve


@every_case
def test_who_has_no_mark_mutes_nothing(folder: Path) -> None:
    away = [row["actor"] for row in cells("actors", folder) if row["kind"] == "outlet"]
    assert away
    assert all(drawn(View(selected=actor), folder) == drawn(View(), folder) for actor in away)


def never_speak(folder: Path, officials: str) -> set[str]:
    """Actors with no word of their own, nor of anyone who stands under them, from the raw cells."""
    told = [row for row in cells("evidence", folder) if not row["part"] or "what" in row["part"].split(";")]
    speakers = {stands_with(folder, officials)(row["speaker"]) for row in told if row["speaker"]}
    return {row["actor"] for row in cells("actors", folder)} - speakers


@every_case
@for_whole
def test_never_speaks_is_said_of_those_without_a_word_and_written_where_they_are_tied_to_both(
    view: View, folder: Path
) -> None:
    officials, scene = view.lens.officials, drawn(view, folder)
    silent = {hit.of for hit in scene.hits if SILENT in hit.hover}
    assert silent == never_speak(folder, officials) & dots(scene).keys()
    noted = {actor for actor in dots(scene) if NOTE in " ".join(texts(scene, actor))}
    near: dict[str, set[str]] = {}
    for one, other, _ in tied(view, folder):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    both = {actor for actor in dots(scene) if near[actor] >= {*between_the_two(folder)}}
    assert noted == silent & both


def test_in_the_shipped_case_the_syrian_government_never_speaks() -> None:
    assert NOTE in " ".join(texts(drawn(View(), SHIPPED), "syrian-government"))


def test_of_one_tied_to_both_by_a_meeting_it_is_written_where_meetings_are_drawn() -> None:
    for kinds, written in ((View().ties, False), (ALL_KINDS, True)):
        said = " ".join(texts(drawn(View(ties=kinds), SHIPPED), "syrian-rebels"))
        assert (NOTE in said) is written


# ---------------------------------------------------------------- places


@every_case
def test_every_mark_stands_where_the_whole_case_has_it(folder: Path) -> None:
    places = cache(lambda view: standing_places(drawn(view, folder)))
    said = cache(lambda view: said_of(ties_of(view, folder), view, folder))
    for view, table in (ties_left(seed, folder) for seed in range(200)):
        scene = paint(lay_out(view, folder), Look(seen_of(table)), said(view), PEN)
        assert standing_places(scene) == places(view)


def standing_places(scene: Scene) -> list[tuple]:
    """What each thing is of and where it stands; of a label, the box that is kept free for it."""
    found: list[tuple] = [
        (each.of, each.ends, each.start, each.end, each.roundness) for each in ties_drawn(scene).values()
    ]
    found += [(each.of, each.x, each.y, each.radius) for each in scene.items if isinstance(each, Disc)]
    found += [(each.of, each.points) for each in scene.items if isinstance(each, Area)]
    found += [(hit.of, hit.left, hit.top, hit.right, hit.bottom) for hit in scene.hits]
    return sorted(found, key=repr)


@every_case
def test_an_actor_keeps_its_place_whatever_kinds_of_ties_are_drawn(folder: Path) -> None:
    for one, other in combinations([lay_out(view, folder).actors for view in WHOLE], 2):
        for actor in one.keys() & other.keys():
            assert standing_at(one[actor]) == standing_at(other[actor])


def standing_at(actor: Laid) -> Laid:
    """Where an actor and its name stand, whatever is written under that."""
    return actor._replace(silent=True, name=actor.name._replace(note=()))


@every_case
@sizes
@for_whole
def test_nothing_that_is_written_covers_another_or_leaves_the_drawing(view: View, size: Size, folder: Path) -> None:
    found = lay_out(view, folder, size)
    boxes = found.boxes()
    assert found.ground.bottom == size.height
    assert not overlaps(boxes)
    assert all(inside(box, found.ground) for box in boxes)
    for selected in firsts(view, folder)[:: 1 if size == PAGE else 5]:
        marks = [mark.box for mark in fanned(view, folder, size, selected)]
        assert not overlaps(marks), selected
        assert not [1 for mark in marks for box in boxes if mark.meets(box)], selected
        assert all(inside(box, found.ground) for box in marks), selected


@every_case
@sizes
@for_whole
def test_what_is_written_stands_in_the_box_that_is_kept_for_it(view: View, size: Size, folder: Path) -> None:
    without = (values("outlets", "outlet", folder)[0],)
    found, scene = lay_out(view, folder, size), drawn(view.change(without=without), folder, size)
    kept = {actor: each.name.box for actor, each in found.actors.items()}
    kept |= {each.strand.id: each.box for each in found.strands.values()}
    for each in scene.words():
        assert each.size == 16
        assert inside(box_of(each), wide(kept[each.of]))


@every_case
@for_whole
def test_where_no_line_can_bend_each_runs_straight_between_sites_of_its_dots_and_nothing_covers_another(
    view: View, folder: Path
) -> None:
    found = lay_out(view, folder, SLIDE, UNBENT)
    assert fits(found)
    sites = {
        actor: [site(each.place, each.radius, number) for number in range(SITES)]
        for actor, each in found.actors.items()
    }
    runs: dict[frozenset[str], list[tuple[Point, Point]]] = {}
    for key, each in found.strands.items():
        route = each.route
        assert not route.roundness
        ends = route.curve.start, route.curve.end
        assert ends[0] in sites[route.start]
        assert ends[1] in sites[route.end]
        runs.setdefault(frozenset(key[:2]), []).append(ends)
    # Strands of other signs between the same two lie beside each other.
    assert all(len(set(ends)) == len(ends) for ends in runs.values())
    assert max(map(len, runs.values())) > 1


def wide(box: Box) -> Box:
    """A box with what rounding makes of its edges."""
    return Box(box.left - 0.01, box.top - 0.01, box.right + 0.01, box.bottom + 0.01)


@every_case
@sizes
@for_whole
def test_no_strand_runs_through_a_name_a_label_or_a_dot_that_is_none_of_its_ends(
    view: View, size: Size, folder: Path
) -> None:
    found = lay_out(view, folder, size)
    for key, each in found.strands.items():
        walls = {f"name of {actor}": one.name.box for actor, one in found.actors.items()}
        walls |= {f"dot of {actor}": dot(found, actor) for actor in found.actors.keys() - set(key[:2])}
        walls |= {f"label of {of}": one.box for of, one in found.strands.items() if one.form is not None and of != key}
        assert not [name for name, box in walls.items() if each.route.curve.runs_through(box)], key


def dot(found: Layout, actor: str) -> Box:
    """What the dot of an actor covers."""
    return dot_box(actor, found.actors[actor].place, found.words.focus)


@every_case
def test_labels_stand_on_their_strands_and_say_all_on_the_page_as_it_is_first_seen(folder: Path) -> None:
    for laid in lay_out(View(), folder).strands.values():
        paired = laid.strand.key[:2] == between_the_two(folder)
        assert laid.form == (0 if paired else None)
        assert laid.route.curve.runs_through(laid.box)
    assert all(
        laid.form in (None, *range(FORMS)) for view in WHOLE for laid in lay_out(view, folder, SLIDE).strands.values()
    )


CROWD = {"one": Point(50, 50), "two": Point(190, 60), "three": Point(195, 52), "edge": Point(380, 190)}


def named(words: str, *strands: Bend) -> dict:
    """What is written at the dots of a small crowd, each by the same words."""
    crowd = Crowd(CROWD, dict.fromkeys(CROWD, words), {"two"}, (), Box(0, 0, 400, 200), PEN)
    return names_at(crowd, strands)


def test_a_name_stands_below_its_dot_where_nothing_is_in_the_way_and_else_beside_or_above() -> None:
    assert named("ab")["one"].box.top > 50
    below = Bend(Point(0, 70), Point(50, 70), Point(100, 70))
    assert not below.runs_through(named("ab", below)["one"].box)


@every_case
@sizes
def test_a_long_name_is_wrapped_and_never_cut_nor_over_another_nor_out_of_the_drawing(size: Size, folder: Path) -> None:
    actor, *_ = others(folder)
    found = lay_out_named(folder, {actor: LONG}, size)
    name = found.actors[actor].name
    assert " ".join(name.lines) == LONG
    assert len(name.lines) > 2
    assert not overlaps(found.boxes())
    assert all(inside(box, found.ground) for box in found.boxes())


@sizes
@pytest.mark.parametrize("up", [0, 1], ids=["below", "above"])
@pytest.mark.parametrize("focus", [(), ("east",), ("east", "west")], ids=["none", "one", "two"])
def test_strands_between_two_at_an_edge_stay_within_the_drawing(focus: tuple[str, ...], up: int, size: Size) -> None:
    strands = [Strand("east", "west", sign, (Tied(f"tie{sign}", 1),)) for sign in (-1, 0, 1)]
    net = Net({"east": Point(0, up), "west": Point(0.8, up)}, strands, {each.key for each in strands}, (), ())
    names = {"east": "Parish minutes lantern", "west": "Lantern clerk and ledger gate"}
    label = "+ helps: 15 records", "by Tribune and Digest", "+ 15"
    words = Words(names, focus, {each.key: [label] for each in strands})
    found = layout(net, words, *size, PEN)
    assert fits(found)
    assert found.height == size.height


@every_case
def test_an_actor_without_a_place_gets_one_that_no_other_has(folder: Path) -> None:
    one, other, *_ = others(folder)
    actors = [
        replace(each, y=None) if each.actor in (one, other) else each for each in rows_in(case(folder), "actors", Actor)
    ]
    found = spots(actors)
    assert found.keys() == {each.actor for each in actors}
    assert len({found[one], found[other]}) == 2
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in found.values())


@every_case
def test_helps_bends_up_and_opposes_down_between_the_two(folder: Path) -> None:
    found = lay_out(View(ties=ALL_KINDS), folder).strands
    heights = {sign: found[*between_the_two(folder), sign].route.curve.at(0.5).y for sign in (1, 0, -1)}
    assert heights[1] < heights[0] < heights[-1]


@pytest.mark.parametrize("many", [1, 2, 7, 40])
def test_a_fan_holds_all_and_keeps_clear(many: int) -> None:
    curve = bend((50, 200), (450, 200), 0.3)
    wall = Box(200, 140, 260, 160)
    boxes = places(Spread(curve, 1, (20, 20), many), Room(Box(0, 0, 500, 400), [wall]))
    assert len(boxes) == many
    assert not overlaps([wall, *boxes])


# ---------------------------------------------------------------- how it looks


def test_signs_differ_by_dash_and_colour_and_what_is_left_out_by_width() -> None:
    full, faint = ([stroke(sign, is_faint, LIGHT) for sign in (1, 0, -1)] for is_faint in (False, True))
    assert len({each.dash for each in full}) == len({each.colour for each in full}) == 3
    assert {(each.colour, each.width) for each in faint} == {(LIGHT.ghost, 1)}
    assert [each.dash for each in faint] == [each.dash for each in full]


@every_case
def test_thickness_never_says_how_much(folder: Path) -> None:
    assert len({tie.stroke.width for tie in ties_drawn(drawn(View(ties=ALL_KINDS), folder)).values()}) == 1


@every_case
@pytest.mark.parametrize(
    "hostile", ["Hezbollah & allies", "<img src=x onerror=alert(1)>", "a <b> & *c* _d_ `e` </b> &lt;"]
)
def test_a_name_stays_plain_text(hostile: str, folder: Path) -> None:
    actor, *_ = others(folder)
    found = lay_out_named(folder, {actor: hostile})
    said = [each for each in texts(painted(ties_of(View(), folder), View(), folder, found), actor) if each not in NOTE]
    assert " ".join(said) == hostile


def brackets(scene: Scene) -> list[str]:
    """What is marked as found."""
    return sorted(each.of for each in of_role(scene, "found"))


@every_case
def test_nothing_is_marked_where_nothing_is_searched(folder: Path) -> None:
    assert not brackets(drawn(View(), folder))


@every_case
def test_a_found_actor_is_marked_at_its_dot_and_a_found_record_at_the_sign_of_its_strand(folder: Path) -> None:
    actor, (record, key) = others(folder)[0], against(folder)
    scene = drawn(View(), folder, found=frozenset([actor, record]))
    assert brackets(scene) == sorted([actor, " ".join(map(str, key))])
    found = lay_out(View(), folder)
    for each in of_role(scene, "found"):
        box = dot(found, each.of) if each.of in found.actors else found.strands[key].box
        assert box.top <= middle(each)[1] <= box.bottom
        assert each.points[1][0] <= box.left


def against(folder: Path) -> tuple[str, Ends]:
    """A record of what opposes the two of the quarrel, and its strand, which is the only one that it is of."""
    key = (*between_the_two(folder), -1)
    return tied(View(), folder)[key][0], key


@every_case
def test_a_found_record_that_is_fanned_out_is_marked_itself(folder: Path) -> None:
    record, _ = against(folder)
    assert brackets(drawn(View(selected=record), folder, found=frozenset([record]))) == [record]


@every_case
@sizes
def test_no_bracket_leaves_the_drawing(size: Size, folder: Path) -> None:
    records = [each for table in ALL_KINDS for each in values(table, table[:-1], folder)]
    view = View(ties=ALL_KINDS)
    found = of_role(drawn(view, folder, size, frozenset([*records, *values("actors", "actor", folder)])), "found")
    assert len(found) == len(lay_out(view, folder, size).boxes()) - len(lay_out(view, folder, size).actors)
    assert all(0 <= x <= size.width and 0 <= y <= size.height for each in found for x, y in each.points)


@pytest.mark.parametrize(("share", "apart"), [(1.02, True), (0.2, False)])
@pytest.mark.parametrize("way", [0, 1], ids=["across", "down"])
def test_actors_further_apart_than_check_asks_for_stand_apart_and_nearer_ones_do_not(
    way: int, share: float, apart: bool
) -> None:
    step = [share * each * (place == way) for place, each in enumerate(NEAR)]
    places = {"a": Point(0.3, 0.3), "b": Point(0.3 + step[0], 0.3 + step[1]), "c": Point(0.9, 0.9)}
    strands = [Strand("a", "c", 1, (Tied("r", 1),)), Strand("b", "c", 1, (Tied("s", 2),))]
    net = Net(places, strands, [each.key for each in strands], (), ())
    found = layout(net, Words({"a": "Mill", "b": "Weir", "c": "Gate"}, (), {}), *SLIDE, PEN)
    dots = [dot_box(each.id, each.place, ()) for each in found.actors.values()]
    boxes = [*dots, *(each.name.box for each in found.actors.values())]
    assert (not overlaps(boxes)) == apart
