"""The strike chart under random lenses, and its places for random records."""

import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from plotly.graph_objects import Figure

from charts import strike_lanes, strikes
from charts.lanes import LINE_HEIGHT
from charts.strikes import Layout
from charts.text import text_width
from drawing.theme import LIGHT, TYPE
from loaders.lens import Lens
from tests.charts.drawing import PAGE, STAGE, Size, drawn, hits, lay_out, shapes, traces, words
from tests.lenses import STRIKES, case, cells, for_random_lenses, records, span_of

ABOVE, BELOW = ("did", "said"), ("asked", "feared")
ROWS = {row["strike"]: row for row in cells("strikes")}
RATIOS = [identity for identity, row in ROWS.items() if row["ratio"]]
for_lenses = for_random_lenses(20)
sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])


def boxes(found: Layout) -> dict:
    """Record to the box of its mark."""
    return {placed.mark.id: placed.box for lane in found.lanes for placed in lane[3]}


def shown(lens: Lens) -> dict[str, bool]:
    """Record to whether it is shown."""
    return dict(zip(records(lens)["id"], records(lens)["shown"], strict=True))


def state(actor: str) -> str:
    """The state that an actor stands with."""
    row = next(row for row in cells("actors") if row["actor"] == actor)
    return state(row["member_of"]) if row["kind"] in ("person", "organisation") else actor


def middle(figure: Figure, identity: str) -> float:
    """The height at which a record's mark stands; y grows downwards."""
    mark = traces(figure, "mark")[identity]
    return (min(mark.y) + max(mark.y)) / 2


def glyph(figure: Figure, identity: str) -> float:
    """The height at which a record's glyph stands."""
    return traces(figure, "symbol")[identity].y[0]


# ---------------------------------------------------------------- places


@sizes
@for_lenses
def test_no_mark_covers_another(size: Size, lens: Lens) -> None:
    pairs = combinations(boxes(lay_out(lens, size)).items(), 2)
    assert not [(first, second) for (first, box), (second, other) in pairs if share_area(box, other)]


def share_area(box, other) -> bool:
    """Whether two boxes overlap by more than a rounding."""
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    return across > 1e-6 and down > 1e-6


@sizes
@for_lenses
def test_no_mark_leaves_the_drawing(size: Size, lens: Lens) -> None:
    found = lay_out(lens, size)
    for box in boxes(found).values():
        assert 0 <= box.left < box.right <= size.width + 1e-6
        assert 0 <= box.top < box.bottom <= found.height


@sizes
@for_lenses
def test_no_mark_covers_the_name_of_its_lane(size: Size, lens: Lens) -> None:
    names = {row["actor"]: row["short"] for row in cells("actors")}
    for actor, _, _, places in lay_out(lens, size).lanes:
        assert all(placed.box.left > text_width(names[actor], TYPE * size.scale, bold=True) for placed in places)


@sizes
@for_lenses
def test_nothing_moves_when_the_reader_leaves_something_out(size: Size, lens: Lens) -> None:
    assert boxes(lay_out(lens, size)) == boxes(lay_out(Lens(officials=lens.officials), size))


def test_a_taller_drawing_gets_the_height_it_asks_for() -> None:
    assert lay_out(Lens(), Size(1200, 1, 640)).height == pytest.approx(640)


# ---------------------------------------------------------------- marks


@for_lenses
def test_every_record_has_one_mark_and_one_place_to_click(lens: Lens) -> None:
    identities = [set(trace.customdata) for trace in drawn(lens).data if trace.meta == "mark"]
    assert sorted(map(sorted, identities)) == [[identity] for identity in sorted(STRIKES)]
    asked = hits(drawn(lens))
    assert {each: len(asked[each]) for each in STRIKES} == dict.fromkeys(STRIKES, 1)
    lanes = [actor for actor, *_ in lay_out(lens).lanes]
    assert {each: len(boxes) for each, boxes in asked.items() if each not in STRIKES} == Counter(lanes)


@for_lenses
def test_marks_and_places_to_click_lie_in_the_box_of_their_record(lens: Lens) -> None:
    found = boxes(lay_out(lens))
    for identity, trace in traces(drawn(lens), "mark").items():
        box = found[identity]
        assert box.left <= min(trace.x) <= max(trace.x) <= box.right
        assert box.top <= min(trace.y) <= max(trace.y) <= box.bottom
    for identity in STRIKES:
        [hit] = hits(drawn(lens))[identity]
        assert hit == pytest.approx(found[identity])


@for_lenses
def test_a_label_starts_with_the_records_number_in_date_order(lens: Lens) -> None:
    order = sorted(STRIKES, key=lambda identity: (span_of(ROWS[identity]), identity))
    labels = {each.name: each.text for each in drawn(lens).layout.annotations if "<b>" in each.text and each.name}
    assert {identity: labels[identity].split("</b>")[0] for identity in order} == {
        identity: f"<b>{number}" for number, identity in enumerate(order, start=1)
    }


