"""Stances in two wings and of all actors: one square a record, a stroke where there is none."""

from functools import cache, partial
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import matrix, stances, wings
from charts.lanes import Box
from charts.squares import SIDE, SIGNS, Square
from charts.stage import compose
from charts.text import bare, text_width
from charts.theme import DARK, LIGHT, TYPE
from loaders.lens import Lens
from readings import stances as reading
from readings.distance import all_words, distances, in_words, placed
from readings.frame import Frame
from tests.charts.drawing import PAGE, STAGE, Size, hits, overlaps
from tests.lenses import OUTLETS, case, cells, for_random_lenses, records

FOCUS = ("russia", "iran")
EVERYTHING = Lens()
sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])


def ours(lens: Lens) -> pd.DataFrame:
    """Stances of the two."""
    table = records(lens, table="stances")
    return table[table["stands"].isin(FOCUS)]


def asked(lens: Lens) -> tuple:
    """What the chart of the two is drawn from."""
    apart = in_words(distances(ours(lens), FOCUS, case().names("issues")), ours(lens))
    rows = [issue for issue in distances(ours(EVERYTHING), FOCUS, case().names("issues")) if issue in apart]
    issues, outlets = case().names("issues"), case().names("outlets")
    poles = case().names("issues", "plus"), case().names("issues", "minus")
    told_by = reading.told_by(placed(ours(lens), FOCUS), apart, outlets), all_words(), reading.all_tellers(outlets)
    pointed = reading.pointed(ours(lens), FOCUS, issues)
    words = wings.Words(case().names("actors"), case().times(), issues, *poles, apart, *told_by, pointed)
    return ours(lens), rows, case()["phases"], FOCUS, words


def lay_out(lens: Lens, size: Size) -> wings.Layout:
    """Places of the chart of the two."""
    return wings.lay_out(*asked(lens), *size)


def places(lens: Lens, size: Size) -> list[Square]:
    """Squares of the two."""
    return lay_out(lens, size).squares


def matrix_words() -> matrix.Words:
    """Words of the matrix."""
    return matrix.Words(case().names("actors"), case().names("issues"), FOCUS)


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE) -> go.Figure:
    """The chart of the two."""
    return stances.draw(*asked(lens), LIGHT, **size._asdict(), selected=lens.selected)


def all_drawn(lens: Lens = EVERYTHING, size: Size = PAGE) -> go.Figure:
    """The matrix."""
    return matrix.draw(records(lens, table="stances"), matrix_words(), LIGHT, **size._asdict(), selected=lens.selected)


def apart(one: Square, other: Square, scale: float, side: float = SIDE) -> bool:
    """Whether two squares of a side share no area."""
    side = side * scale - 1e-6
    return abs(one.x - other.x) >= side or abs(one.y - other.y) >= side


@sizes
@for_random_lenses(25)
def test_no_square_covers_another(size: Size, lens: Lens) -> None:
    found = lay_out(lens, size)
    assert all(apart(one, other, size.scale, found.form.side) for one, other in combinations(found.squares, 2))


@sizes
@pytest.mark.parametrize("officials", ["state", "name"])
def test_no_row_and_no_square_moves_when_something_is_left_out(size: Size, officials: str) -> None:
    whole = lay_out(Lens(officials=officials), size)
    for outlet in OUTLETS:
        left = lay_out(Lens(officials=officials, without=(outlet,)), size)
        assert (left.rows, left.cells, left.middle) == (whole.rows, whole.cells, whole.middle)
        assert [(each.id, each.x, each.y) for each in left.squares] == [(e.id, e.x, e.y) for e in whole.squares]


def words_at(figure: go.Figure, y: float, near: float) -> list[str]:
    """The words of a figure within so many px of a height."""
    texts = [trace for trace in figure.data if trace.meta == "text"]
    return [text for trace in texts for at, text in zip(trace.y, trace.text, strict=True) if abs(at - y) <= near]


@sizes
@for_random_lenses(5)
def test_a_row_names_its_issue_both_poles_and_how_far_apart_the_two_are(size: Size, lens: Lens) -> None:
    words, figure = asked(lens)[4], drawn(lens, size)
    for issue, top, tall in lay_out(lens, size).rows:
        said = " ".join(map(bare, words_at(figure, top + tall / 2, tall / 2)))
        parts = [words.issues[issue], f"++ {words.plus[issue]}", f"−− {words.minus[issue]}", *words.apart[issue]]
        assert [part for part in parts if part not in said] == []


