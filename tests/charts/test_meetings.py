"""The chart of meetings: in lanes on folded time, sessions in their visit, silence in words, texts at true scale."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from articles.pages import article_of
from charts.gather import Budget
from charts.meetings import layout, paint
from charts.meetings.label import LINE
from charts.meetings.lanes import OTHERS, SEVERAL, lane_of
from charts.meetings.meeting import Doubt, Meeting, results_of
from charts.meetings.outlets import lay_outlets, paint_outlets
from charts.meetings.rows import Band, items, place_blocks
from charts.meetings.silence import words_of
from charts.meetings.source import Source, uncovered
from drawing.box import Box
from drawing.coverage import Span
from drawing.lanes import Extent, Place
from drawing.look import Look
from drawing.scene import Area, Disc, Line, Primitive, Run, Scene, Words
from drawing.strip import Text
from drawing.theme import LIGHT
from drawing.time import Fold
from loaders.lens import Lens
from loaders.meetings import with_camps, with_ended_by
from loaders.view import View
from rows.page import Met
from rows.read import rows_of
from tests.articles.panels import sight_of
from tests.cases import BRIDGE, SHIPPED, SHOWN
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import PAGE, Size, box_of, extent, hits, middle, of_role, some_left
from tests.charts.scenes import places as middles
from tests.days import bounds
from tests.lenses import case, cells, every_case, for_random_lenses, records, span_of, values
from tests.readings import recount
from wording.names import without_article

SLIDE = Size(1200, 440)
"""What a slide leaves for the chart under a title of two lines and a legend of one."""
NO_RESULT = "result not told"
SIGNS = {"agreed": (Line,), "none": (Line, Line), "partly": (Disc, Area), "not-told": ()}
"""Each result and what its sign is drawn of."""
EVERYTHING = Lens()
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
WITH_VISITS = {name: folder for name, folder in SHOWN.items() if any(values("meetings", "part_of", folder))}
every_case_with_visits = pytest.mark.parametrize("folder", WITH_VISITS.values(), ids=WITH_VISITS)
"""Run a test on each of the cases in which a visit has sessions."""


def met(folder: Path) -> dict[str, dict[str, str]]:
    """Record to its row as its file has it."""
    return {row["meeting"]: row for row in cells("meetings", folder)}


def sources(folder: Path) -> dict[str, dict[str, str]]:
    """Text to its row as its file has it."""
    return {row["source"]: row for row in cells("sources", folder)}


def visits(folder: Path) -> dict[str, list[str]]:
    """Visit to its sessions."""
    parts = {identity: row["part_of"] for identity, row in met(folder).items() if row["part_of"]}
    return {visit: [each for each, of in parts.items() if of == visit] for visit in parts.values()}


@cache
def table(folder: Path, lens: Lens) -> list[Met]:
    """Meetings under a lens, as the page has them."""
    known = case(folder)
    return rows_of(Met, with_ended_by(known, lens, with_camps(known, records(lens, folder, "meetings"))))


def told(folder: Path) -> layout.Told:
    """What the chart tells of."""
    return paged.chart_of(View("meeting_timeline"), folder).gather(Budget()).told


def lay_out(folder: Path, size: Size = PAGE) -> layout.Layout:
    """Places of the whole case."""
    return paged.lay_out(View("meeting_timeline"), folder, size)


def look(folder: Path) -> Look:
    """How a reader looks at all of the chart."""
    return paged.chart_of(View("meeting_timeline"), folder).look


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "", beside: str = "") -> Scene:
    """The chart under a lens."""
    return paged.drawn(View("meeting_timeline", lens, selected, beside), folder, size)


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


def camps_of(folder: Path, identity: str) -> set[str]:
    """The camps that take part in a meeting."""
    camps = {row["actor"]: row["camp"] for row in cells("actors", folder)}
    return {camps[actor] for actor in met(folder)[identity]["participants"].split(";")}


def focus_of(folder: Path) -> list[str]:
    """The camps of the two of the quarrel."""
    camps = {row["actor"]: row["camp"] for row in cells("actors", folder)}
    return [camps[actor] for actor in case(folder).package.focus]


def numbers(folder: Path) -> dict[str, int]:
    """Record to its number, from the raw cells."""
    order = sorted(met(folder), key=lambda identity: (span_of(met(folder)[identity], folder), identity))
    return {identity: number for number, identity in enumerate(order, start=1)}


# ---------------------------------------------------------------- places


@every_case
@sizes
def test_no_mark_covers_another_or_a_lanes_name_or_leaves_the_drawing(size: Size, folder: Path) -> None:
    found = lay_out(folder, size)
    assert sorted(places(found)) == sorted(met(folder))
    assert not overlaps(place.box for place in places(found).values())
    for lane in found.lanes:
        edge = max(
            PEN.width(*words.runs)
            for words in of_role(drawn(folder, EVERYTHING, size), "label")
            if not words.of and words.text in lane.name
        )
        for place in lane.places:
            assert edge < place.box.left < place.box.right <= size.width + 0.01
            assert lane.top <= place.box.top < place.box.bottom <= found.axis


@every_case
@sizes
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(size: Size, folder: Path) -> None:
    at, whole = middles(drawn(folder, EVERYTHING, size)), results_of(table(folder, EVERYTHING))
    assert sorted(at) == sorted(met(folder))
    for left in some_left(look(folder).seen):
        ends = {record: result if left[record].solid else "not-told" for record, result in whole.items()}
        assert middles(paint.paint(lay_out(folder, size), Look(left), ends, PEN)) == at


@every_case
@for_random_lenses(20)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens, folder: Path) -> None:
    assert middles(drawn(folder, lens)) == middles(drawn(folder))


@every_case
@sizes
@for_random_lenses(20)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens, size)
    assert not clashes(map(box_of, scene.words()), scene)
    assert {each.size for each in scene.words()} == {16}


@every_case
@sizes
@for_random_lenses(20)
def test_every_record_has_one_place_to_click_which_holds_its_mark_and_its_words(
    size: Size, lens: Lens, folder: Path
) -> None:
    scene = drawn(folder, lens, size)
    found = hits(scene)
    assert {identity: len(boxes) for identity, boxes in found.items() if identity in met(folder)} == dict.fromkeys(
        met(folder), 1
    )
    for each in of_role(scene, "mark", "ghost", "label", "sign"):
        if each.of in met(folder):
            [box], own = found[each.of], extent(each)
            assert box.left <= own.left <= own.right <= box.right + 0.01
            assert box.top - 2 <= own.top <= own.bottom <= box.bottom + 2


@every_case
@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given_and_does_not_spread_without_measure(
    size: Size, folder: Path
) -> None:
    least, *roomy = (lay_out(folder, Size(size.width, height)).height for height in (1, 2000, 3000))
    assert lay_out(folder, size).height <= size.height
    assert least < roomy[0] == roomy[1] < 2000


def test_few_rows_fill_a_slide() -> None:
    assert 0.9 * SLIDE.height < lay_out(BRIDGE, SLIDE).height <= SLIDE.height


@every_case
def test_a_chart_that_has_too_little_height_grows_and_shortens_its_words_first(folder: Path) -> None:
    tight, doubts = lay_out(folder, Size(1200, 100)), {each: doubt_of(folder, each) for each in met(folder)}
    assert tight.height > 100
    assert {each: label.doubt for each, label in lay_out(folder).labels.items()} == doubts
    short = {
        each: words.replace("texts disagree on the date", "date").removesuffix(" texts disagree")
        for each, words in doubts.items()
    }
    assert {each: label.doubt for each, label in tight.labels.items()} == short


# ---------------------------------------------------------------- lanes


def lane_words(folder: Path, identity: str) -> str:
    """The name of the lane that a meeting belongs to, from its raw cells."""
    labels, focus, camps = recount.labels("camp", folder), focus_of(folder), camps_of(folder, identity)
    ours = [camp for camp in focus if camp in camps]
    others = camps - set(ours)
    if len(camps) > 2:
        return SEVERAL
    if len(ours) == 1:
        recurs = sum(camps_of(folder, each) == camps for each in met(folder)) > 1
        ours = [*ours, *others] if recurs else []
    return "–".join(without_article(labels[camp]) for camp in ours) if len(ours) == 2 else OTHERS


@every_case
def test_every_meeting_stands_in_the_lane_of_the_camps_that_take_part_if_they_meet_more_than_once(folder: Path) -> None:
    found = {place.mark.id: " ".join(lane.name) for lane in lay_out(folder).lanes for place in lane.places}
    assert found == {identity: lane_words(folder, identity) for identity in met(folder)}


@every_case
def test_the_two_of_the_quarrel_come_first_in_bold_then_three_or_more_then_each_of_the_two_with_others(
    folder: Path,
) -> None:
    first, second = (without_article(recount.labels("camp", folder)[camp]) for camp in focus_of(folder))
    order = [f"{first}–{second}", SEVERAL, f"{first}–", f"{second}–", OTHERS]
    names = [" ".join(lane.name) for lane in lay_out(folder).lanes]
    places = [next(place for place, begins in enumerate(order) if name.startswith(begins)) for name in names]
    assert places == sorted(places)
    bold = [each.text for each in of_role(drawn(folder), "label") if not each.of and each.runs[0].weight == 700]
    assert " ".join(bold) == names[0] == order[0]


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


@every_case_with_visits
@sizes
def test_parts_of_a_visit_stand_directly_under_it_within_it_and_further_in(size: Size, folder: Path) -> None:
    found = places(lay_out(folder, size))
    for visit, sessions in visits(folder).items():
        boxes = [found[visit].box, *(found[each].box for each in sorted(sessions, key=lambda each: found[each].y))]
        assert all(0 <= lower.top - upper.bottom < LINE for upper, lower in pairwise(boxes))
        for session in sessions:
            assert found[visit].mark.extent.left <= found[session].mark.extent.left
            assert found[session].mark.extent.right <= found[visit].mark.extent.right
            assert found[session].label_x > found[visit].label_x + 16


@every_case_with_visits
@sizes
def test_a_visit_and_its_parts_and_nothing_else_stand_on_one_ground(size: Size, folder: Path) -> None:
    for visit, sessions in visits(folder).items():
        [ground] = [extent(each) for each in of_role(drawn(folder, EVERYTHING, size), "ground") if each.of == visit]
        on_it = {
            identity
            for identity, place in places(lay_out(folder, size)).items()
            if ground.meets(Box(place.box.left + 1, place.box.top + 3, place.box.right - 1, place.box.bottom - 3))
        }
        assert on_it == {visit, *sessions}


@every_case_with_visits
def test_the_label_of_a_part_says_of_which_visit(folder: Path) -> None:
    found = said(drawn(folder))
    for visit, sessions in visits(folder).items():
        part = f"part of {numbers(folder)[visit]}: "
        assert {identity for identity, text in found.items() if part in text} == set(sessions)


# ---------------------------------------------------------------- words at marks


def doubt_of(folder: Path, identity: str) -> str:
    """What is said of texts that disagree about a meeting, from the raw cells."""
    kinds = {row["kind"] for row in cells("disagreements", folder) if identity in row["records"].split(";")}
    return "≠ texts disagree on the date" if kinds == {"date"} else "≠ texts disagree" if kinds else ""


@every_case
def test_a_label_says_number_title_result_and_that_texts_disagree(folder: Path) -> None:
    results = recount.labels("meeting_result", folder)
    for identity, row in met(folder).items():
        about = "≈ " if "~" in row["date"] else ""
        part = f"part of {numbers(folder)[row['part_of']]}: " if row["part_of"] else ""
        result = NO_RESULT if row["result"] == "not-told" else results[row["result"]]
        expected = (
            f"{about}{numbers(folder)[identity]} {part}{row['title']} {result} {doubt_of(folder, identity)}".strip()
        )
        assert said(drawn(folder))[identity] == expected


@every_case
@sizes
@for_random_lenses(20)
def test_a_label_says_only_what_is_left_tells_of_the_result(size: Size, lens: Lens, folder: Path) -> None:
    ends, words = results_of(table(folder, lens)), recount.labels("meeting_result", folder) | {"not-told": NO_RESULT}
    found = said(drawn(folder, lens, size))
    for identity, code in ends.items():
        all_said = {each for each in words.values() if re.search(rf" {each}( ≠|$)", found[identity])}
        assert words[code] in all_said
        assert (NO_RESULT in all_said) == (code == "not-told")
        signs = [each for each in of_role(drawn(folder, lens, size), "sign") if each.of == identity]
        assert bool(signs) == (code != "not-told")


@every_case
def test_each_result_has_its_own_sign(folder: Path) -> None:
    for identity, row in met(folder).items():
        assert (
            tuple(type(each) for each in of_role(drawn(folder), "sign") if each.of == identity) == SIGNS[row["result"]]
        )


@every_case
def test_what_the_case_calls_a_result_anew_has_its_word_and_a_disc(folder: Path) -> None:
    record, whole = next(iter(met(folder))), told(folder)
    new = [each._replace(result="put-off") if each.id == record else each for each in whole.meetings]
    words = lay_out(folder).words
    found = layout.layout(
        whole._replace(meetings=new), words._replace(results={**words.results, "put-off": "put off"}), *PAGE, PEN
    )
    ends = results_of(table(folder, EVERYTHING)) | {record: "put-off"}
    scene = paint.paint(found, look(folder), ends, PEN)
    assert f" put off {doubt_of(folder, record)}".rstrip() in said(scene)[record]
    assert [type(each) for each in of_role(scene, "sign") if each.of == record] == [Disc]


@every_case
@sizes
def test_a_label_stands_level_with_its_mark_right_of_it_or_in_its_outline_or_else_left_of_it(
    size: Size, folder: Path
) -> None:
    for place in places(lay_out(folder, size)).values():
        mark, label = place.mark, lay_out(folder, size).labels[place.mark.id]
        assert place.label_top < place.y < place.label_top + LINE
        if place.anchor == "end":
            assert place.label_x <= mark.extent.left
            assert mark.extent.right + label.wide > size.width - 20
        elif place.label_x < mark.extent.right:
            assert mark.extent.kind == "repeated"
            assert mark.extent.left < place.label_x < mark.extent.right - label.wide


@every_case
def test_hovering_says_what_it_was_and_when(folder: Path) -> None:
    days = {each.id: each.words for each in table(folder, EVERYTHING)}
    for hit in drawn(folder).hits:
        if hit.of in met(folder):
            assert hit.hover[0].startswith(f"{numbers(folder)[hit.of]} ")
            assert met(folder)[hit.of]["title"] in hit.hover[0]
            assert "\n".join(hit.hover[1:]) == days[hit.of]


# ---------------------------------------------------------------- marks


@every_case
def test_each_kind_of_date_has_its_own_mark(folder: Path) -> None:
    for identity, place in places(lay_out(folder)).items():
        row = met(folder)[identity]
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        dated = "day" if is_day else "lasting" if "/" in row["date"] else "within"
        assert place.mark.extent.kind == ("repeated" if row["repeated"] == "yes" else dated)
        first, last = bounds(row["date"])
        assert (place.mark.extent.open_left, place.mark.extent.open_right) == (first == date.min, last == date.max)


@every_case
def test_how_to_read_it_speaks_of_what_is_repeated_only_where_there_is_any(folder: Path) -> None:
    marks = [mark for mark, _ in article_of(sight_of("meeting_timeline", folder=folder)).how_to_read]
    assert ("repeated" in marks) == ("yes" in values("meetings", "repeated", folder))


@every_case
@for_random_lenses(20)
def test_what_is_left_out_or_of_which_nothing_left_tells_the_day_is_an_outline(lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens)
    for row in table(folder, lens):
        mark = marks(scene)[row.id]
        stroke = mark.stroke if isinstance(mark, Line) else mark.edge
        solid = row.shown and not {"who", "when"} & set(row.untold)
        assert (bool(stroke) and stroke.colour == LIGHT.ghost) == (not solid)
        assert solid or isinstance(mark, Line) or not mark.fill
        assert (mark.role == "mark") == row.shown


@every_case
@for_random_lenses(20)
def test_the_label_of_what_is_left_in_is_in_ink_and_its_result_muted_where_nothing_left_tells_it(
    lens: Lens, folder: Path
) -> None:
    scene, ends = drawn(folder, lens), results_of(table(folder, lens))
    for row in table(folder, lens):
        words = [each for each in of_role(scene, "label") if each.of == row.id]
        muted = {each.text for each in words if each.colour == LIGHT.muted}
        assert muted == ({NO_RESULT} & set(muted) if row.shown else {each.text for each in words})
        assert row.shown or {each.colour for each in words} == {LIGHT.muted}
        assert not row.shown or bool(muted) == (ends[row.id] == "not-told")


def test_in_the_shipped_case_a_visit_whose_date_and_result_only_debka_tells_is_an_outline_without_debka() -> None:
    scene, visit = drawn(SHIPPED, Lens(without=("debka",))), "velayati-in-moscow"
    assert marks(scene)[visit].edge.colour == LIGHT.ghost
    title, result, doubt = [each for each in of_role(scene, "label") if each.of == visit]
    assert (title.colour, result.text, result.colour) == (LIGHT.ink, NO_RESULT, LIGHT.muted)
    assert doubt.colour == LIGHT.ink
    assert not [each for each in of_role(scene, "sign") if each.of == visit]


@every_case
def test_meetings_of_the_two_are_in_ink_and_others_in_grey(folder: Path) -> None:
    for identity, mark in marks(drawn(folder)).items():
        stroke = mark.stroke if isinstance(mark, Line) else mark.edge
        colour = stroke.colour if stroke else mark.fill
        assert colour == (LIGHT.ink if camps_of(folder, identity) == set(focus_of(folder)) else LIGHT.other)


@every_case
def test_the_selected_mark_has_a_thick_ring_and_the_one_beside_it_a_thin_dashed_one(folder: Path) -> None:
    one, *_, other = met(folder)
    scene = drawn(folder, selected=one, beside=other)
    rings = of_role(scene, "ring")
    found = {ring.of: (ring.edge.width, bool(ring.edge.dash)) for ring in rings}
    assert found == {one: (3, False), other: (2, True)}
    for ring in rings:
        assert extent(ring).meets(extent(marks(drawn(folder))[ring.of]))
    assert [each for each in scene.items if each not in rings] == drawn(folder).items


@every_case
def test_a_selected_text_has_its_ring_in_the_strip_and_what_is_not_drawn_has_none(folder: Path) -> None:
    for identity in sources(folder):
        [ring] = of_role(drawn(folder, selected=identity), "ring")
        [diamond] = [each for each in of_role(drawn(folder), "sign") if each.of == identity]
        assert (ring.of, middle(ring)) == (identity, middle(diamond))
    actor, outlet = case(folder).package.focus[0], values("outlets", "outlet", folder)[0]
    assert not of_role(drawn(folder, selected=actor, beside=outlet), "ring")


@every_case
def test_a_meeting_that_was_found_has_a_bracket_and_a_text_none(folder: Path) -> None:
    record, actor = next(iter(met(folder))), case(folder).package.focus[0]
    found = look(folder)._replace(found={record, actor, *sources(folder)})
    scene = paint.paint(lay_out(folder), found, results_of(table(folder, EVERYTHING)), PEN)
    assert [each.of for each in of_role(scene, "found")] == [record]


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


@sizes
def test_the_fold_of_the_shipped_case_says_once_what_is_silent(size: Size) -> None:
    texts = [each.text for each in drawn(SHIPPED, EVERYTHING, size).words()]
    silent = "11 Mar–Nov: no text tells of any · hatched: none looks back on Apr or 27 Jun–Nov"
    assert texts.count(silent) == 1
    assert [each for each in texts if "looks back" in each] == [
        silent,
        "time it looks back on",
        "no text looks back on it",
    ]


@every_case
@sizes
def test_in_a_fold_no_meeting_begins_or_ends_and_its_words_stand_under_the_axis(size: Size, folder: Path) -> None:
    found, texts = lay_out(folder, size), [each.text for each in drawn(folder, EVERYTHING, size).words()]
    ends = {day for row in met(folder).values() for day in bounds(row["date"])}
    folds = [fold for fold in found.time.folds if fold.last and fold.first <= fold.last]
    assert folds
    assert not [day for day in ends for fold in folds if fold.first <= day <= fold.last]
    assert [note.fold for note in found.notes] == folds
    for note in found.notes:
        assert " ".join(note.lines) == words_of(note.fold, told(folder).sources)
        assert set(note.lines) <= set(texts)
        wide = [PEN.width(Run(line)) for line in note.lines]
        assert min(wide) > max(wide) / 2, "a line of a word or two"


# ---------------------------------------------------------------- the strip at true scale


@every_case
@sizes
def test_the_strip_has_a_diamond_a_text_and_a_bar_for_each_stretch_that_it_looks_back_on(
    size: Size, folder: Path
) -> None:
    scene, scale = drawn(folder, EVERYTHING, size), lay_out(folder, size).strip.scale
    days = scale.first, scale.end - timedelta(1)
    steps = [scale.x(day + timedelta(1)) - scale.x(day) for day in days]
    assert steps[0] == pytest.approx(steps[1])
    for identity, row in sources(folder).items():
        [diamond] = [each for each in of_role(scene, "sign") if each.of == identity]
        first, last = bounds(row["published"])
        assert scale.x(first) - 0.01 <= middle(diamond)[0] <= scale.x(last) + 0.01
        bars = [extent(each) for each in of_role(scene, "axis") if each.of == identity]
        assert sorted(bar.left for bar in bars) == pytest.approx(
            sorted(scale.x(bounds(each)[0]) for each in row["covers"].split(";"))
        )
        [box] = hits(scene)[identity]
        assert box.left < middle(diamond)[0] < box.right


@every_case
@sizes
def test_the_strip_names_each_outlet_once(size: Size, folder: Path) -> None:
    shorts = {row["outlet"]: row["short"] for row in cells("outlets", folder)}
    names = [" ".join(row.name) for row in lay_out(folder, size).strip.rows]
    assert len(names) == len({row["outlet"] for row in sources(folder).values()})
    for name in names:
        [outlet] = [outlet for outlet, short in shorts.items() if name.startswith(short)]
        count = sum(row["outlet"] == outlet for row in sources(folder).values())
        assert f"{shorts[outlet]}{f' ×{count}' if count > 1 else ''}, " in name


def test_the_lines_of_a_long_name_of_an_outlet_stand_together_however_far_apart_its_rows_do() -> None:
    found = lay_out(BRIDGE)
    texts = [source.text for row in found.strip.rows for source, _ in row.texts]
    long = [Source(each._replace(outlet=f"{each.outlet} " * 9), (), "") for each in texts]
    strip = lay_outlets(found.time, long, PAGE.width, layout.MOST_PITCH, PEN)
    named = [each for each in paint_outlets(strip, 0, PEN) if isinstance(each, Words) and not each.x]
    for row in strip.rows:
        own, named = named[: len(row.name)], named[len(row.name) :]
        assert len(own) > 1
        assert {round(below.baseline - above.baseline, 6) for above, below in pairwise(own)} == {LINE}


@every_case
@sizes
def test_strokes_stand_where_no_text_looks_back_and_nowhere_else(size: Size, folder: Path) -> None:
    found = lay_out(folder, size).strip
    strokes = [extent(each) for each in of_role(drawn(folder, EVERYTHING, size), "stroke")]
    in_strip = [box for box in strokes if box.right < found.key]
    stretches = [found.scale.edges(each) for each in found.uncovered]
    assert stretches
    for box in in_strip:
        assert sum(left - 0.01 <= box.left and box.right <= right + 0.01 for left, right in stretches) == 1
    assert all(any(left <= box.left and box.right <= right for box in in_strip) for left, right in stretches)


@every_case
def test_no_text_looks_back_on_what_is_hatched_and_one_does_on_all_else(folder: Path) -> None:
    found = lay_out(folder).strip
    covers = [bounds(each) for row in sources(folder).values() for each in row["covers"].split(";")]
    for day in (found.scale.first + timedelta(step) for step in range((found.scale.end - found.scale.first).days)):
        hatched = any(first <= day <= last for first, last in found.uncovered)
        assert hatched != any(first <= day <= last for first, last in covers)


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
