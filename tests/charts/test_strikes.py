"""Strike notes on a staff: one mark a record, which nothing moves; what is asked and feared below the axis."""

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise, product
from pathlib import Path

import pytest

from charts.strikes import layout, paint
from charts.strikes.lane import GAP, MOST_MODE_LINES, MOST_NAME_LINES
from charts.strikes.mark import SYMBOLS
from charts.strikes.moment import seen_moments
from charts.strikes.note import Words
from charts.strikes.thread import RISES
from drawing.axis import LINE
from drawing.box import Box
from drawing.folds import fold_words
from drawing.lanes import Place
from drawing.look import Look
from drawing.scene import Area, Line, Point, Primitive, Scene
from drawing.scene import Words as Text
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.typed import rows_in
from loaders.view import View
from rows.page import Note
from rows.record import Event, Phase
from rows.text import Source
from tests.cases import SHOWN
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import LONG, PAGE, SLIDE, Size, box_of, extent, hits, of_role, some_left
from tests.charts.scenes import places as middles
from tests.lenses import WAYS, case, cells, every_case, for_random_lenses, rows, span_of
from tests.readings import recount

ABOVE, BELOW = ("did", "said"), ("asked", "feared")
EVERYTHING = Lens()
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
officials = pytest.mark.parametrize("officials", ["state", "name"])


def notes(folder: Path) -> dict[str, dict[str, str]]:
    """Record to its row as its file has it."""
    return {row["strike"]: row for row in cells("strikes", folder)}


def words(folder: Path, **names: str) -> Words:
    """What is written whatever is left out, some actors named anew."""
    found = lay_out(folder).words
    return found._replace(names={**found.names, **names})


def moments(folder: Path, lens: Lens = EVERYTHING) -> list[Event]:
    """The events that the page marks."""
    kinds = case(folder).package.tables["strikes"].moments
    return [each for each in rows(Event, lens, folder, "events") if each.kind in kinds and each.extent == "day"]


def told(folder: Path) -> layout.Told:
    """What the chart is of."""
    phases, sources = rows_in(case(folder), "phases", Phase), rows_in(case(folder), "sources", Source)
    return layout.Told(rows(Note, EVERYTHING, folder), moments(folder), phases, sources)


def lay_out(folder: Path, size: Size = PAGE, officials: str = "state") -> layout.Layout:
    """Places of all marks."""
    return paged.lay_out(View("air_strikes", Lens(officials=officials)), folder, size)