@for_random_lenses(10)
def test_on_the_page_a_row_says_who_tells_it(lens: Lens) -> None:
    words, found = asked(lens)[4], lay_out(lens, PAGE)
    assert found.form.stacked
    for issue, top, tall in found.rows:
        said = list(map(bare, words_at(drawn(lens, PAGE), top + tall / 2, tall / 2)))
        assert not words.tellers[issue] or words.tellers[issue] in said


@for_random_lenses(25)
def test_the_issues_that_the_headline_names_and_no_others_stand_bold_on_a_ground(lens: Lens) -> None:
    names, figure = case().names("issues"), drawn(lens)
    said = reading.takeaway(
        records(lens, table="stances"), FOCUS, case().names("actors"), names, case().names("outlets"), "", ""
    )
    bold = {bare(text) for trace in figure.data if trace.meta == "text" for text in trace.text if "<b>" in text}
    in_bold = {issue for issue in lay_out_rows(lens) if names[issue] in bold}
    assert {issue for issue in lay_out_rows(lens) if names[issue] in said} == in_bold
    bands = {shape.y0 for shape in figure.layout.shapes if shape.type == "rect" and shape.x1 - shape.x0 == PAGE.width}
    assert bands == {top for issue, top, _ in lay_out(lens, PAGE).rows if issue in in_bold}


def lay_out_rows(lens: Lens) -> list[str]:
    """The issues that have a row."""
    return [issue for issue, *_ in lay_out(lens, PAGE).rows]


@sizes
@for_random_lenses(5)
def test_no_words_of_a_row_stand_over_others(size: Size, lens: Lens) -> None:
    assert not overlaps(text_boxes(drawn(lens, size), size.scale))


def test_the_whole_chart_stands_on_one_screen() -> None:
    assert lay_out(EVERYTHING, PAGE).height <= wings.TALL * PAGE.scale


def test_many_squares_have_no_numbers_and_few_have_their_own() -> None:
    assert not traces(drawn(), "number").text
    table, rows, *rest = asked(EVERYTHING)
    few = table[table["issue"].isin(rows[:2])]
    figure = stances.draw(few, rows[:2], *rest, LIGHT, **PAGE._asdict())
    assert list(traces(figure, "number").text) == [str(number) for number in numbers_of(figure, few)]


def numbers_of(figure: go.Figure, table: pd.DataFrame) -> list[int]:
    """Numbers of the records of a figure's squares, in their order."""
    numbers = dict(table[["id", "number"]].itertuples(index=False))
    return [numbers[record] for record in traces(figure, "mark").customdata]


def test_a_square_says_its_number_where_the_pointer_is() -> None:
    hits_of = next(trace for trace in drawn().data if trace.meta == "hit")
    said = dict(zip(hits_of.customdata, hits_of.hovertext, strict=True))
    numbers = dict(ours(EVERYTHING)[["id", "number"]].itertuples(index=False))
    assert {record for record in numbers if said[record].startswith(f"<b>{numbers[record]}</b> ")} == set(numbers)


@sizes
@for_random_lenses(10)
def test_no_square_of_the_matrix_covers_another(size: Size, lens: Lens) -> None:
    layout = matrix.lay_out(records(lens, table="stances"), matrix_words(), *size)
    assert all(apart(one, other, size.scale) for one, other in combinations(layout.squares, 2))
    assert all(0 < square.x < size.width and 0 < square.y < layout.height for square in layout.squares)


@for_random_lenses(25)
def test_every_stance_of_the_two_has_one_square(lens: Lens) -> None:
    assert sorted(square.id for square in places(lens, PAGE)) == sorted(ours(lens)["id"])


@for_random_lenses(10)
def test_every_stance_of_all_has_one_square(lens: Lens) -> None:
    layout = matrix.lay_out(records(lens, table="stances"), matrix_words(), *PAGE)
    assert sorted(square.id for square in layout.squares) == sorted(row["stance"] for row in cells("stances"))


def traces(figure: go.Figure, meaning: str) -> go.Scatter:
    """The one trace of a meaning."""
    [found] = [trace for trace in figure.data if trace.meta == meaning]
    return found


def test_the_sign_in_a_square_is_its_score() -> None:
    scores = {row["stance"]: int(row["score"]) for row in cells("stances")}
    marks, signs = traces(drawn(), "mark"), traces(drawn(), "sign")
    assert [SIGNS[scores[record] + 2] for record in marks.customdata] == list(signs.text)


