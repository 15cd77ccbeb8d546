"""Strike notes on a staff: one mark a record, which nothing moves; what is asked and feared below the axis."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from charts.chart import Look
from charts.strikes import layout, paint
from charts.strikes.mark import SYMBOLS
from charts.strikes.moment import seen_moments
from charts.strikes.note import Words, seen_of, unnamed_of
from drawing.box import Box
from drawing.folds import fold_words
from drawing.lanes import Place
from drawing.pen import Pen
from drawing.scene import Area, Line, Primitive, Scene
from drawing.scene import Words as Text
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.typed import rows_in
from readings.titles import Strike, titles
from readings.titles import Words as Naming
from rows.page import Note
from rows.record import Event, Phase
from rows.text import Source
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, box_of, extent, hits, of_role, some_left
from tests.charts.scenes import places as middles
from tests.lenses import case, cells, for_random_lenses, rows, span_of

ABOVE, BELOW = ("did", "said"), ("asked", "feared")
ROWS = {row["strike"]: row for row in cells("strikes")}
STRIKES = list(ROWS)
EVERYTHING = Lens()
PEN = Pen(LIGHT)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
officials = pytest.mark.parametrize("officials", ["state", "name"])


def words(**names: str) -> Words:
    """The words of the shipped case, some actors named anew."""
    found = case()
    named = found.names("actors") | names
    return Words(named, found.labels("strike_direction"), found.package.focus, found.labels("strike_mode"))


def ceasefires(lens: Lens) -> list[Event]:
    """The moments that the page marks."""
    events = rows(Event, lens, table="events")
    return [each for each in events if each.kind == "ceasefire" and each.extent == "day"]


def told(lens: Lens) -> layout.Told:
    """What the chart is of."""
    phases, sources = rows_in(case(), "phases", Phase), rows_in(case(), "sources", Source)
    return layout.Told(rows(Note, lens), ceasefires(lens), phases, sources)


@cache
def lay_out(size: Size = PAGE, officials: str = "state") -> layout.Layout:
    """Places of all marks of the shipped case."""
    return layout.layout(told(Lens(officials=officials)), words(), *size, PEN)


def look(lens: Lens) -> Look:
    """How a reader looks at the chart."""
    names = case().names("actors")
    naming = Naming(names, names, {}, {}, case().labels("strike_direction"), case().labels("strike_mode"))
    return Look(seen_of(rows(Note, lens), titles(rows(Strike, lens), naming)) | seen_moments(ceasefires(lens)))


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The chart of the shipped case."""
    how = look(lens)._replace(selected=selected)
    return paint.paint(lay_out(size, lens.officials), how, unnamed_of(rows(Note, lens)), PEN)


def with_one(identity: str, **changes: str) -> list[Note]:
    """All notes, one of them changed."""
    return [replace(each, **changes) if each.id == identity else each for each in rows(Note, EVERYTHING)]


def places(found: layout.Layout) -> dict[str, Place]:
    """Record to the place of its mark."""
    return {place.mark.id: place for lane in found.lanes for place in lane.places}


def marks(scene: Scene) -> dict[str, Primitive]:
    """Record to what is drawn for its days."""
    return {each.of: each for each in of_role(scene, "mark", "ghost")}


def label(scene: Scene, identity: str) -> str:
    """All words of a record, in their order."""
    return " ".join(each.text for each in of_role(scene, "label") if each.of == identity)


def shown(lens: Lens) -> dict[str, bool]:
    """Record to whether it is left in."""
    return {each.id: each.shown for each in rows(Note, lens)}


def solid(lens: Lens) -> dict[str, bool]:
    """Record to whether what is left tells who it was, and when."""
    return {row.id: row.shown and not {"who", "when"} & set(row.untold) for row in rows(Note, lens)}


def state(actor: str) -> str:
    """The state that an actor stands with."""
    row = next(row for row in cells("actors") if row["actor"] == actor)
    return state(row["member_of"]) if row["kind"] in ("person", "organisation") else actor


# ---------------------------------------------------------------- places


@sizes
@officials
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(size: Size, officials: str) -> None:
    found, whole = lay_out(size, officials), Lens(officials=officials)
    at = middles(drawn(whole, size))
    assert sorted(at) == sorted(STRIKES)
    for left in some_left(look(whole).seen):
        unnamed = {record for record, seen in left.items() if not seen.solid}
        assert middles(paint.paint(found, Look(left), unnamed, PEN)) == at


