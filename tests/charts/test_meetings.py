"""The chart of meetings under random lenses, and places of labels beside random marks."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations, pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from charts import meetings
from charts.aside import place_aside
from charts.axes import shares
from charts.camps import Words, lane_of
from charts.coverage import lay_strip, span_words
from charts.lanes import Box, Mark, Place
from charts.text import bare, text_width
from drawing.theme import LIGHT, TYPE
from loaders.lens import Lens
from loaders.meetings import focus_camps, with_camps
from tests.charts.drawing import PAGE, STAGE, Size, hits, shapes, traces
from tests.days import bounds
from tests.lenses import case, cells, for_random_lenses, records, span_of

ROWS = {row["meeting"]: row for row in cells("meetings")}
CAMPS = {row["actor"]: row["camp"] for row in cells("actors")}
SESSIONS = [identity for identity, row in ROWS.items() if row["part_of"]]
VISIT, OTHER = "velayati-in-moscow", "shoigu-in-tehran"
for_lenses = for_random_lenses(20)
sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])
random_marks = settings(max_examples=60, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])


def arguments(lens: Lens) -> tuple[Any, ...]:
    """What the page hands to the chart."""
    words = Words(case().labels("camp"), focus_camps(case()), case().labels("meeting_result"))
    return with_camps(case(), records(lens, table="meetings")), case()["phases"], case()["sources"], words, LIGHT


MADE: dict[tuple, Any] = {}


def made_once(make: Callable[..., Any], lens: Lens, size: Size) -> Any:
    """What is made of the shipped case, not to be changed; lenses that show the same share it."""
    found = records(lens, table="meetings")
    seen = (*found["shown"], *found["untold"], size, make)
    if seen not in MADE:
        MADE[seen] = make(*arguments(lens), **size._asdict())
    return MADE[seen]


def lay_out(lens: Lens, size: Size = PAGE) -> meetings.Layout:
    """Places of all marks."""
    return made_once(meetings.lay_out, lens, size)


def drawn(lens: Lens, size: Size = PAGE) -> go.Figure:
    """The figure."""
    return made_once(meetings.draw, lens, size)


def places(found: meetings.Layout) -> dict[str, Place]:
    """Record to its place."""
    return {placed.mark.id: placed for lane in found.lanes for placed in lane.places}


def overlapping(boxes: list[Box]) -> Iterator[tuple[Box, Box]]:
    """Pairs of boxes that share more area than a rounding."""
    for box, other in combinations(boxes, 2):
        across = min(box.right, other.right) - max(box.left, other.left)
        if across > 1e-6 and min(box.bottom, other.bottom) - max(box.top, other.top) > 1e-6:
            yield box, other


def camps_of(identity: str) -> set[str]:
    """The camps that take part in a meeting."""
    return {CAMPS[actor] for actor in ROWS[identity]["participants"].split(";")}


# ---------------------------------------------------------------- places


@sizes
@for_lenses
def test_no_mark_covers_another(size: Size, lens: Lens) -> None:
    assert not [*overlapping([placed.box for placed in places(lay_out(lens, size)).values()])]


@sizes
@for_lenses
def test_no_mark_leaves_the_drawing_or_covers_a_lanes_name(size: Size, lens: Lens) -> None:
    found = lay_out(lens, size)
    for lane in found.lanes:
        edge = max(text_width(line, TYPE * size.scale) for line in lane.name)
        for placed in lane.places:
            assert edge < placed.box.left < placed.box.right <= size.width + 1e-6
            assert lane.top <= placed.box.top < placed.box.bottom <= found.axis


@sizes
@for_lenses
def test_nothing_moves_when_the_reader_leaves_something_out(size: Size, lens: Lens) -> None:
    left, whole = (places(lay_out(each, size)) for each in (lens, Lens()))
    assert {identity: each.box for identity, each in left.items()} == {
        identity: each.box for identity, each in whole.items()
    }


def test_a_taller_drawing_gets_the_height_it_asks_for() -> None:
    assert lay_out(Lens(), Size(1200, 1, 640)).height == pytest.approx(640)


@sizes
def test_every_text_has_an_upper_edge_inside_the_drawing(size: Size) -> None:
    """Plotly leaves out a text that hangs on a point outside the axes."""
    found = drawn(Lens(), size)
    assert all(0 <= note.x <= size.width and 0 <= note.y <= found.layout.height for note in found.layout.annotations)


@sizes
def test_every_panel_has_room_for_its_first_and_last_day(size: Size) -> None:
    for panel in lay_out(Lens(), size).time.panels:
        last = "30 Sep" if panel.first.year == panel.last.year else "30 Sep 2017"
        words = sum(text_width(day, TYPE * size.scale) for day in ("30 Sep 2016", last))
        assert panel.right - panel.left >= words


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
    found = {placed.mark.id: " ".join(lane.name) for lane in lay_out(Lens()).lanes for placed in lane.places}
    assert found == {identity: lane_words(identity) for identity in ROWS}


def test_the_two_of_the_quarrel_come_first_and_tallest_then_three_or_more_then_russia_with_others() -> None:
    found = lay_out(Lens())
    names = [" ".join(lane.name) for lane in found.lanes]
    assert names[:2] == ["Russia–Iran", "three or more"]
    assert names[-1] == "others"
    assert all(name.startswith("Russia–") for name in names[2:-1])
    tops = [lane.top for lane in found.lanes] + [found.axis]
    heights = [bottom - top for top, bottom in pairwise(tops)]
    assert max(heights) == heights[0]


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


@sizes
@pytest.mark.parametrize("session", SESSIONS)
def test_sessions_stand_directly_under_their_visit_and_within_it(session: str, size: Size) -> None:
    found = places(lay_out(Lens(), size))
    visit = ROWS[session]["part_of"]
    inside = [each for each in SESSIONS if ROWS[each]["part_of"] == visit]
    rows = sorted({placed.y for placed in found.values()})
    under = [rows.index(found[each].y) - rows.index(found[visit].y) for each in inside]
    assert sorted(under) == list(range(1, len(inside) + 1))
    assert found[visit].mark.left - 1e-6 <= found[session].mark.left
    assert found[session].mark.right <= found[visit].mark.right + 1e-6


# ---------------------------------------------------------------- marks


@for_lenses
def test_every_record_has_one_mark_and_one_place_to_click(lens: Lens) -> None:
    identities = [set(trace.customdata) for trace in drawn(lens).data if trace.meta == "mark"]
    assert sorted(map(sorted, identities)) == [[identity] for identity in sorted(ROWS)]
    assert {asked: len(boxes) for asked, boxes in hits(drawn(lens)).items()} == dict.fromkeys(ROWS, 1)


@for_lenses
def test_marks_and_places_to_click_lie_in_the_box_of_their_record(lens: Lens) -> None:
    found = places(lay_out(lens))
    for identity, trace in traces(drawn(lens), "mark").items():
        box = found[identity].box
        xs, ys = ([each for each in values if each is not None] for values in (trace.x, trace.y))
        assert box.left <= min(xs) <= max(xs) <= box.right
        assert box.top <= min(ys) <= max(ys) <= box.bottom
    for identity, [hit] in hits(drawn(lens)).items():
        assert hit == pytest.approx(found[identity].box)


def labels() -> dict[str, str]:
    """Record to the text of its label, without tags."""
    found = {note.name: note.text for note in drawn(Lens()).layout.annotations if note.name}
    return {identity: re.sub("</?b>", "", text.replace("<br>", " ")) for identity, text in found.items()}


def test_a_label_has_number_title_result_and_what_texts_disagree_on() -> None:
    order = sorted(ROWS, key=lambda identity: (span_of(ROWS[identity]), identity))
    numbers = {identity: number for number, identity in enumerate(order, start=1)}
    result = case().labels("meeting_result")
    disputes = [(set(row["records"].split(";")), row["kind"]) for row in cells("disagreements")]
    sign = {
        "agreed": f"✓ {result['agreed']}",
        "partly": f"◐ {result['partly']}",
        "none": f"✗ {result['none']}",
        "not-told": "–",
    }
    for identity, row in ROWS.items():
        kinds = {kind for ids, kind in disputes if identity in ids}
        about = "≈ " if "~" in row["date"] else ""
        dispute = " ≠ date" if kinds == {"date"} else " ≠" if kinds else ""
        title = row["title"].replace("&", "&amp;")
        expected = f"{about}{numbers[identity]} {title} {sign[row['result']]}{dispute}"
        assert labels()[identity].replace("\N{NO-BREAK SPACE}", " ") == expected


@sizes
def test_a_label_stands_right_of_its_mark_or_in_its_outline_where_the_edge_leaves_room(size: Size) -> None:
    for placed in places(lay_out(Lens(), size)).values():
        mark = placed.mark
        wide = max(text_width(bare(line), TYPE * size.scale) for line in mark.label)
        if placed.label_left < mark.right:
            in_outline = mark.extent == "repeated" and mark.left < placed.label_left < mark.right - wide
            assert in_outline or mark.right + wide > size.width - 20 * size.scale
        else:
            assert placed.anchor == "left"


@sizes
@pytest.mark.parametrize("officials", ["state", "name"])
def test_every_label_stands_level_with_its_mark(size: Size, officials: str) -> None:
    for placed in places(lay_out(Lens(officials=officials), size)).values():
        assert placed.label_top < placed.y < placed.label_top + 20 * size.scale


def test_what_the_case_calls_a_result_anew_has_its_word() -> None:
    table, *others = arguments(Lens())
    words = others[2]._replace(results={**others[2].results, "put-off": "put off"})
    new = table.assign(result=["put-off", *table["result"].astype("str")[1:]])
    found = meetings.draw(new, *others[:2], words, LIGHT, **PAGE._asdict())
    assert any("put" in text and "off" in text for text in texts_of(found))


def extent_of(trace: go.Scatter) -> str:
    """What a mark says of time by its look."""
    if len(trace.x) == 1:
        return "day"
    if trace.line.dash:
        return "repeated"
    return "lasting" if len(set(trace.y)) == 2 else "within"


@for_lenses
def test_each_kind_of_date_has_its_own_mark(lens: Lens) -> None:
    for identity, trace in traces(drawn(lens), "mark").items():
        row = ROWS[identity]
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"])
        dated = "day" if is_day else "lasting" if "/" in row["date"] else "within"
        assert extent_of(trace) == ("repeated" if row["repeated"] == "yes" else dated)


def test_what_is_repeated_is_never_filled_and_an_untold_end_has_an_arrow_and_no_edge() -> None:
    for identity, trace in traces(drawn(Lens()), "mark").items():
        if ROWS[identity]["repeated"] == "yes":
            assert not trace.fill
            arrows = [symbol for symbol in trace.marker.symbol or () if symbol.startswith("arrow")]
            first, last = bounds(ROWS[identity]["date"])
            assert len(arrows) == (first == date.min) + (last == date.max)
            edges = sum(one == two for one, two in pairwise(trace.x) if one is not None)
            assert edges == 2 - len(arrows)


def test_a_bar_ends_in_an_arrow_where_its_end_is_not_told() -> None:
    found, *others = arguments(Lens())
    last = pd.Timestamp("2016-03-10")
    chosen = found["id"] == OTHER
    found = found.assign(
        latest=found["latest"].mask(chosen, last),
        extent=found["extent"].mask(chosen, "lasting"),
        open_end=found["open_end"] | chosen,
    )
    bar = traces(meetings.draw(found, *others, **PAGE._asdict()), "mark")[OTHER]
    tip = meetings.lay_out(found, *others, **PAGE._asdict()).time.x(last)
    corners = list(zip(bar.x, bar.y, strict=True))[:-1]
    [arrow] = [y for x, y in corners if x == pytest.approx(tip)]
    ys = [y for _, y in corners]
    assert min(ys) < arrow < max(ys)
    assert sum(x == min(bar.x) for x, _ in corners) == 2
    assert bar.fill == "toself"


@for_lenses
def test_what_is_left_out_is_drawn_in_the_ghost_colour_and_not_filled(lens: Lens) -> None:
    solid = {row.id: row.shown and "when" not in row.untold for row in records(lens, table="meetings").itertuples()}
    for identity, trace in traces(drawn(lens), "mark").items():
        assert (LIGHT.ghost in (trace.line.color, trace.marker.color)) == (not solid[identity])
        assert solid[identity] or not trace.fill


def test_a_visit_whose_date_and_result_only_debka_tells_is_an_outline_without_debka_with_its_label_in_ink() -> None:
    lens = Lens(without=("debka",))
    assert LIGHT.ghost in (traces(drawn(lens), "mark")[VISIT].line.color,)
    [label] = [note for note in drawn(lens).layout.annotations if note.name == VISIT]
    assert label.font.color == LIGHT.ink
    assert "–" in label.text
    assert "agreement" not in label.text
    assert places(lay_out(lens))[VISIT].box == places(lay_out(Lens()))[VISIT].box


def test_meetings_of_the_two_are_in_ink_and_others_in_grey() -> None:
    for identity, trace in traces(drawn(Lens()), "mark").items():
        expected = LIGHT.ink if camps_of(identity) == {"russian", "iranian"} else LIGHT.other
        assert expected in (trace.line.color, trace.marker.color)


def rings(selected: str, beside: str) -> list[tuple[float, str | None]]:
    """Height and dash of each ring."""
    found = meetings.draw(*arguments(Lens()), **PAGE._asdict(), selected=selected, beside=beside)
    drawn_rings = [shape for shape in shapes(found, type="rect", layer="above") if shape.line.color == LIGHT.ink]
    return [((ring.y0 + ring.y1) / 2, ring.line.dash) for ring in drawn_rings]


def test_the_selected_mark_has_a_ring_and_the_one_beside_it_a_dashed_one() -> None:
    heights = {identity: placed.y for identity, placed in places(lay_out(Lens())).items()}
    found = {dash: height for height, dash in rings(VISIT, OTHER)}
    assert found == {None: pytest.approx(heights[VISIT]), "dash": pytest.approx(heights[OTHER])}


def test_what_is_no_meeting_has_no_ring() -> None:
    assert rings("iran", "debka") == []


@for_lenses
def test_there_is_no_scale_and_no_line_joins_two_records(lens: Lens) -> None:
    found = drawn(lens)
    assert (found.layout.xaxis.visible, found.layout.yaxis.visible) == (False, False)
    assert all(len(set(trace.customdata)) == 1 for trace in found.data if trace.meta == "mark")


# ---------------------------------------------------------------- folds and the strip at true scale


def texts_of(found: go.Figure) -> list[str]:
    """All texts of a figure, without tags."""
    bulk = [text for trace in found.data if trace.meta == "text" for text in trace.text]
    return [re.sub("<[^>]+>", " ", text) for text in [*bulk, *(note.text for note in found.layout.annotations)]]


def test_a_fold_names_the_meetings_that_may_lie_in_it() -> None:
    order = sorted(ROWS, key=lambda identity: (span_of(ROWS[identity]), identity))
    through = [
        str(number)
        for number, identity in enumerate(order, start=1)
        if span_of(ROWS[identity])[0] <= date(2016, 6, 1) <= span_of(ROWS[identity])[1]
    ]
    held = f"only meetings {' and '.join(through)} may fall here" if through else "no text tells of any"
    assert f"11 Mar–Nov: {held}" in texts_of(drawn(Lens()))


def test_each_text_has_a_diamond_and_a_bar_for_each_stretch_it_looks_back_on() -> None:
    found = drawn(Lens())
    (diamonds,) = (trace for trace in found.data if trace.meta == "written")
    (covers,) = (trace for trace in found.data if trace.meta == "covers")
    for row, y in zip(sorted(cells("sources"), key=lambda row: bounds(row["published"])), diamonds.y, strict=True):
        assert list(covers.y).count(y) == 2 * len(row["covers"].split(";"))


@sizes
def test_bars_and_diamonds_stand_at_true_scale(size: Size) -> None:
    found = drawn(Lens(), size)
    strip = lay_strip(lay_out(Lens(), size).time, case()["sources"], size.width, size.scale)
    days = pd.date_range("2015-01-01", "2017-01-31")
    steps = [strip.x(later) - strip.x(earlier) for earlier, later in pairwise(days)]
    assert steps == pytest.approx([steps[0]] * len(steps))
    (covers,) = (trace for trace in found.data if trace.meta == "covers")
    bars = list(zip(covers.x[::3], covers.x[1::3], strict=True))
    for row in cells("sources"):
        for first, last in map(bounds, row["covers"].split(";")):
            ends = strip.x(pd.Timestamp(first)), strip.x(pd.Timestamp(last))
            assert any(bar == pytest.approx((ends[0], max(ends[1], bar[1]))) for bar in bars)


def test_what_no_text_looks_back_on_is_said_in_words() -> None:
    words = " ".join(texts_of(drawn(Lens()))).replace("\N{NO-BREAK SPACE}", " ")
    covered = {day for row in cells("sources") for each in row["covers"].split(";") for day in days_of(each)}
    assert "no text looks back on April 2016 or 27 June–November 2016" in words
    assert not covered & {*days_of("2016-04"), *days_of("2016-06-27/2016-11-30")}
    assert {*days_of("2015-01/2016-03"), *days_of("2016-05/2016-06-26"), *days_of("2016-12/2017-01")} <= covered


def days_of(written: str) -> set[date]:
    """All days of a date."""
    return {each.date() for each in pd.date_range(*bounds(written))}


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-04-01", "2016-04-30", "April 2016"),
        ("2016-04-02", "2016-04-30", "2–30 April 2016"),
        ("2016-04-05", "2016-04-05", "5 April 2016"),
        ("2016-06-27", "2016-11-30", "27 June–November 2016"),
        ("2016-06-01", "2016-11-05", "June–5 November 2016"),
        ("2015-12-10", "2016-01-31", "10 December 2015–January 2016"),
    ],
)
def test_stretches_in_words(first: str, last: str, words: str) -> None:
    assert span_words(pd.Timestamp(first), pd.Timestamp(last)).replace("\N{NO-BREAK SPACE}", " ") == words


@sizes
def test_words_of_the_strip_stand_clear_of_its_grounds_bars_and_diamonds(size: Size) -> None:
    strip = lay_strip(lay_out(Lens(), size).time, case()["sources"], size.width, size.scale)
    last = max(lay_out(Lens(), size).time.panels[-1].last, strip.texts["published_latest"].max())
    assert strip.x(last) + 0.4 * TYPE * size.scale < strip.edge
    assert all(strip.edge + text_width(line, TYPE * size.scale) <= size.width for line in strip.words)


# ---------------------------------------------------------------- labels beside random marks


@st.composite
def blocks(draw: st.DrawFn) -> list[list[Mark]]:
    """Marks with and without sessions, anywhere on a drawing 800 px wide."""
    found, count = [], 0
    for size in draw(st.lists(st.sampled_from([1, 1, 1, 2, 4]), min_size=1, max_size=12)):
        block = []
        for _ in range(size):
            left = draw(st.floats(120, 780))
            right = min(790.0, left + draw(st.sampled_from([0.0, 12.0, 90.0, 400.0])))
            lines = ["m" * draw(st.integers(1, 24))] * draw(st.integers(1, 2))
            extent = draw(st.sampled_from(["day", "repeated"]))
            open_left = draw(st.booleans())
            count += 1
            block.append(
                Mark(str(count), left, right, extent, open_left, False, lines, "", (0, 0), "", True, False, "")
            )
        found.append(block)
    return found


@random_marks
@given(found=blocks())
def test_labels_beside_random_marks_never_meet_and_stay_inside(found: list[list[Mark]]) -> None:
    placed, end = place_aside(found, 10, 100, 800, 1)
    assert sorted(each.mark.id for each in placed) == sorted(mark.id for block in found for mark in block)
    assert not [*overlapping([each.box for each in placed])]
    assert all(each.box.left >= 100 and each.box.right <= 801 and each.box.bottom <= end for each in placed)


@random_marks
@given(found=blocks())
def test_a_block_of_random_marks_stands_one_directly_under_the_other(found: list[list[Mark]]) -> None:
    boxes = {each.mark.id: each.box for each in place_aside(found, 10, 100, 800, 1)[0]}
    for block in found:
        for upper, lower in pairwise(block):
            assert boxes[lower.id].top == pytest.approx(boxes[upper.id].bottom)


@given(weights=st.lists(st.floats(1, 50), min_size=1, max_size=6), least=st.floats(0, 400))
def test_shares_fill_the_room_and_none_is_too_small(weights: list[float], least: float) -> None:
    found = shares(900, weights, least)
    assert sum(found) == pytest.approx(900)
    assert min(found) >= min(least, 900 / len(weights)) - 1e-6