def look(folder: Path, lens: Lens = EVERYTHING) -> Look:
    """How a reader looks at the chart."""
    return paged.chart_of(View("air_strikes", lens), folder).look


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The chart."""
    return paged.drawn(View("air_strikes", lens, selected), folder, size)


def with_one(folder: Path, identity: str, **changes: str) -> list[Note]:
    """All notes, one of them changed."""
    return [replace(each, **changes) if each.id == identity else each for each in rows(Note, EVERYTHING, folder)]


def hue_of(folder: Path, actor: str) -> str:
    """The hue of the lane in which an actor stands."""
    focus = [recount.names("actors", folder)[each] for each in case(folder).package.focus]
    hues = dict(zip(focus, LIGHT.focus, strict=False))
    return hues.get(recount.stands(actor, EVERYTHING, folder), LIGHT.other)


def places(found: layout.Layout) -> dict[str, Place]:
    """Record to the place of its mark."""
    return {place.mark.id: place for lane in found.lanes for place in lane.places}


def marks(scene: Scene) -> dict[str, Primitive]:
    """Record to what is drawn for its days."""
    return {each.of: each for each in of_role(scene, "mark", "ghost")}


def label(scene: Scene, identity: str) -> str:
    """All words of a record, in their order."""
    return " ".join(each.text for each in of_role(scene, "label") if each.of == identity)


def shown(folder: Path, lens: Lens) -> dict[str, bool]:
    """Record to whether it is left in."""
    return {each.id: each.shown for each in rows(Note, lens, folder)}


def solid(folder: Path, lens: Lens) -> dict[str, bool]:
    """Record to whether what is left tells who it was, and when."""
    return {row.id: row.shown and not {"who", "when"} & set(row.untold) for row in rows(Note, lens, folder)}


# ---------------------------------------------------------------- places


@every_case
@sizes
@officials
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(
    size: Size, officials: str, folder: Path
) -> None:
    found, whole = lay_out(folder, size, officials), Lens(officials=officials)
    at = middles(drawn(folder, whole, size))
    assert sorted(at) == sorted(notes(folder))
    for left in some_left(look(folder, whole).seen):
        unnamed = {record for record, seen in left.items() if not seen.solid}
        assert middles(paint.paint(found, Look(left), unnamed, PEN)) == at


@every_case
@sizes
@for_random_lenses(20)
def test_under_a_lens_too_a_mark_stands_in_its_place(size: Size, lens: Lens, folder: Path) -> None:
    found, there = places(lay_out(folder, size, lens.officials)), marks(drawn(folder, lens, size))
    assert sorted(there) == sorted(notes(folder))
    for identity, mark in there.items():
        box, place = extent(mark), found[identity]
        assert (box.top + box.bottom) / 2 == pytest.approx(place.y)
        assert (box.left + box.right) / 2 == pytest.approx((place.mark.extent.left + place.mark.extent.right) / 2)
        assert place.box.left <= box.left <= box.right <= place.box.right
        assert place.box.top <= box.top <= box.bottom <= place.box.bottom


@every_case
@sizes
@officials
def test_no_mark_covers_another_the_name_of_its_lane_or_the_edge(size: Size, officials: str, folder: Path) -> None:
    found = lay_out(folder, size, officials)
    boxes = [place.box for place in places(found).values()]
    assert not overlaps(boxes)
    names = [
        box_of(each) for each in of_role(drawn(folder, Lens(officials=officials), size), "label") if each.left == 0
    ]
    assert all(
        box.left > name.right for box in boxes for name in names if not (name.bottom < box.top or box.bottom < name.top)
    )
    assert all(
        box.left >= 0 and box.right <= size.width and box.top >= 0 and box.bottom <= found.bottom for box in boxes
    )


@every_case
@sizes
@for_random_lenses(20)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens, size)
    assert not clashes(map(box_of, scene.words()), scene)
    assert {each.size for each in scene.words()} == {16}


@every_case
@sizes
def test_the_chart_fills_the_height_that_it_is_given_or_is_as_high_as_it_needs(size: Size, folder: Path) -> None:
    least = lay_out(folder, Size(size.width, 1)).height
    assert lay_out(folder, size).height == pytest.approx(max(size.height, least))


@every_case
def test_a_chart_is_as_high_as_it_needs_where_less_is_given(folder: Path) -> None:
    found = lay_out(folder, Size(1200, 100))
    assert found.height > 300
    assert not overlaps(place.box for place in places(found).values())


@every_case
def test_did_and_said_stand_above_the_axis_asked_and_feared_below(folder: Path) -> None:
    found = lay_out(folder)
    above = {identity for identity, place in places(found).items() if place.y < found.axis}
    assert above == {identity for identity, row in notes(folder).items() if row["mode"] in ABOVE}


@every_case
@pytest.mark.parametrize("half", [ABOVE, BELOW])
def test_each_half_has_the_two_actors_of_the_quarrel_first(half: tuple[str, ...], folder: Path) -> None:
    order = {actor: place for place, actor in enumerate(case(folder).package.focus)}
    lanes = [order.get(lane.actor, 2) for lane in lay_out(folder).lanes if lane.mode in half]
    assert lanes == sorted(lanes)


@every_case
def test_a_way_that_a_case_adds_stands_above_the_axis(folder: Path) -> None:
    record, *_ = notes(folder)
    of = told(folder)._replace(strikes=with_one(folder, record, mode="denied"))
    found = layout.layout(of, words(folder), *PAGE, PEN)
    assert places(found)[record].y < found.axis
    assert [lane.mode for lane in found.lanes if lane.mode not in BELOW][-1] == "denied"


# ---------------------------------------------------------------- marks


@every_case
@for_random_lenses(20)
def test_every_record_lane_moment_and_text_can_be_clicked_each_in_its_own_place(lens: Lens, folder: Path) -> None:
    found, scene = lay_out(folder, PAGE, lens.officials), drawn(folder, lens)
    asked = hits(scene)
    assert {each: len(asked[each]) for each in notes(folder)} == dict.fromkeys(notes(folder), 1)
    assert {each: asked[each][0] for each in notes(folder)} == {
        each: place.box for each, place in places(found).items()
    }
    lanes = Counter(lane.actor for lane in found.lanes)
    texts = Counter(row["source"] for row in cells("sources", folder))
    marked = Counter(each.id for each in moments(folder, lens))
    others = {each: len(boxes) for each, boxes in asked.items() if each not in notes(folder)}
    assert others == lanes + texts + marked
    assert not overlaps(box for boxes in asked.values() for box in boxes)


@every_case
@for_random_lenses(20)
def test_a_label_starts_with_the_records_number_in_date_order(lens: Lens, folder: Path) -> None:
    order = sorted(notes(folder), key=lambda identity: (span_of(notes(folder)[identity], folder), identity))
    for number, identity in enumerate(order, start=1):
        first = next(each for each in of_role(drawn(folder, lens), "label") if each.of == identity)
        assert (first.runs[0].text, first.runs[0].weight) == (str(number), 700)


def share_of(row: dict[str, str]) -> str:
    """What stands after the boxes of a share, if a record tells one."""
    whole = f" of {row['ratio_whole']}" if row["ratio_whole"] else " of what? not told"
    return whole if row["ratio"] else ""


@every_case
def test_a_label_says_direction_title_what_it_is_heard_in_of_what_it_is_a_share_and_where_texts_disagree(
    folder: Path,
) -> None:
    directions, disputed = case(folder).labels("strike_direction"), {}
    for row in cells("disagreements", folder):
        for identity in row["records"].split(";"):
            disputed.setdefault(identity, set()).add(row["kind"])
    numbers = {each.id: each.number for each in rows(Note, EVERYTHING, folder)}
    for identity, row in notes(folder).items():
        heard = f", heard in {numbers[row['reading_of']]}" if row["reading_of"] else ""
        kinds = disputed.get(identity, set())
        sign = " ≠ date" if kinds == {"date"} else " ≠" if kinds else ""
        said = f"{numbers[identity]} {directions[row['direction']]}{heard}: {row['title']}{sign}{share_of(row)}"
        assert label(drawn(folder), identity) == said


@every_case
def test_officials_by_name_are_named_in_their_states_lane(folder: Path) -> None:
    names = recount.names("actors", folder)
    found = drawn(folder, Lens(officials="name"))
    states = {identity: recount.stands(row["actor"], EVERYTHING, folder) for identity, row in notes(folder).items()}
    for identity, row in notes(folder).items():
        named = names[row["actor"]].replace(" ", "\N{NO-BREAK SPACE}") in label(found, identity)
        assert named == (states[identity] != names[row["actor"]])
    assert {names[lane.actor] for lane in lay_out(folder, PAGE, "name").lanes} == set(states.values())


def test_an_official_of_whom_nothing_left_tells_is_a_dash_in_the_label_and_has_no_hue() -> None:
    untold = []
    for folder, way in product(SHOWN.values(), WAYS):
        lens = Lens(told=(way,), officials="name")
        for each in rows(Note, lens, folder):
            scene, own = drawn(folder, lens), f"{each.number} –, "
            assert label(scene, each.id).startswith(own) == (each.stands != each.state and not each.tells("who"))
            if label(scene, each.id).startswith(own):
                [sign] = [one for one in of_role(scene, "sign") if one.of == each.id]
                assert sign.fill == (LIGHT.other if each.shown else "")
                untold.append(each)
    assert [each for each in untold if each.shown]


@every_case
@for_random_lenses(20)
def test_what_is_left_out_or_not_told_is_an_outline_in_the_ghost_colour(lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens)
    for identity, mark in marks(scene).items():
        hue = hue_of(folder, notes(folder)[identity]["actor"])
        colour = mark.stroke.colour if isinstance(mark, Line) else mark.fill or mark.edge.colour
        assert colour == (hue if solid(folder, lens)[identity] else LIGHT.ghost)
        assert mark.role == ("mark" if shown(folder, lens)[identity] else "ghost")
    for sign in of_role(scene, "sign"):
        if sign.of in notes(folder) and not shown(folder, lens)[sign.of]:
            assert (sign.fill, sign.edge.colour) == ("", LIGHT.ghost)


@every_case
def test_each_direction_has_its_own_sign(folder: Path) -> None:
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
    assert set(SYMBOLS) == set(case(folder).labels("strike_direction"))


@every_case
def test_a_ring_is_round_the_selected_mark_and_nothing_else_changes(folder: Path) -> None:
    for selected in (*notes(folder), *case(folder).package.focus):
        scene = drawn(folder, selected=selected)
        rings = of_role(scene, "ring")
        assert [ring.of for ring in rings] == [selected] * (selected in notes(folder))
        assert [each for each in scene.items if each not in rings] == drawn(folder).items
        for ring in rings:
            own = [extent(each) for each in (*of_role(scene, "label", "sign"), marks(scene)[selected])]
            assert not [box for box in own[:-1] if box.meets(extent(ring))]
            assert extent(ring).left < own[-1].left
            assert own[-1].right < extent(ring).right


@every_case
def test_a_selected_moment_or_text_has_a_ring_too_that_crosses_no_words(folder: Path) -> None:
    for selected in (*(each.id for each in moments(folder)), cells("sources", folder)[0]["source"]):
        scene = drawn(folder, selected=selected)
        [ring] = of_role(scene, "ring")
        [box] = hits(scene)[selected]
        assert ring.of == selected
        assert extent(ring).left < box.left
        assert box.right < extent(ring).right + 0.01
        assert not [each.text for each in scene.words() if each.of != selected and box_of(each).meets(extent(ring))]


@every_case
def test_each_note_that_was_found_and_nothing_else_has_a_bracket_at_its_left(folder: Path) -> None:
    record, *_ = notes(folder)
    found = {record, *case(folder).package.focus, *(each.id for each in moments(folder))}
    scene = paint.paint(lay_out(folder), look(folder)._replace(found=found), (), PEN)
    [bracket] = of_role(scene, "found")
    [box] = hits(scene)[record]
    assert bracket.of == record
    assert bracket.points[1][0] <= box.left


# ---------------------------------------------------------------- the ratio


@every_case
@for_random_lenses(20)
def test_a_ratio_has_as_many_boxes_as_its_whole_and_its_part_is_filled(lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens)
    parts = of_role(scene, "part")
    assert {each.of for each in parts} == {identity for identity, row in notes(folder).items() if row["ratio"]}
    for identity in {each.of for each in parts}:
        part, whole = map(int, notes(folder)[identity]["ratio"].split("/"))
        own = [each for each in parts if each.of == identity]
        filled = [bool(each.fill) for each in own]
        told_parts = part if shown(folder, lens)[identity] else 0
        assert filled == [True] * told_parts + [False] * (whole - told_parts)
        assert [bool(each.edge.dash) for each in own] == [False] * part + [True] * (whole - part)
        *_, said = [each for each in of_role(scene, "label") if each.of == identity]
        assert said.text == share_of(notes(folder)[identity]).strip()
        box = places(lay_out(folder, PAGE, lens.officials))[identity].box
        assert max(extent(each).right for each in own) < said.left
        assert said.left + said.wide <= box.right + 0.01
        assert all(extent(each).bottom <= box.bottom for each in own)


@every_case
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
    ratio: str, number: float | None, drawn: int, said: str, folder: Path
) -> None:
    record, *_ = notes(folder)
    of = told(folder)._replace(strikes=with_one(folder, record, ratio=ratio, ratio_whole=number))
    found = layout.layout(of, words(folder), *PAGE, PEN)
    scene = paint.paint(found, look(folder), (), PEN)
    assert len([each for each in of_role(scene, "part") if each.of == record]) == drawn
    assert [each.text for each in of_role(scene, "label") if each.of == record][-1] == said
    assert not overlaps(place.box for place in places(found).values())


# ---------------------------------------------------------------- moment, thread, folds, strip


def moment_lines(scene: Scene) -> list[Line]:
    """The stretches of the lines that mark moments."""
    return [each for each in of_role(scene, "axis") if each.of]


@every_case
@sizes
@for_random_lenses(20)
def test_a_moment_stands_at_its_day_and_no_label_lies_on_it(size: Size, lens: Lens, folder: Path) -> None:
    found, scene = lay_out(folder, size, lens.officials), drawn(folder, lens, size)
    lines = moment_lines(scene)
    days = {(each.id, found.time.x(each.earliest)) for each in moments(folder)}
    assert {(line.of, x) for line in lines for x, _ in line.points} == days
    assert days
    boxes = [box_of(each) for each in scene.words()]
    boxes += [extent(each) for each in of_role(scene, "part", "sign")]
    for line in lines:
        (x, start), (_, end) = line.points
        assert not [box for box in boxes if box.left < x < box.right and box.top < end and start < box.bottom]
    dates = {each.id: each.shown for each in moments(folder, lens)}
    assert [line.stroke.colour == LIGHT.ink for line in lines] == [dates[line.of] for line in lines]


@every_case
@sizes
def test_a_moment_is_drawn_wherever_nothing_is_written_in_its_way(size: Size, folder: Path) -> None:
    """It stands at what was done and what was asked for, which is to be read before or after it."""
    scene, bottom = drawn(folder, EVERYTHING, size), lay_out(folder, size).bottom
    written = [extent(each) for each in (*scene.words(), *of_role(scene, "sign", "part"))]
    for moment in moments(folder):
        lines = [line.points for line in moment_lines(scene) if line.of == moment.id]
        [x] = {x for points in lines for x, _ in points}
        ends = [0.0, *sorted(y for points in lines for _, y in points), bottom]
        for top, end in zip(ends[::2], ends[1::2], strict=True):
            in_way = [box for box in written if box.left - LINE < x < box.right + LINE]
            free = [top, *(edge for box in sorted(in_way, key=lambda box: box.top) for edge in (box.top, box.bottom))]
            assert all(
                lower - upper < 2 * LINE for upper, lower in pairwise([*(y for y in free if top <= y <= end), end])
            )


@every_case
def test_names_of_moments_side_by_side_do_not_meet(folder: Path) -> None:
    row, *_ = moments(folder)
    days = [row.earliest + timedelta(step) for step in (-25, -7, 0, 12)]
    many = [replace(row, id=f"moment-{day}", earliest=day) for day in days]
    found = layout.layout(told(folder)._replace(events=many), words(folder), *PAGE, PEN)
    look_at = look(folder)
    scene = paint.paint(found, look_at._replace(seen={**look_at.seen, **seen_moments(many)}), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
    assert len({each.of for each in of_role(scene, "label") if each.of.startswith("moment-")}) == len(days)


@every_case
@for_random_lenses(20)
def test_a_thread_joins_words_to_the_reading_of_them_and_nothing_else_joins_two_records(
    lens: Lens, folder: Path
) -> None:
    scene, found = drawn(folder, lens), places(lay_out(folder, PAGE, lens.officials))
    threads: dict[str, list[Point]] = {}
    for line in of_role(scene, "thread"):
        threads.setdefault(line.of, []).extend(line.points)
    assert sorted(threads) == [each for each, row in notes(folder).items() if row["reading_of"]]
    assert threads
    for reading, points in threads.items():
        ends = notes(folder)[reading]["reading_of"], reading
        for (x, y), identity in zip((points[0], points[-1]), ends, strict=True):
            place = found[identity]
            assert x == pytest.approx(place.mark.extent.left)
            assert abs(y - place.y) <= 10
        written = [extent(each) for each in (*scene.words(), *of_role(scene, "sign", "part"))]
        assert not [box for box in written for x, y in points if box.meets(Box(x, y, x + 0.01, y + 0.01))]
        crossed = [
            place.box
            for each, place in found.items()
            if each not in ends and any(is_in(at, place.box) for at in points)
        ]
        assert all(box.right - box.left > 2 * max(RISES) for box in crossed), "what it could go round"


def is_in(at: Point, box: Box) -> bool:
    """Whether a point lies in a box."""
    return box.left < at[0] < box.right and box.top < at[1] < box.bottom


@every_case
def test_folds_say_what_no_text_tells(folder: Path) -> None:
    *folds, end = lay_out(folder).time.folds
    numbers = {each.id: each.number for each in rows(Note, EVERYTHING, folder)}
    spans = {numbers[identity]: span_of(row, folder) for identity, row in notes(folder).items()}
    dated = {numbers[identity]: row["date"] for identity, row in notes(folder).items()}
    for each in folds:
        held = sorted(number for number, (start, stop) in spans.items() if start <= each.first and each.last <= stop)
        assert each.lasting == tuple(number for number in held if re.fullmatch(r"[^.]+/[^.]+", dated[number]))
        assert sorted(each.lasting + each.may_hold) == held
    latest = max(stop for _, stop in spans.values())
    assert fold_words(end, layout.NOUN) == f"nothing told after {latest.day} {latest:%B}"
    said = [" ".join(lines) for _, lines in lay_out(folder).folds]
    assert said == [words for each in (*folds, end) if (words := fold_words(each, layout.NOUN))]
    written = " ".join(each.text for each in of_role(drawn(folder), "label"))
    assert all(words in written for words in said)


@every_case
@sizes
def test_a_long_name_of_a_lane_breaks_and_keeps_to_its_lane(size: Size, folder: Path) -> None:
    *_, actor = case(folder).package.focus
    found = layout.layout(told(folder), words(folder, **{actor: LONG}), *size, PEN)
    scene = paint.paint(found, look(folder), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
    own = [each for each in of_role(scene, "label") if each.of == actor]
    lanes = [lane for lane in found.lanes if lane.actor == actor]
    assert "".join(each.text for each in own).replace(" ", "") == LONG.replace(" ", "") * len(lanes)
    assert lanes
    assert all(each.wide <= found.time.panels[0].left - GAP for each in own)
    assert max(len(lane.name) for lane in lanes) <= MOST_NAME_LINES


@every_case
@sizes
def test_what_the_notes_of_a_lane_are_has_few_lines_however_long_its_words(size: Size, folder: Path) -> None:
    long = "have done or would have done had they been asked"
    modes = {each.mode: long for each in rows(Note, EVERYTHING, folder)}
    found = layout.layout(told(folder), words(folder)._replace(modes=modes), *size, PEN)
    assert {" ".join(lane.said) for lane in found.lanes} == {long}
    assert max(len(lane.said) for lane in found.lanes) <= MOST_MODE_LINES


@every_case
@sizes
@officials
def test_lanes_are_parted_by_lines_that_cross_no_mark(size: Size, officials: str, folder: Path) -> None:
    found = lay_out(folder, size, officials)
    heights = [
        each.points[0][1] for each in of_role(drawn(folder, Lens(officials=officials), size), "axis") if not each.of
    ]
    lines = [*paint.edges(found)]
    assert len(lines) == len(found.lanes) - 2
    assert set(lines) <= set(heights)
    assert not [y for y in lines for place in places(found).values() if place.box.top < y < place.box.bottom]


@every_case
def test_there_is_no_scale_and_no_area_but_grounds_marks_and_signs(folder: Path) -> None:
    """A series or a filled band would claim a number that no text gives."""
    roles = {each.role for each in drawn(folder).items if isinstance(each, Area)}
    assert roles <= {"ground", "mark", "sign", "part", "axis"}
    assert all(len(each.points) == 2 for each in of_role(drawn(folder), "axis") if isinstance(each, Line))
    assert not [each for each in of_role(drawn(folder), "axis") if isinstance(each, Text)]