@sizes
@for_random_lenses(20)
def test_under_a_lens_too_a_mark_stands_in_its_place(size: Size, lens: Lens) -> None:
    found, there = places(lay_out(size, lens.officials)), marks(drawn(lens, size))
    assert sorted(there) == sorted(STRIKES)
    for identity, mark in there.items():
        box, place = extent(mark), found[identity]
        assert (box.top + box.bottom) / 2 == pytest.approx(place.y)
        assert (box.left + box.right) / 2 == pytest.approx((place.mark.extent.left + place.mark.extent.right) / 2)
        assert place.box.left <= box.left <= box.right <= place.box.right
        assert place.box.top <= box.top <= box.bottom <= place.box.bottom


@sizes
@officials
def test_no_mark_covers_another_the_name_of_its_lane_or_the_edge(size: Size, officials: str) -> None:
    found = lay_out(size, officials)
    boxes = [place.box for place in places(found).values()]
    assert not overlaps(boxes)
    names = [box_of(each) for each in of_role(drawn(Lens(officials=officials), size), "label") if each.left == 0]
    assert all(
        box.left > name.right for box in boxes for name in names if not (name.bottom < box.top or box.bottom < name.top)
    )
    assert all(
        box.left >= 0 and box.right <= size.width and box.top >= 0 and box.bottom <= found.bottom for box in boxes
    )


