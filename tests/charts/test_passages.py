"""Texts as strips of paragraphs, as page and stage draw them."""

from functools import lru_cache, partial
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import passages as chart
from charts.passage_places import LINE, SIDE, Layout, lay_out
from charts.stage import compose
from charts.text import text_width
from drawing.frame import Frame
from drawing.theme import LIGHT, TYPE
from loaders.lens import Lens
from loaders.passages import passages_under, texts_under
from readings import sources as reading
from tests.charts.drawing import PAGE, STAGE, Size, hits, overlaps
from tests.lenses import OUTLETS, case, cells, for_random_lenses, records

sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])
PLACES = {f"{row['source']}:{row['paragraph']}": row for row in cells("passages")}
ROLES = case().labels("passage_role")
JUDGED = reading.grounds(case()["outlets"], case().labels("reliability"))
GROUNDS = {row["source"]: JUDGED[row["outlet"]] for row in cells("sources")}


@lru_cache(maxsize=100)
def tables(lens: Lens) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Texts and passages under a lens; not to be changed."""
    found = records(lens, table="")
    return texts_under(case(), found), passages_under(lens, case(), found)


def places(lens: Lens, size: Size) -> Layout:
    """Where everything stands."""
    return lay_out(*tables(lens), reading.GLYPHS, GROUNDS, *size)


def draw(lens: Lens, size: Size = PAGE, selected: str = "") -> go.Figure:
    """The figure."""
    hovers = reading.hovers(reading.text_rows(*tables(lens), ROLES))
    words = chart.Words(reading.GLYPHS, GROUNDS, hovers)
    return chart.draw(*tables(lens), words, LIGHT, **size._asdict(), selected=selected)


def trace(figure: go.Figure, meaning: str) -> go.Scatter:
    """The one trace that means something."""
    [found] = [each for each in figure.data if each.meta == meaning]
    return found


@sizes
@for_random_lenses(30)
def test_no_square_meets_another_or_leaves_the_drawing(size: Size, lens: Lens) -> None:
    found, side = places(lens, size), SIDE * size.scale
    for one, other in combinations(found.squares, 2):
        assert abs(one.x - other.x) >= side or abs(one.y - other.y) >= side, (one.id, other.id)
    for square in found.squares:
        assert found.left <= square.x - side / 2
        assert square.x + side / 2 <= found.columns[0] - 40 * size.scale
        assert side / 2 <= square.y <= found.height - side / 2


@sizes
def test_no_text_meets_another_or_a_square(size: Size) -> None:
    figure, boxes = draw(Lens(), size), []
    for each in (each for each in figure.data if each.meta == "text"):
        at = each.textposition.removeprefix("middle ")
        for x, y, text in zip(each.x, each.y, each.text, strict=True):
            bold = "<b>" in text
            wide = text_width(text.replace("<b>", "").replace("</b>", ""), TYPE * size.scale, bold)
            left = {"right": x, "center": x - wide / 2, "left": x - wide}[at]
            boxes.append((left, y - LINE * size.scale / 2 + 1, left + wide, y + LINE * size.scale / 2 - 1, text))
    half = SIDE * size.scale / 2
    boxes += [
        (each.x - half, each.y - half, each.x + half, each.y + half, each.id) for each in places(Lens(), size).squares
    ]
    for box in boxes:
        assert box[0] >= -1, box
        assert box[2] <= size.width + 1, box
        assert box[3] <= figure.layout.height + 1, box
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@for_random_lenses(30)
def test_every_passage_has_a_mark_with_its_id_and_its_sign(lens: Lens) -> None:
    figure = draw(lens)
    marks, signs = trace(figure, "mark"), trace(figure, "sign")
    assert sorted(marks.customdata) == sorted(PLACES)
    for place, sign in zip(marks.customdata, signs.text, strict=True):
        row = PLACES[place]
        assert sign == (row["paragraph"] if row["role"] == "content" else reading.GLYPHS[row["role"]])


def test_every_role_but_content_has_a_sign_of_its_own_and_a_word_in_the_legend() -> None:
    assert set(ROLES) == {"content", *reading.GLYPHS}
    assert len(set(reading.GLYPHS.values())) == len(reading.GLYPHS)
    legend = reading.subtitle(tables(Lens())[1], ROLES)
    for role, sign in reading.GLYPHS.items():
        assert f"{sign} {ROLES[role]}" in legend
    assert f"number: {ROLES['content']}" in legend


@for_random_lenses(30)
def test_a_square_is_dark_where_records_rest_on_it_and_an_outline_where_all_are_left_out(lens: Lens) -> None:
    marks = trace(draw(lens), "mark")
    rows = tables(lens)[1].set_index("id")
    for place, fill, edge in zip(marks.customdata, marks.marker.color, marks.marker.line.color, strict=True):
        row = rows.loc[place]
        assert (fill == LIGHT.ink) == bool(row["tells"] or row["helps"])
        assert (edge == LIGHT.ghost) == (not row["shown"])


def test_the_legend_speaks_of_outlines_only_where_there_are_any() -> None:
    assert "outline" not in reading.subtitle(tables(Lens())[1], ROLES)
    assert "outline: left out" in reading.subtitle(tables(Lens(without=("debka",)))[1], ROLES)


def test_a_text_of_which_nothing_is_left_says_so_in_place_of_a_count() -> None:
    said = [text for trace in draw(Lens(without=("debka",))).data if trace.meta == "text" for text in trace.text]
    debka = sum(row["outlet"] == "debka" for row in cells("sources"))
    assert said.count("none left") == 2 * debka
    assert not any("of 0" in text for text in said)


def test_a_reprint_alone_is_grey() -> None:
    marks = trace(draw(Lens()), "mark")
    fills = dict(zip(marks.customdata, marks.marker.color, strict=True))
    assert {place for place, fill in fills.items() if fill == LIGHT.silent} == {
        place for place, row in PLACES.items() if row["role"] == "reprint"
    }
    assert {fills[place] for place, row in PLACES.items() if row["role"] == "boilerplate"} == {LIGHT.ground}


def test_every_square_and_every_text_can_be_clicked() -> None:
    found = hits(draw(Lens()))
    assert set(found) == {*PLACES, *(row["source"] for row in cells("sources"))}
    assert not overlaps(box for [box] in found.values())
    assert all(trace(draw(Lens()), "hit").hovertext)


def rings(figure: go.Figure, dash: str) -> set[str]:
    """Ids in a ring."""
    found = [each for each in figure.data if each.meta == "ring" and each.marker.line.dash == dash]
    return {place for each in found for place in each.customdata}


def test_what_is_selected_has_a_ring() -> None:
    figure = draw(Lens(), selected="debka-weekly-march:13")
    assert (rings(figure, "solid"), rings(figure, "dot")) == ({"debka-weekly-march:13"}, set())
    assert not rings(draw(Lens()), "solid") | rings(draw(Lens()), "dot")


def test_a_selected_record_has_dots_round_all_that_it_rests_on() -> None:
    figure = draw(Lens(), selected="strikes-cut-to-one-fifth")
    own = {
        f"{row['source']}:{row['paragraph']}"
        for row in cells("evidence")
        if row["record"] == "strikes-cut-to-one-fifth"
    }
    assert (rings(figure, "solid"), rings(figure, "dot")) == (set(), own)


def test_a_selected_text_has_a_frame() -> None:
    frames = [shape for shape in draw(Lens(), selected="g2-june").layout.shapes if shape.type == "rect"]
    assert len(frames) == 1
    tops = places(Lens(), PAGE).tops
    assert tops["g2-june"] < frames[0].y0 < frames[0].y1 < tops["blog-january"]


@sizes
def test_the_counts_stand_at_their_text(size: Size) -> None:
    figure, found = draw(Lens(), size), places(Lens(), size)
    written = {
        (round(x), text): y
        for each in figure.data
        if each.meta == "text"
        for x, y, text in zip(each.x, each.y, each.text, strict=True)
    }
    for row in tables(Lens())[0].itertuples():
        top = found.tops[row.source]
        for x, alone, tells in (
            (found.columns[0], row.alone, row.tells),
            (found.columns[1], row.outlet_alone, row.outlet_tells),
        ):
            assert (round(x), f"<b>{alone}</b> of {tells}") in written
            assert any(top <= y for (at, text), y in written.items() if text == f"<b>{alone}</b> of {tells}")


def test_many_paragraphs_go_on_in_the_next_line() -> None:
    texts, passages = tables(Lens())
    long = pd.concat([passages[passages["source"] == "blog-january"]] * 4, ignore_index=True)
    long["id"] = [f"blog-january:{number}" for number in range(len(long))]
    both = pd.concat([passages[passages["source"] != "blog-january"], long], ignore_index=True)
    found = lay_out(texts, both, reading.GLYPHS, GROUNDS, *PAGE)
    own = [each for each in found.squares if each.id.startswith("blog")]
    assert len({each.y for each in own}) > 3
    assert max(each.x for each in own) < found.columns[0] - 40 * PAGE.scale
    assert all(each.y + SIDE * PAGE.scale / 2 <= found.reason_tops["blog-january"] for each in own)


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...]) -> None:
    lens = Lens(without=without)
    found = records(lens, table="")
    takeaway = reading.takeaway(found, case()["sources"], "nothing is left")
    frame = Frame(
        takeaway,
        reading.subtitle(tables(lens)[1], ROLES),
        "rests on " * 13,
        "told so " * 19,
        "cannot tell " * 11,
        "footer " * 12,
    )
    figure = compose(frame, partial(draw_on_stage, lens), LIGHT)
    assert (figure.layout.width, figure.layout.height) == (1280, 720)


def draw_on_stage(lens: Lens, width: float, height: float, scale: float) -> go.Figure:
    """As the stage asks for it."""
    return draw(lens, Size(width, scale, height))