@for_lenses
def test_what_is_left_out_is_drawn_in_the_ghost_colour(lens: Lens) -> None:
    for meaning in ("mark", "symbol"):
        ghosts = {
            identity: LIGHT.ghost in (trace.line.color, trace.marker.color)
            for identity, trace in traces(drawn(lens), meaning).items()
        }
        assert ghosts == {identity: not is_shown for identity, is_shown in shown(lens).items()}


@for_lenses
def test_what_is_left_out_is_not_filled(lens: Lens) -> None:
    for identity, trace in traces(drawn(lens), "mark").items():
        if not shown(lens)[identity]:
            assert not trace.fill
            assert "markers" not in trace.mode or all("-open" in symbol for symbol in symbols(trace))


def symbols(trace) -> list[str]:
    """The symbols of a trace's points."""
    symbol = trace.marker.symbol
    return [symbol] if isinstance(symbol, str) else list(symbol)


@for_lenses
def test_a_known_day_is_a_point_and_what_lasted_a_bar(lens: Lens) -> None:
    for identity, trace in traces(drawn(lens), "mark").items():
        written = ROWS[identity]["date"]
        is_day = re.fullmatch(r"\d{4}-\d\d-\d\d", written)
        assert (len(trace.x) == 1) == bool(is_day)
        if not is_day:
            assert (len(set(trace.y)) == 2) == ("/" in written)


@for_lenses
def test_the_half_square_for_some_spared_is_filled_only_where_shown(lens: Lens) -> None:
    figure = drawn(lens)
    halves = sorted(shape.yanchor for shape in shapes(figure, xsizemode="pixel", layer="above"))
    spared = [identity for identity, row in ROWS.items() if row["direction"] == "spare-some" and shown(lens)[identity]]
    assert halves == pytest.approx(sorted(glyph(figure, identity) for identity in spared))


# ---------------------------------------------------------------- the ratio


def parts(figure: Figure, lens: Lens, identity: str) -> list:
    """The boxes of a record's ratio."""
    box = boxes(lay_out(lens))[identity]
    pixels = [shape for shape in shapes(figure, xsizemode="pixel") if shape.layer != "above"]
    return [shape for shape in pixels if box.top < shape.yanchor < box.bottom and box.left <= shape.xanchor < box.right]


@pytest.mark.parametrize("identity", RATIOS)
@for_lenses
def test_a_ratio_has_as_many_boxes_as_its_whole_and_its_part_is_filled(identity: str, lens: Lens) -> None:
    part, whole = map(int, ROWS[identity]["ratio"].split("/"))
    found = parts(drawn(lens), lens, identity)
    filled = [shape for shape in found if shape.fillcolor != "rgba(0,0,0,0)"]
    assert (len(found), len(filled)) == (whole, part if shown(lens)[identity] else 0)


@pytest.mark.parametrize("identity", RATIOS)
def test_a_ratio_and_its_words_lie_in_the_box_of_their_record(identity: str) -> None:
    lens, size = Lens(), TYPE * PAGE.scale
    figure, box = drawn(lens), boxes(lay_out(lens))[identity]
    words = next(each for each in figure.layout.annotations if "not told" in each.text and each.y > box.top)
    start = words.x + words.xshift
    right = start + text_width("of what? not told", size)
    assert max(shape.xanchor + shape.x1 for shape in parts(figure, lens, identity)) < start
    assert right <= box.right


def test_no_boxes_are_drawn_without_a_ratio() -> None:
    drawings = [parts(drawn(Lens()), Lens(), identity) for identity in STRIKES]
    assert sum(map(bool, drawings)) == len(RATIOS)


# ---------------------------------------------------------------- axis, moment, thread, lanes


@for_lenses
def test_the_moment_stands_at_27_february(lens: Lens) -> None:
    figure = drawn(lens)
    marks = traces(figure, "mark")
    # Between two marks of the same panel whose days are known.
    first, last = date(2016, 2, 2), date(2016, 2, 28)
    left, right = marks["lavrov-strikes-go-on"].x[0], marks["strikes-cut-to-one-fifth"].x[0]
    expected = left + (right - left) * ((date(2016, 2, 27) - first) / (last - first))
    lines = moment_lines(figure)
    assert [shape.x0 for shape in lines] == [pytest.approx(expected)] * len(lines)
    assert lines


def moment_lines(figure: Figure) -> list:
    """The stretches of the line that marks a moment."""
    return [shape for shape in shapes(figure, type="line") if shape.line.dash and shape.x0 == shape.x1]