@sizes
@for_random_lenses(20)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens) -> None:
    scene = drawn(lens, size)
    boxes = [box_of(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width + 0.01 and box.bottom <= scene.height for box in boxes)
    assert {each.size for each in scene.words()} == {16}


@sizes
def test_the_chart_fills_the_height_that_it_is_given(size: Size) -> None:
    assert lay_out(size).height == pytest.approx(size.height)


def test_a_chart_is_as_high_as_it_needs_where_less_is_given() -> None:
    found = lay_out(Size(1200, 100))
    assert found.height > 300
    assert not overlaps(place.box for place in places(found).values())


def test_did_and_said_stand_above_the_axis_asked_and_feared_below() -> None:
    found = lay_out()
    above = {identity for identity, place in places(found).items() if place.y < found.axis}
    assert above == {identity for identity, row in ROWS.items() if row["mode"] in ABOVE}


@pytest.mark.parametrize("half", [ABOVE, BELOW])
def test_each_half_has_the_two_actors_of_the_quarrel_first(half: tuple[str, ...]) -> None:
    order = {"russia": 0, "iran": 1}
    lanes = [order.get(lane.actor, 2) for lane in lay_out().lanes if lane.mode in half]
    assert lanes == sorted(lanes)


def test_a_way_that_a_case_adds_stands_above_the_axis() -> None:
    of = told(EVERYTHING)._replace(strikes=with_one("bombers-take-off", mode="denied"))
    found = layout.layout(of, words(), *PAGE, PEN)
    assert places(found)["bombers-take-off"].y < found.axis
    assert [lane.mode for lane in found.lanes if lane.mode not in BELOW][-1] == "denied"


# ---------------------------------------------------------------- marks


@for_random_lenses(20)
def test_every_record_lane_moment_and_text_can_be_clicked_each_in_its_own_place(lens: Lens) -> None:
    found, scene = lay_out(PAGE, lens.officials), drawn(lens)
    asked = hits(scene)
    assert {each: len(asked[each]) for each in STRIKES} == dict.fromkeys(STRIKES, 1)
    assert {each: asked[each][0] for each in STRIKES} == {each: place.box for each, place in places(found).items()}
    lanes = Counter(lane.actor for lane in found.lanes)
    texts = Counter(row["source"] for row in cells("sources"))
    moments = Counter(each.id for each in ceasefires(lens))
    others = {each: len(boxes) for each, boxes in asked.items() if each not in STRIKES}
    assert others == lanes + texts + moments
    assert not overlaps(box for boxes in asked.values() for box in boxes)


@for_random_lenses(20)
def test_a_label_starts_with_the_records_number_in_date_order(lens: Lens) -> None:
    order = sorted(STRIKES, key=lambda identity: (span_of(ROWS[identity]), identity))
    for number, identity in enumerate(order, start=1):
        first = next(each for each in of_role(drawn(lens), "label") if each.of == identity)
        assert (first.runs[0].text, first.runs[0].weight) == (str(number), 700)


def test_a_label_says_the_direction_the_title_what_it_is_heard_in_and_where_texts_disagree() -> None:
    directions, disputed = case().labels("strike_direction"), {}
    for row in cells("disagreements"):
        for identity in row["records"].split(";"):
            disputed.setdefault(identity, set()).add(row["kind"])
    numbers = {each.id: each.number for each in rows(Note, EVERYTHING)}
    for identity, row in ROWS.items():
        heard = f", heard in {numbers[row['reading_of']]}" if row["reading_of"] else ""
        kinds = disputed.get(identity, set())
        sign = " ≠ date" if kinds == {"date"} else " ≠" if kinds else ""
        expected = f"{numbers[identity]} {directions[row['direction']]}{heard}: {row['title']}{sign}"
        assert label(drawn(), identity).removesuffix(" of what? not told") == expected


def test_officials_by_name_are_named_in_their_states_lane() -> None:
    names = case().names("actors")
    found = drawn(Lens(officials="name"))
    for identity, row in ROWS.items():
        named = names[row["actor"]].replace(" ", "\N{NO-BREAK SPACE}") in label(found, identity)
        assert named == (state(row["actor"]) != row["actor"])
    assert {lane.actor for lane in lay_out(PAGE, "name").lanes} == {state(row["actor"]) for row in ROWS.values()}


def test_an_official_of_whom_nothing_left_tells_is_a_dash_in_the_label_and_has_no_hue() -> None:
    scene = drawn(Lens(told=("fact",), officials="name"))
    assert "Soleimani" not in label(scene, "soleimani-proposes-strikes")
    assert re.match(r"\d+ –, ", label(scene, "soleimani-proposes-strikes"))
    [sign] = [each for each in of_role(scene, "sign") if each.of == "soleimani-proposes-strikes"]
    assert sign.fill == LIGHT.other


@for_random_lenses(20)
def test_what_is_left_out_or_not_told_is_an_outline_in_the_ghost_colour(lens: Lens) -> None:
    scene, hues = drawn(lens), dict(zip(("russia", "iran"), LIGHT.focus, strict=True))
    for identity, mark in marks(scene).items():
        hue = hues.get(state(ROWS[identity]["actor"]), LIGHT.other)
        colour = mark.stroke.colour if isinstance(mark, Line) else mark.fill or mark.edge.colour
        assert colour == (hue if solid(lens)[identity] else LIGHT.ghost)
        assert mark.role == ("mark" if shown(lens)[identity] else "ghost")
    for sign in of_role(scene, "sign"):
        if sign.of in ROWS and not shown(lens)[sign.of]:
            assert (sign.fill, sign.edge.colour) == ("", LIGHT.ghost)


def test_each_direction_has_its_own_sign() -> None:
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
    assert set(SYMBOLS) == set(case().labels("strike_direction"))


def test_a_ring_is_round_the_selected_mark_and_nothing_else_changes() -> None:
    for selected in ("iran-reads-omission", "strikes-cut-to-one-fifth", "iran"):
        scene = drawn(selected=selected)
        rings = of_role(scene, "ring")
        assert [ring.of for ring in rings] == [selected] * (selected in ROWS)
        assert [each for each in scene.items if each not in rings] == drawn().items
        for ring in rings:
            own = [extent(each) for each in (*of_role(scene, "label", "sign"), marks(scene)[selected])]
            assert not [box for box in own[:-1] if box.meets(extent(ring))]
            assert extent(ring).left < own[-1].left
            assert own[-1].right < extent(ring).right


def test_a_selected_moment_or_text_has_a_ring_too_that_crosses_no_words() -> None:
    for selected in (*(each.id for each in ceasefires(EVERYTHING)), cells("sources")[0]["source"]):
        scene = drawn(selected=selected)
        [ring] = of_role(scene, "ring")
        [box] = hits(scene)[selected]
        assert ring.of == selected
        assert extent(ring).left < box.left
        assert box.right < extent(ring).right + 0.01
        assert not [each.text for each in scene.words() if each.of != selected and box_of(each).meets(extent(ring))]


def test_each_note_that_was_found_and_nothing_else_has_a_bracket_at_its_left() -> None:
    found = {"iran-reads-omission", "iran", "ceasefire-of-27-february"}
    scene = paint.paint(lay_out(), look(EVERYTHING)._replace(found=found), (), PEN)
    [bracket] = of_role(scene, "found")
    [box] = hits(scene)["iran-reads-omission"]
    assert bracket.of == "iran-reads-omission"
    assert bracket.points[1][0] <= box.left


# ---------------------------------------------------------------- the ratio


@for_random_lenses(20)
def test_a_ratio_has_as_many_boxes_as_its_whole_and_its_part_is_filled(lens: Lens) -> None:
    scene = drawn(lens)
    parts = of_role(scene, "part")
    assert {each.of for each in parts} == {identity for identity, row in ROWS.items() if row["ratio"]}
    for identity in {each.of for each in parts}:
        part, whole = map(int, ROWS[identity]["ratio"].split("/"))
        own = [each for each in parts if each.of == identity]
        filled = [bool(each.fill) for each in own]
        told_parts = part if shown(lens)[identity] else 0
        assert filled == [True] * told_parts + [False] * (whole - told_parts)
        assert [bool(each.edge.dash) for each in own] == [False] * part + [True] * (whole - part)
        [said] = [each for each in of_role(scene, "label") if each.of == identity and "not told" in each.text]
        box = places(lay_out(PAGE, lens.officials))[identity].box
        assert max(extent(each).right for each in own) < said.left
        assert said.left + said.wide <= box.right + 0.01
        assert all(extent(each).bottom <= box.bottom for each in own)


@pytest.mark.parametrize(
    ("ratio", "number", "drawn", "said"),
    [
        ("2/3", None, 3, "of what? not told"),
        ("12/12", 90, 12, "of 90"),
        ("3/100", None, 0, "3 of 100 parts, of what? not told"),
        ("37/100", 1500, 0, "37 of 100 parts of 1,500"),
    ],
)
def test_parts_that_can_be_counted_are_drawn_and_more_are_said(
    ratio: str, number: float | None, drawn: int, said: str
) -> None:
    of = told(EVERYTHING)._replace(strikes=with_one("bombers-take-off", ratio=ratio, ratio_whole=number))
    found = layout.layout(of, words(), *PAGE, PEN)
    scene = paint.paint(found, look(EVERYTHING), (), PEN)
    assert len([each for each in of_role(scene, "part") if each.of == "bombers-take-off"]) == drawn
    assert [each.text for each in of_role(scene, "label") if each.of == "bombers-take-off"][-1] == said
    assert not overlaps(place.box for place in places(found).values())


# ---------------------------------------------------------------- moment, thread, folds, strip


def moment_lines(scene: Scene) -> list[Line]:
    """The stretches of the lines that mark moments."""
    return [each for each in of_role(scene, "axis") if each.of]


@sizes
@for_random_lenses(20)
def test_the_moment_stands_at_its_day_and_no_label_lies_on_it(size: Size, lens: Lens) -> None:
    found, scene = lay_out(size, lens.officials), drawn(lens, size)
    [day] = [each.earliest for each in ceasefires(EVERYTHING)]
    lines = moment_lines(scene)
    assert {x for line in lines for x, _ in line.points} == {found.time.x(day)}
    boxes = [box_of(each) for each in scene.words()]
    boxes += [extent(each) for each in of_role(scene, "part", "sign")]
    for line in lines:
        (x, start), (_, end) = line.points
        assert not [box for box in boxes if box.left < x < box.right and box.top < end and start < box.bottom]
    dates = {each.id: each.shown for each in ceasefires(lens)}
    assert [line.stroke.colour == LIGHT.ink for line in lines] == [dates[line.of] for line in lines]


def test_the_moment_is_drawn_wherever_no_label_is_in_its_way() -> None:
    """It stands at what Russia did and at what Iran asked for, which is to be read before or after it."""
    for identity in ("strikes-cut-to-one-fifth", "iran-wants-full-intensity"):
        box = places(lay_out())[identity].box
        spans = [(line.points[0][1], line.points[1][1]) for line in moment_lines(drawn())]
        assert any(start < box.bottom and box.top < end for start, end in spans)


def test_names_of_moments_side_by_side_do_not_meet() -> None:
    [row] = ceasefires(EVERYTHING)
    days = [date(2016, *day) for day in ((2, 2), (2, 20), (2, 27), (3, 10))]
    many = [replace(row, id=f"moment-{day:%d}", earliest=day) for day in days]
    found = layout.layout(told(EVERYTHING)._replace(events=many), words(), *PAGE, PEN)
    look_at = look(EVERYTHING)
    scene = paint.paint(found, look_at._replace(seen={**look_at.seen, **seen_moments(many)}), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
    assert len([each for each in of_role(scene, "label") if each.of.startswith("moment-")]) >= 4


@for_random_lenses(20)
def test_a_thread_joins_words_to_the_reading_of_them_and_nothing_else_joins_two_records(lens: Lens) -> None:
    scene, found = drawn(lens), places(lay_out(PAGE, lens.officials))
    threads = of_role(scene, "thread")
    assert [each.of for each in threads] == [each for each, row in ROWS.items() if row["reading_of"]]
    for thread in threads:
        ends = ROWS[thread.of]["reading_of"], thread.of
        for (x, y), identity in zip((thread.points[0], thread.points[-1]), ends, strict=True):
            place = found[identity]
            assert x == pytest.approx(place.mark.extent.left)
            assert abs(y - place.y) <= 10
        others = [place.box for identity, place in found.items() if identity not in ends]
        assert not [box for box in others for x, y in thread.points if box.meets(Box(x, y, x + 0.01, y + 0.01))]


def test_folds_say_what_no_text_tells() -> None:
    *folds, end = lay_out().time.folds
    numbers = {each.id: each.number for each in rows(Note, EVERYTHING)}
    spans = {numbers[identity]: span_of(row) for identity, row in ROWS.items()}
    dated = {numbers[identity]: row["date"] for identity, row in ROWS.items()}
    for each in folds:
        held = sorted(number for number, (start, stop) in spans.items() if start <= each.first and each.last <= stop)
        assert each.lasting == tuple(number for number in held if re.fullmatch(r"[^.]+/[^.]+", dated[number]))
        assert sorted(each.lasting + each.may_hold) == held
    latest = max(stop for _, stop in spans.values())
    assert fold_words(end, layout.NOUN) == f"nothing told after {latest.day} {latest:%B}"
    said = [" ".join(lines) for _, lines in lay_out().folds]
    assert said == [fold_words(each, layout.NOUN) for each in (*folds, end)]
    written = " ".join(each.text for each in of_role(drawn(), "label"))
    assert all(words in written for words in said)


@sizes
def test_a_long_name_of_a_lane_breaks_and_keeps_to_its_lane(size: Size) -> None:
    long = "National Coalition for Syrian Revolutionary and Opposition Forces"
    found = layout.layout(told(EVERYTHING), words(iran=long), *size, PEN)
    scene = paint.paint(found, look(EVERYTHING), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
    own = [each for each in of_role(scene, "label") if each.of == "iran"]
    lanes = [lane for lane in found.lanes if lane.actor == "iran"]
    assert "".join(each.text for each in own).replace(" ", "") == long.replace(" ", "") * len(lanes)
    assert all(each.wide <= 100 for each in own)


@sizes
@officials
def test_lanes_are_parted_by_lines_that_cross_no_mark(size: Size, officials: str) -> None:
    found = lay_out(size, officials)
    heights = [each.points[0][1] for each in of_role(drawn(Lens(officials=officials), size), "axis") if not each.of]
    lines = [*paint.edges(found)]
    assert len(lines) == len(found.lanes) - 2
    assert set(lines) <= set(heights)
    assert not [y for y in lines for place in places(found).values() if place.box.top < y < place.box.bottom]


def test_there_is_no_scale_and_no_area_but_grounds_marks_and_signs() -> None:
    """A series or a filled band would claim a number that no text gives."""
    roles = {each.role for each in drawn().items if isinstance(each, Area)}
    assert roles <= {"ground", "mark", "sign", "part", "axis"}
    assert all(len(each.points) == 2 for each in of_role(drawn(), "axis") if isinstance(each, Line))
    assert not [each for each in of_role(drawn(), "axis") if isinstance(each, Text)]
