"""The chart of meetings: in lanes on folded time, sessions in their visit, silence in words, texts at true scale."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from itertools import combinations, pairwise

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from charts.chart import Look
from charts.dated import phases_of
from charts.meetings import layout, paint
from charts.meetings.label import LINE
from charts.meetings.lanes import lane_of
from charts.meetings.meeting import Doubt, Meeting, meetings_of, results_of, seen_of
from charts.meetings.rows import Band, items, place_blocks
from charts.meetings.silence import words_of
from charts.meetings.source import Source, sources_of, uncovered
from drawing.box import Box
from drawing.coverage import Span
from drawing.frame import Frame
from drawing.lanes import Extent, Place
from drawing.pen import Pen
from drawing.scene import Area, Disc, Line, Primitive, Scene
from drawing.stage import compose
from drawing.strip import Text
from drawing.theme import LIGHT
from drawing.time import Fold
from loaders.lens import Lens
from loaders.meetings import focus_camps, with_camps, with_ended_by
from loaders.typed import rows_in
from readings.meeting_words import doubts, labels, results
from rows import record as stretches
from rows import text
from rows.page import Met
from rows.read import rows_of
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, Size, box_of, extent, hits, middle, of_role, some_left
from tests.charts.scenes import places as middles
from tests.days import bounds
from tests.lenses import OUTLETS, case, cells, for_random_lenses, records, span_of

ROWS = {row["meeting"]: row for row in cells("meetings")}
CAMPS = {row["actor"]: row["camp"] for row in cells("actors")}
SOURCES = {row["source"]: row for row in cells("sources")}
SESSIONS = [identity for identity, row in ROWS.items() if row["part_of"]]
VISIT, OTHER = "velayati-in-moscow", "shoigu-in-tehran"
SLIDE = Size(1200, 440)
"""What a slide leaves for the chart under a title of two lines and a legend of one."""
RESULTS = {row["code"]: row["label"] for row in cells("codes") if row["list"] == "meeting_result"}
NO_RESULT = "result not told"
EVERYTHING, PEN = Lens(), Pen(LIGHT)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def table(lens: Lens) -> list[Met]:
    """Meetings under a lens, as the page has them."""
    return rows_of(Met, with_ended_by(case(), lens, with_camps(case(), records(lens, table="meetings"))))


def words() -> layout.Words:
    """What is written whatever is left out."""
    return layout.Words(case().labels("camp"), focus_camps(case()), results(case().labels("meeting_result")))


def told(meetings: list[Meeting] | None = None) -> layout.Told:
    """What the chart tells of: all of the case, or other meetings in its time."""
    everything, phases = table(EVERYTHING), rows_in(case(), "phases", stretches.Phase)
    whole = meetings_of(everything, labels(everything), doubts(everything)) if meetings is None else meetings
    return layout.Told(whole, phases_of(phases), sources_of(rows_in(case(), "sources", text.Source)))


@cache
def lay_out(size: Size = PAGE) -> layout.Layout:
    """Places of the whole case."""
    return layout.layout(told(), words(), *size, PEN)


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "", beside: str = "") -> Scene:
    """The chart under a lens."""
    rows = table(lens)
    return paint.paint(lay_out(size), Look(seen_of(rows, labels(rows)), selected, (), beside), results_of(rows), PEN)


def places(found: layout.Layout) -> dict[str, Place]:
    """Record to its place."""
    return {place.mark.id: place for lane in found.lanes for place in lane.places}


def marks(scene: Scene) -> dict[str, Primitive]:
    """Record to its mark, which may be a ghost."""
    return {each.of: each for each in of_role(scene, "mark", "ghost")}


def said(scene: Scene) -> dict[str, str]:
    """Record to all words at its mark."""
    found: dict[str, list[str]] = {}
    for each in of_role(scene, "label"):
        found.setdefault(each.of, []).append(each.text)
    return {identity: " ".join(texts) for identity, texts in found.items()}


def camps_of(identity: str) -> set[str]:
    """The camps that take part in a meeting."""
    return {CAMPS[actor] for actor in ROWS[identity]["participants"].split(";")}


def numbers() -> dict[str, int]:
    """Record to its number, from the raw cells."""
    order = sorted(ROWS, key=lambda identity: (span_of(ROWS[identity]), identity))
    return {identity: number for number, identity in enumerate(order, start=1)}


# ---------------------------------------------------------------- places


@sizes
def test_no_mark_covers_another_or_a_lanes_name_or_leaves_the_drawing(size: Size) -> None:
    found = lay_out(size)
    assert sorted(places(found)) == sorted(ROWS)
    assert not overlaps(place.box for place in places(found).values())
    for lane in found.lanes:
        edge = max(
            PEN.width(*words.runs)
            for words in of_role(drawn(EVERYTHING, size), "label")
            if not words.of and words.text in lane.name
        )
        for place in lane.places:
            assert edge < place.box.left < place.box.right <= size.width + 0.01
            assert lane.top <= place.box.top < place.box.bottom <= found.axis


@sizes
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(size: Size) -> None:
    rows = table(EVERYTHING)
    at, whole = middles(drawn(EVERYTHING, size)), results_of(rows)
    assert sorted(at) == sorted(ROWS)
    for left in some_left(seen_of(rows, labels(rows))):
        ends = {record: result if left[record].solid else "not-told" for record, result in whole.items()}
        assert middles(paint.paint(lay_out(size), Look(left), ends, PEN)) == at


@for_random_lenses(20)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens) -> None:
    assert middles(drawn(lens)) == middles(drawn())


@sizes
@for_random_lenses(20)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens) -> None:
    scene = drawn(lens, size)
    boxes = [box_of(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width + 0.01 and box.bottom <= scene.height for box in boxes)
    assert {each.size for each in scene.words()} == {16}


@sizes
@for_random_lenses(20)
def test_every_record_has_one_place_to_click_which_holds_its_mark_and_its_words(size: Size, lens: Lens) -> None:
    scene = drawn(lens, size)
    found = hits(scene)
    assert {identity: len(boxes) for identity, boxes in found.items() if identity in ROWS} == dict.fromkeys(ROWS, 1)
    for each in of_role(scene, "mark", "ghost", "label", "sign"):
        if each.of in ROWS:
            [box], own = found[each.of], extent(each)
            assert box.left <= own.left <= own.right <= box.right + 0.01
            assert box.top - 2 <= own.top <= own.bottom <= box.bottom + 2


@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given_and_does_not_spread_without_measure(size: Size) -> None:
    assert lay_out(size).height <= size.height
    assert lay_out(Size(size.width, 1000)).height == lay_out(Size(size.width, 2000)).height < 600


def test_a_chart_that_has_too_little_height_grows_and_shortens_its_words_first() -> None:
    found = layout.layout(told(), words(), 1200, 100, PEN)
    assert found.height > 100
    assert {label.doubt for label in found.labels.values()} == {"", "≠", "≠ date"}
    assert "≠ texts disagree on the date" in {label.doubt for label in lay_out(PAGE).labels.values()}


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion_and_no_text_is_small(without: tuple[str, ...]) -> None:
    lens = Lens(without=without)
    parts = "Meetings " * 14, "legend " * 14, "rests on " * 13, "told so " * 14, "cannot tell " * 10, "footer " * 12
    scene = compose(Frame(*parts), lambda height: drawn(lens, Size(1200, height)), PEN)
    assert (scene.width, scene.height) == (1280, 720)
    assert min(each.size for each in scene.words()) == 16
    assert not overlaps(map(box_of, scene.words()))


# ---------------------------------------------------------------- lanes


def lane_words(identity: str) -> str:
    """The name of the lane that a meeting belongs to, from its raw cells."""
    label = {row["code"]: row["label"] for row in cells("codes") if row["list"] == "camp"}
    camps = camps_of(identity)
    if camps == {"russian", "iranian"}:
        return "Russia–Iran"
    if len(camps) >= 3:
        return "three or more"
    ours = [camp for camp in ("russian", "iranian") if camp in camps]
    others = camps - set(ours)
    alone = sum(camps_of(each) == camps for each in ROWS) == 1
    return f"{label[ours[0]]}–{label[others.pop()]}" if len(ours) == len(others) == 1 and not alone else "others"


def test_every_meeting_stands_in_the_lane_of_the_camps_that_take_part_if_they_meet_more_than_once() -> None:
    found = {place.mark.id: " ".join(lane.name) for lane in lay_out().lanes for place in lane.places}
    assert found == {identity: lane_words(identity) for identity in ROWS}


def test_the_two_of_the_quarrel_come_first_in_bold_and_tallest_then_three_or_more_then_russia_with_others() -> None:
    lanes = lay_out().lanes
    names = [" ".join(lane.name) for lane in lanes]
    assert names[:2] == ["Russia–Iran", "three or more"]
    assert names[-1] == "others"
    assert all(name.startswith("Russia–") for name in names[2:-1])
    tops = [lane.top for lane in lanes] + [lay_out().axis]
    heights = [bottom - top for top, bottom in pairwise(tops)]
    assert max(heights) == heights[0]
    bold = {each.text for each in of_role(drawn(), "label") if not each.of and each.runs[0].weight == 700}
    assert bold == {"Russia–Iran"}


@pytest.mark.parametrize(
    ("camps", "lane"),
    [
        (("russian", "iranian"), ("russian", "iranian")),
        (("russian", "iranian", "gulf"), "three or more"),
        (("western", "gulf", "other"), "three or more"),
        (("russian", "gulf"), ("russian", "gulf")),
        (("iranian", "gulf"), ("iranian", "gulf")),
        (("western", "gulf"), "others"),
        (("russian",), "others"),
        (("other",), "others"),
    ],
)
def test_lane_of(camps: tuple[str, ...], lane: tuple[str, ...] | str) -> None:
    assert lane_of(camps, ("russian", "iranian")) == lane


# ---------------------------------------------------------------- a visit and its parts


@sizes
def test_parts_of_a_visit_stand_directly_under_it_within_it_and_further_in(size: Size) -> None:
    found = places(lay_out(size))
    visits = {ROWS[session]["part_of"] for session in SESSIONS}
    assert visits == {VISIT}
    boxes = [found[VISIT].box, *(found[each].box for each in sorted(SESSIONS, key=lambda each: found[each].y))]
    assert all(0 <= lower.top - upper.bottom < LINE for upper, lower in pairwise(boxes))
    for session in SESSIONS:
        assert found[VISIT].mark.extent.left <= found[session].mark.extent.left
        assert found[session].mark.extent.right <= found[VISIT].mark.extent.right
        assert found[session].label_x > found[VISIT].label_x + 16


@sizes
def test_a_visit_and_its_parts_and_nothing_else_stand_on_one_ground(size: Size) -> None:
    [ground] = [extent(each) for each in of_role(drawn(EVERYTHING, size), "ground") if each.of == VISIT]
    on_it = {
        identity
        for identity, place in places(lay_out(size)).items()
        if ground.meets(Box(place.box.left + 1, place.box.top + 3, place.box.right - 1, place.box.bottom - 3))
    }
    assert on_it == {VISIT, *SESSIONS}


def test_the_label_of_a_part_says_of_which_visit() -> None:
    number = numbers()[VISIT]
    found = said(drawn())
    assert {identity for identity, text in found.items() if f"part of {number}: " in text} == set(SESSIONS)


# ---------------------------------------------------------------- words at marks


def doubt_of(identity: str) -> str:
    """What is said of texts that disagree about a meeting, from the raw cells."""
    kinds = {row["kind"] for row in cells("disagreements") if identity in row["records"].split(";")}
    return "≠ texts disagree on the date" if kinds == {"date"} else "≠ texts disagree" if kinds else ""


def test_a_label_says_number_title_result_and_that_texts_disagree() -> None:
    for identity, row in ROWS.items():
        about = "≈ " if "~" in row["date"] else ""
        part = f"part of {numbers()[row['part_of']]}: " if row["part_of"] else ""
        result = NO_RESULT if row["result"] == "not-told" else RESULTS[row["result"]]
        expected = f"{about}{numbers()[identity]} {part}{row['title']} {result} {doubt_of(identity)}".strip()
        assert said(drawn())[identity] == expected


@sizes
@for_random_lenses(20)
def test_a_label_says_only_what_is_left_tells_of_the_result(size: Size, lens: Lens) -> None:
    ends = results_of(table(lens))
    found = said(drawn(lens, size))
    for identity, code in ends.items():
        all_said = {each for each in (*RESULTS.values(), NO_RESULT) if re.search(rf" {each}( ≠|$)", found[identity])}
        assert (NO_RESULT if code == "not-told" else RESULTS[code]) in all_said
        assert (NO_RESULT in all_said) == (code == "not-told")
        signs = [each for each in of_role(drawn(lens, size), "sign") if each.of == identity]
        assert bool(signs) == (code != "not-told")


def test_each_result_has_its_own_sign() -> None:
    shapes = {}
    for identity, row in ROWS.items():
        signs = [type(each) for each in of_role(drawn(), "sign") if each.of == identity]
        shapes.setdefault(row["result"], set()).add(tuple(signs))
    assert shapes == {"agreed": {(Line,)}, "none": {(Line, Line)}, "partly": {(Disc, Area)}, "not-told": {()}}


def test_what_the_case_calls_a_result_anew_has_its_word_and_a_disc() -> None:
    new = [each._replace(result="put-off") if each.id == OTHER else each for each in told().meetings]
    said_anew = words()._replace(results={**words().results, "put-off": "put off"})
    found = layout.layout(told(new), said_anew, *PAGE, PEN)
    ends = results_of(table(EVERYTHING)) | {OTHER: "put-off"}
    scene = paint.paint(found, Look(seen_of(table(EVERYTHING), labels(table(EVERYTHING)))), ends, PEN)
    assert said(scene)[OTHER].endswith(" put off")
    assert [type(each) for each in of_role(scene, "sign") if each.of == OTHER] == [Disc]


@sizes
def test_a_label_stands_level_with_its_mark_right_of_it_or_in_its_outline_or_else_left_of_it(size: Size) -> None:
    for place in places(lay_out(size)).values():
        mark, label = place.mark, lay_out(size).labels[place.mark.id]
        assert place.label_top < place.y < place.label_top + LINE
        if place.anchor == "end":
            assert place.label_x <= mark.extent.left
            assert mark.extent.right + label.wide > size.width - 20
        elif place.label_x < mark.extent.right:
            assert mark.extent.kind == "repeated"
            assert mark.extent.left < place.label_x < mark.extent.right - label.wide


def test_hovering_says_what_it_was_and_when() -> None:
    days = {each.id: each.words for each in table(EVERYTHING)}
    for hit in drawn().hits:
        if hit.of in ROWS:
            assert hit.hover[0].startswith(f"{numbers()[hit.of]} ")
            assert ROWS[hit.of]["title"] in hit.hover[0]
            assert "\n".join(hit.hover[1:]) == days[hit.of]


# ---------------------------------------------------------------- marks


def test_each_kind_of_date_has_its_own_mark() -> None:
    for identity, place in places(lay_out()).items():
        row = ROWS[identity]
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        dated = "day" if is_day else "lasting" if "/" in row["date"] else "within"
        assert place.mark.extent.kind == ("repeated" if row["repeated"] == "yes" else dated)
        first, last = bounds(row["date"])
        assert (place.mark.extent.open_left, place.mark.extent.open_right) == (first == date.min, last == date.max)


@for_random_lenses(20)
def test_what_is_left_out_or_of_which_nothing_left_tells_the_day_is_an_outline(lens: Lens) -> None:
    scene = drawn(lens)
    for row in table(lens):
        mark = marks(scene)[row.id]
        stroke = mark.stroke if isinstance(mark, Line) else mark.edge
        solid = row.shown and not {"who", "when"} & set(row.untold)
        assert (bool(stroke) and stroke.colour == LIGHT.ghost) == (not solid)
        assert solid or isinstance(mark, Line) or not mark.fill
        assert (mark.role == "mark") == row.shown


def test_a_visit_whose_date_and_result_only_debka_tells_is_an_outline_without_debka_with_its_label_in_ink() -> None:
    scene = drawn(Lens(without=("debka",)))
    assert marks(scene)[VISIT].edge.colour == LIGHT.ghost
    title, result, doubt = [each for each in of_role(scene, "label") if each.of == VISIT]
    assert (title.colour, result.text, result.colour) == (LIGHT.ink, NO_RESULT, LIGHT.muted)
    assert doubt.colour == LIGHT.ink
    assert not [each for each in of_role(scene, "sign") if each.of == VISIT]


def test_meetings_of_the_two_are_in_ink_and_others_in_grey() -> None:
    for identity, mark in marks(drawn()).items():
        stroke = mark.stroke if isinstance(mark, Line) else mark.edge
        colour = stroke.colour if stroke else mark.fill
        assert colour == (LIGHT.ink if camps_of(identity) == {"russian", "iranian"} else LIGHT.other)


def test_the_selected_mark_has_a_thick_ring_and_the_one_beside_it_a_thin_dashed_one() -> None:
    rings = of_role(drawn(selected=VISIT, beside=OTHER), "ring")
    found = {ring.of: (ring.edge.width, bool(ring.edge.dash)) for ring in rings}
    assert found == {VISIT: (3, False), OTHER: (2, True)}
    for ring in rings:
        assert extent(ring).meets(extent(marks(drawn())[ring.of]))
    without = [each for each in drawn(selected=VISIT, beside=OTHER).items if each not in rings]
    assert without == drawn().items


def test_a_selected_text_has_its_ring_in_the_strip_and_what_is_not_drawn_has_none() -> None:
    for identity in SOURCES:
        [ring] = of_role(drawn(selected=identity), "ring")
        [diamond] = [each for each in of_role(drawn(), "sign") if each.of == identity]
        assert (ring.of, middle(ring)) == (identity, middle(diamond))
    assert not of_role(drawn(selected="iran", beside="debka"), "ring")


def test_a_meeting_that_was_found_has_a_bracket_and_a_text_none() -> None:
    look = Look(seen_of(table(EVERYTHING), labels(table(EVERYTHING))), found={VISIT, "iran", *SOURCES})
    scene = paint.paint(lay_out(), look, results_of(table(EVERYTHING)), PEN)
    assert [each.of for each in of_role(scene, "found")] == [VISIT]


# ---------------------------------------------------------------- silence


def fold(first: date, last: date | None, *may_hold: int) -> Fold:
    """A fold as wide as nothing."""
    return Fold(first, last, 0, 0, may_hold)


def source(*covers: tuple[date | None, date | None]) -> Source:
    """A text that looks back on some time."""
    return Source(
        Text("a", "A", "A", date(2016, 1, 1), date(2016, 1, 1), "in January"), tuple(Span(*each) for each in covers), ""
    )


MARCH, NOVEMBER = date(2016, 3, 11), date(2016, 11, 30)
TELLS_OF_NONE = "11 Mar–Nov: no text tells of any"


@pytest.mark.parametrize(
    ("covers", "words"),
    [
        ([(None, None)], TELLS_OF_NONE),
        ([(date(2016, 1, 1), date(2016, 12, 1))], TELLS_OF_NONE),
        ([(date(2015, 1, 1), date(2016, 3, 10))], f"{TELLS_OF_NONE} · hatched: none looks back on it"),
        ([(None, date(2016, 3, 31)), (date(2016, 5, 1), None)], f"{TELLS_OF_NONE} · hatched: none looks back on Apr"),
        (
            [(None, date(2016, 3, 31)), (date(2016, 5, 1), date(2016, 6, 26)), (date(2016, 12, 1), None)],
            f"{TELLS_OF_NONE} · hatched: none looks back on Apr or 27 Jun–Nov",
        ),
    ],
)
def test_a_fold_says_that_no_text_tells_and_what_none_looks_back_on(covers: list, words: str) -> None:
    assert words_of(fold(MARCH, NOVEMBER), [source(*covers)]) == words


def test_a_fold_that_a_meeting_may_lie_in_says_so() -> None:
    assert (
        words_of(fold(MARCH, NOVEMBER, 3, 4), [source((None, None))])
        == "11 Mar–Nov: only meetings 3 and 4 may fall here"
    )


def test_where_no_day_is_folded_or_the_telling_stops_nothing_is_said() -> None:
    assert words_of(fold(date(2016, 1, 1), date(2015, 12, 31)), [source()]) == ""
    assert words_of(fold(date(2016, 1, 1), None), [source()]) == ""


@given(
    spans=st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=6),
    last=st.integers(0, 30),
)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_what_is_uncovered_is_every_day_that_no_text_looks_back_on(spans: list[tuple[int, int]], last: int) -> None:
    start = date(2016, 1, 1)
    days = [start + timedelta(step) for step in range(last + 1)]
    texts = [source(*((start + timedelta(min(each)), start + timedelta(max(each))) for each in spans))]
    gaps = uncovered(texts, days[0], days[-1])
    assert [day for day in days if any(first <= day <= end for first, end in gaps)] == [
        day for day in days if not any(first <= day <= end for first, end in texts[0].covers)
    ]
    assert all(later[0] - earlier[1] > timedelta(1) for earlier, later in pairwise(gaps))


def days_of(written: str) -> set[date]:
    """All days of a date."""
    return {each.date() for each in pd.date_range(*bounds(written))}


@sizes
def test_the_fold_of_the_case_says_once_what_is_silent(size: Size) -> None:
    texts = [each.text for each in drawn(EVERYTHING, size).words()]
    silent = "11 Mar–Nov: no text tells of any · hatched: none looks back on Apr or 27 Jun–Nov"
    assert texts.count(silent) == 1
    assert [each for each in texts if "looks back" in each] == [
        silent,
        "time it looks back on",
        "no text looks back on it",
    ]
    told_of = {day for row in ROWS.values() for day in map(min, [days_of(cut(row))])}
    assert not {day for day in told_of if MARCH <= day <= NOVEMBER}
    covered = {day for row in SOURCES.values() for each in row["covers"].split(";") for day in days_of(each)}
    assert not covered & {*days_of("2016-04"), *days_of("2016-06-27/2016-11-30")}
    assert {*days_of("2016-03-11/2016-03-31"), *days_of("2016-05/2016-06-26")} <= covered


def cut(row: Mapping[str, str]) -> str:
    """The date of a meeting with its bounds told."""
    first, last = span_of(dict(row))
    return f"{max(first, date(2015, 1, 1))}/{last}"


# ---------------------------------------------------------------- the strip at true scale


@sizes
def test_the_strip_has_a_diamond_a_text_and_a_bar_for_each_stretch_that_it_looks_back_on(size: Size) -> None:
    scene, scale = drawn(EVERYTHING, size), lay_out(size).strip.scale
    steps = [scale.x(day + timedelta(1)) - scale.x(day) for day in (date(2015, 1, 1), date(2016, 2, 28))]
    assert steps[0] == pytest.approx(steps[1])
    for identity, row in SOURCES.items():
        [diamond] = [each for each in of_role(scene, "sign") if each.of == identity]
        first, last = bounds(row["published"])
        assert scale.x(first) - 0.01 <= middle(diamond)[0] <= scale.x(last) + 0.01
        bars = [extent(each) for each in of_role(scene, "axis") if each.of == identity]
        assert sorted(bar.left for bar in bars) == pytest.approx(
            sorted(scale.x(bounds(each)[0]) for each in row["covers"].split(";"))
        )
        [box] = hits(scene)[identity]
        assert box.left < middle(diamond)[0] < box.right


@sizes
def test_the_strip_names_each_outlet_once(size: Size) -> None:
    shorts = {row["outlet"]: row["short"] for row in cells("outlets")}
    names = [" ".join(row.name) for row in lay_out(size).strip.rows]
    assert len(names) == len({row["outlet"] for row in SOURCES.values()})
    for name in names:
        [outlet] = [outlet for outlet, short in shorts.items() if name.startswith(short)]
        count = sum(row["outlet"] == outlet for row in SOURCES.values())
        assert f"{shorts[outlet]}{f' ×{count}' if count > 1 else ''}, " in name


@sizes
def test_strokes_stand_where_no_text_looks_back_and_nowhere_else(size: Size) -> None:
    found = lay_out(size).strip
    strokes = [extent(each) for each in of_role(drawn(EVERYTHING, size), "stroke")]
    in_strip = [box for box in strokes if box.right < found.key]
    stretches = [found.scale.edges(each) for each in found.uncovered]
    assert len(stretches) == 2
    for box in in_strip:
        assert sum(left - 0.01 <= box.left and box.right <= right + 0.01 for left, right in stretches) == 1
    assert all(any(left <= box.left and box.right <= right for box in in_strip) for left, right in stretches)


# ---------------------------------------------------------------- labels beside random marks


@st.composite
def blocks(draw: st.DrawFn) -> list[list[tuple[Meeting, Extent]]]:
    """Visits with and without parts, anywhere on a drawing 900 px wide."""
    found, count = [], 0
    for size in draw(st.lists(st.sampled_from([1, 1, 1, 2, 4]), min_size=1, max_size=10)):
        block = []
        for _ in range(size):
            left = draw(st.floats(120, 880))
            right = min(890.0, left + draw(st.sampled_from([0.0, 12.0, 90.0, 400.0, 800.0])))
            kind = draw(st.sampled_from(["day", "repeated"]))
            doubt = draw(st.sampled_from([Doubt("", ""), Doubt("≠ texts disagree", "≠")]))
            title = " ".join(["m" * draw(st.integers(1, 12))] * draw(st.integers(1, 12)))
            count += 1
            meeting = Meeting(str(count), count, title, (), "", "none", doubt, False, None, None, kind)
            block.append((meeting, Extent(left, right, kind, draw(st.booleans()))))
        found.append(block)
    return found


@settings(max_examples=25, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
@given(found=blocks(), spread=st.sampled_from([0, 6]), spelled=st.booleans())
def test_labels_beside_random_marks_never_meet_and_stay_inside(found: list, spread: float, spelled: bool) -> None:
    band = Band(100, 900, {"none": "no agreement", "not-told": NO_RESULT}, spelled)
    placed = place_blocks([items(block, band, PEN) for block in found], 10, LINE + spread)
    everything = [place for block in placed for place in block.places]
    assert sorted(place.mark.id for place in everything) == sorted(each.id for block in found for each, _ in block)
    assert not overlaps(place.box for place in everything)
    assert not [pair for pair in combinations([block.box for block in placed], 2) if pair[0].meets(pair[1])]
    assert all(place.box.left >= 100 and place.box.right <= 901 and place.box.top >= 10 for place in everything)
    for block in placed:
        for upper, lower in pairwise(block.places):
            assert -0.01 <= lower.box.top - upper.box.bottom <= (len(upper.mark.label) + 1) * spread + 0.01