def test_what_is_left_out_keeps_its_place_and_loses_its_colour() -> None:
    lens = Lens(without=("debka",))
    shown = dict(ours(lens)[["id", "shown"]].itertuples(index=False))
    marks = traces(drawn(lens), "mark")
    for record, colour in zip(marks.customdata, marks.marker.color, strict=True):
        score = int(next(row["score"] for row in cells("stances") if row["stance"] == record))
        assert colour == (LIGHT.diverging[score + 2] if shown[record] else LIGHT.ground)


def test_strokes_stand_where_no_text_places_an_actor_and_squares_nowhere_near() -> None:
    layout = wings.lay_out(*asked(Lens()), *PAGE)
    phases = wings.phase_of(ours(Lens()), case()["phases"])
    held = set(zip(ours(Lens())["issue"], ours(Lens())["stands"], phases, strict=True))
    strokes = traces(drawn(), "stroke")
    assert len(strokes.x) == len(layout.rows) * len(layout.cells) - len(held)
    for x, y in zip(strokes.x, strokes.y, strict=True):
        assert all(abs(square.x - x) > SIDE / 2 or abs(square.y - y) > SIDE / 2 for square in layout.squares)


def test_a_square_stands_in_the_time_in_which_it_began() -> None:
    layout = wings.lay_out(*asked(Lens()), *PAGE)
    [square] = [each for each in layout.squares if each.id == "jafari-for-assad-staying"]
    cell = layout.cells["iran", "phase-2015"]
    assert cell.left < square.x < cell.right


def test_a_selected_square_has_a_ring_and_nothing_moves() -> None:
    lens = Lens(selected="iran-opposes-ceasefire")
    assert list(traces(drawn(lens), "ring").customdata) == ["iran-opposes-ceasefire"]
    assert [square._replace(selected=False) for square in places(lens, PAGE)] == places(Lens(), PAGE)


def test_every_square_can_be_clicked() -> None:
    for figure in (drawn(), all_drawn()):
        found, marks = hits(figure), traces(figure, "mark")
        for identity, x, y in zip(marks.customdata, marks.x, marks.y, strict=True):
            [box] = found[identity]
            assert box.left < x < box.right
            assert box.top < y < box.bottom
        assert not overlaps(box for [box] in found.values())


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...]) -> None:
    lens = Lens(without=without)

    def draw(width: float, height: float, scale: float) -> go.Figure:
        return stances.draw(*asked(lens), LIGHT, width, scale, height)

    frame = Frame(
        "Stances " * 12, "legend " * 12, "rests on " * 13, "told so " * 19, "cannot tell " * 10, "footer " * 12
    )
    figure = compose(frame, partial(draw), LIGHT)
    assert (figure.layout.width, figure.layout.height) == (1280, 720)


def test_signs_stand_out_on_every_colour() -> None:
    from coloraide import Color

    for palette in (LIGHT, DARK):
        for fill, text in zip(palette.diverging, palette.on_diverging, strict=True):
            assert Color(fill).contrast(Color(text), method="wcag21") >= 4.5


LONG = "National Coalition for Syrian Revolutionary and Opposition Forces"


def text_boxes(figure: go.Figure, scale: float) -> list[Box]:
    """Where the words of a figure stand that are no signs or numbers of squares."""
    boxes = []
    for trace in (each for each in figure.data if each.meta == "text"):
        share = {"middle right": 0, "middle center": 0.5, "middle left": 1}[trace.textposition]
        for x, y, text in zip(trace.x, trace.y, trace.text, strict=True):
            wide = text_width(bare(text), TYPE * scale, bold="<b>" in text)
            left = x - share * wide
            boxes.append(Box(left, y - 8 * scale, left + wide, y + 8 * scale))
    return boxes


@sizes
@pytest.mark.parametrize("actor", ["syrian-rebels", "iran"])
def test_a_long_name_breaks_and_stands_over_no_other(size: Size, actor: str) -> None:
    words = matrix_words()._replace(actors=case().names("actors") | {actor: LONG})
    figure = matrix.draw(records(EVERYTHING, table="stances"), words, LIGHT, **size._asdict())
    assert not overlaps(text_boxes(figure, size.scale))
    said = [text for trace in figure.data if trace.meta == "text" for text in trace.text]
    assert "".join(map(bare, said)).replace(" ", "").count(LONG.replace(" ", "")) == 1