@sizes
@for_lenses
def test_no_label_lies_on_the_moment(size: Size, lens: Lens) -> None:
    figure = drawn(lens, size)
    lines = moment_lines(figure)
    found = boxes(lay_out(lens, size))
    labels = [each for each in figure.layout.annotations if each.name in found]
    crossing = [each for each in labels if each.x < lines[0].x0 < found[each.name].right]
    assert crossing
    for label in crossing:
        bottom = found[label.name].bottom
        assert all(line.y1 <= label.y or bottom <= line.y0 for line in lines)


def test_the_moment_is_drawn_wherever_no_label_is_in_its_way() -> None:
    """It stands at what Russia did and at what Iran asked for, which is to be read before or after it."""
    lines = moment_lines(drawn(Lens()))
    found = boxes(lay_out(Lens()))
    for identity in ("strikes-cut-to-one-fifth", "iran-wants-full-intensity"):
        assert any(line.y0 < found[identity].bottom and found[identity].top < line.y1 for line in lines)


def test_the_moment_is_dotted_where_it_is_left_out() -> None:
    moment = next(shape for shape in shapes(drawn(Lens(told=("fact",))), type="line") if shape.line.dash)
    assert moment.line.dash == "dot"


@for_lenses
def test_there_is_no_scale(lens: Lens) -> None:
    layout = drawn(lens).layout
    assert (layout.xaxis.visible, layout.yaxis.visible) == (False, False)


@for_lenses
def test_no_line_joins_two_records(lens: Lens) -> None:
    lines = [trace for trace in drawn(lens).data if trace.type == "scatter" and "lines" in trace.mode]
    assert lines
    assert all(len(set(trace.customdata)) == 1 for trace in lines)


@for_lenses
def test_a_thread_joins_words_to_the_reading_of_them_and_nothing_else(lens: Lens) -> None:
    figure = drawn(lens)
    marks = traces(figure, "mark")
    threads = [list(map(float, re.findall(r"-?[\d.]+", shape.path))) for shape in shapes(figure, type="path")]
    expected = [
        [
            min(marks[end].x) if axis == "x" else middle(figure, end)
            for end in (row["reading_of"], identity)
            for axis in "xy"
        ]
        for identity, row in ROWS.items()
        if row["reading_of"]
    ]
    assert [[*thread[:2], *thread[-2:]] for thread in threads] == [pytest.approx(ends) for ends in expected]


@for_lenses
def test_did_and_said_stand_above_the_axis_asked_and_feared_below(lens: Lens) -> None:
    figure, axis = drawn(lens), lay_out(lens).axis
    above = {identity for identity in ROWS if middle(figure, identity) < axis}
    assert above == {identity for identity, row in ROWS.items() if row["mode"] in ABOVE}


@pytest.mark.parametrize("half", [ABOVE, BELOW])
@for_lenses
def test_each_half_has_russia_then_iran_then_others(half: tuple[str, ...], lens: Lens) -> None:
    figure = drawn(lens)
    inside = [identity for identity, row in ROWS.items() if row["mode"] in half]
    down = sorted(inside, key=lambda identity: middle(figure, identity))
    order = [
        (state(ROWS[each]["actor"]) != "russia") + (state(ROWS[each]["actor"]) not in ("russia", "iran"))
        for each in down
    ]
    assert order == sorted(order)


@for_lenses
def test_marks_have_the_hue_of_their_state(lens: Lens) -> None:
    hues = dict(zip(("russia", "iran"), LIGHT.focus, strict=True))
    for identity, trace in traces(drawn(lens), "mark").items():
        if shown(lens)[identity]:
            assert hues.get(state(ROWS[identity]["actor"]), LIGHT.other) in (trace.line.color, trace.marker.color)


@pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])
def test_a_long_name_of_a_lane_breaks_and_keeps_to_its_lane(size: Size) -> None:
    long = "National Coalition for Syrian Revolutionary and Opposition Forces"
    lines = strike_lanes.name_lines(long, size.scale)
    room = (strike_lanes.NAMES_WIDTH - strike_lanes.LANE_GAP) * size.scale
    # A word is never cut, so the longest stands as it is.
    assert max(text_width(line, TYPE * size.scale) for line in lines) <= max(
        room, text_width("Revolutionary", TYPE * size.scale)
    )
    named = words()._replace(names=words().names | {"iran": long})
    layout = strikes.lay_out(records(Lens()), case()["phases"], named, LIGHT, **size._asdict())
    tops = {(actor, mode): top for actor, mode, top, _ in layout.lanes}
    following = sorted(tops.values())
    for (actor, _), top in tops.items():
        below = min([each for each in following if each > top], default=layout.height)
        if actor == "iran":
            assert below - top >= (len(lines) + 1) * LINE_HEIGHT * size.scale
