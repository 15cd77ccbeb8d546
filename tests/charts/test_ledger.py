"""The ledger: every grievance once, on its side, in its row, nothing over anything, in every form."""

from functools import cache, partial
from html import unescape
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import ledger, ledger_layout
from charts.ledger_rows import FORMS, SQUARE_ROOM, Words, chunks, name_of, sort_out
from charts.stage import compose
from charts.text import text_width
from drawing.box import Box
from drawing.frame import Frame
from drawing.theme import LIGHT, TYPE
from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.records import standing
from readings import grievances as reading
from tests.charts.drawing import PAGE, STAGE, Size, hits, overlaps
from tests.lenses import OUTLETS, case, cells, for_random_lenses, records

FOCUS = ("russia", "iran")
EVERYTHING = Lens()
OFFICIALS = [Lens(), Lens(officials="name")]
sizes = pytest.mark.parametrize("size", [PAGE, STAGE, Size(1200, 1, 2000)], ids=["page", "stage", "tall"])
by_officials = pytest.mark.parametrize("lens", OFFICIALS, ids=["state", "name"])


def asked(lens: Lens) -> tuple[pd.DataFrame, Words]:
    """What the ledger is drawn from."""
    found = with_sides(records(lens, table="grievances"), standing(lens, case()), lens, case())
    camps, names = case().names("actors", "camp"), case().names("actors")
    words = Words(names, case().names("issues"), reading.dates(found), FOCUS)
    return reading.in_order(found, camps, list(case().labels("camp"))), words


@cache
def lay_out(lens: Lens, size: Size, selected: str = "") -> ledger_layout.Layout:
    """Places."""
    return ledger_layout.lay_out(*asked(lens), **size._asdict(), selected=selected)


def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> go.Figure:
    """The figure."""
    return ledger.draw(*asked(lens), LIGHT, **size._asdict(), selected=selected)


def boxes(found: ledger_layout.Layout, scale: float) -> list[Box]:
    """Boxes of all texts, as wide as they may be at most."""
    half, size, made = TYPE / 2 * scale, TYPE * scale, []
    for entry in found.entries:
        bottom = entry.y + (len(entry.lines) - 1) * found.form.line * scale + half
        made.append(Box(entry.x, entry.y - half, entry.x + SQUARE_ROOM * scale + entry.width, bottom))
    for text in found.texts:
        bare = unescape(text.text.removeprefix("<b>").removesuffix("</b>"))
        wide = text_width(bare, size, bold=text.text.startswith("<b>")) if bare else 12 * scale
        left = text.x - {"right": 0, "center": wide / 2, "left": wide}[text.at]
        made.append(Box(left, text.y - half, left + wide, text.y + half))
    return made


def tight(box: Box) -> Box:
    """A box without the rounding of its edges."""
    return Box(box.left + 0.01, box.top + 0.01, box.right - 0.01, box.bottom - 0.01)


@sizes
@by_officials
def test_no_text_covers_another_and_none_leaves_the_drawing(lens: Lens, size: Size) -> None:
    found = lay_out(lens, size)
    made = [tight(box) for box in boxes(found, size.scale)]
    assert not [(one, other) for one, other in combinations(made, 2) if one.meets(other)]
    assert all(box.left >= 0 and box.right <= size.width for box in made)
    assert all(box.top >= 0 and box.bottom <= found.height for box in made)


@pytest.mark.parametrize("form", FORMS)
@by_officials
def test_no_text_covers_another_in_any_form(lens: Lens, form) -> None:
    table, words = asked(lens)
    found = ledger_layout.best(sort_out(table, words), words, 1200, 1, "", form)
    made = [tight(box) for box in boxes(found, 1)]
    assert not [(one, other) for one, other in combinations(made, 2) if one.meets(other)]
    assert all(box.left >= 0 and box.right <= 1200 for box in made)


@for_random_lenses(20)
def test_every_grievance_has_one_mark_with_its_id(lens: Lens) -> None:
    for size in (PAGE, STAGE):
        [marks] = [trace for trace in drawn(lens, size).data if trace.meta == "mark"]
        assert sorted(marks.customdata) == sorted(row["grievance"] for row in cells("grievances"))


@for_random_lenses(20)
def test_nothing_moves_when_something_is_left_out(lens: Lens) -> None:
    whole = {entry.id: (entry.x, entry.y) for entry in lay_out(Lens(officials=lens.officials), PAGE).entries}
    found = lay_out(lens, PAGE)
    places = {entry.id: (entry.x, entry.y) for entry in found.entries}
    assert places == whole


@by_officials
def test_each_side_holds_what_its_holder_holds_against_the_other(lens: Lens) -> None:
    table, _ = asked(lens)
    found = lay_out(lens, PAGE)
    pairs = {row.id: (row.holds, row.meets) for row in table.itertuples()}
    end = found.stretch[1]
    for entry in found.entries:
        side = None if entry.y > end else FOCUS if entry.x < found.middle[0] else FOCUS[::-1]
        assert side == (pairs[entry.id] if set(pairs[entry.id]) == set(FOCUS) else None)


@by_officials
def test_an_entry_stands_in_the_row_of_its_issue(lens: Lens) -> None:
    found, (_, words) = lay_out(lens, PAGE), asked(lens)
    names = [text.text for text in found.texts if text.role == "issue"]
    issues = {row["grievance"]: name_of(row["issue"], words) for row in cells("grievances")}
    edges = [*found.tops, found.stretch[1]]
    for entry in found.entries:
        if entry.y < found.stretch[1]:
            place = next(index for index, top in enumerate(found.tops) if top < entry.y < edges[index + 1])
            assert unescape(names[place]) == f"<b>{issues[entry.id]}</b>"


@sizes
@by_officials
def test_titles_of_the_two_are_never_cut(lens: Lens, size: Size) -> None:
    found = lay_out(lens, size)
    titles = {row["grievance"]: row["title"] for row in cells("grievances")}
    for entry in found.entries:
        said = " ".join(entry.lines).replace("&amp;", "&")
        if found.form.titled or entry.y < found.stretch[1]:
            assert titles[entry.id] in said
        else:
            assert titles[entry.id] in entry.hover.replace("&amp;", "&")


def test_a_side_with_nothing_on_an_issue_has_a_stroke_there() -> None:
    table, words = asked(Lens())
    held = sort_out(table, words)
    empty = sum(issue not in side for side in held.sides for issue in held.issues)
    [strokes] = [trace for trace in drawn().data if trace.meta == "stroke"]
    assert len(strokes.x) == empty > 0


def test_headings_count_what_each_holds() -> None:
    table, _ = asked(Lens())
    texts = [text.text for text in lay_out(Lens(), PAGE).texts]
    for holder, against in (FOCUS, FOCUS[::-1]):
        count = int(((table["holds"] == holder) & (table["meets"] == against)).sum())
        assert f"<b>{holder.capitalize()} against {against.capitalize()}: {count}</b>" in texts


def test_headings_say_of_how_many_where_some_are_left_out() -> None:
    texts = " ".join(text.text for text in lay_out(Lens(without=("debka",)), STAGE).texts)
    assert "Russia against Iran: 0 of 2" in texts


def test_what_is_left_out_is_an_outline() -> None:
    lens = Lens(without=("debka",))
    table, _ = asked(lens)
    shown = dict(table[["id", "shown"]].itertuples(index=False))
    [marks] = [trace for trace in drawn(lens).data if trace.meta == "mark"]
    for record, fill in zip(marks.customdata, marks.marker.color, strict=True):
        assert (fill == LIGHT.ground) == (not shown[record])


def test_a_selected_entry_has_a_ring_and_nothing_moves() -> None:
    selected = "velayati-faults-narrow-targets"
    rings = [shape for shape in drawn(selected=selected).layout.shapes if shape.type == "rect"]
    [entry] = [each for each in lay_out(EVERYTHING, PAGE, selected).entries if each.selected]
    assert len(rings) == 1
    assert rings[0].x0 == entry.x
    assert rings[0].y0 < entry.y < rings[0].y1
    places = [each._replace(selected=False) for each in lay_out(EVERYTHING, PAGE, selected).entries]
    assert places == lay_out(Lens(), PAGE).entries


def test_texts_that_disagree_are_marked() -> None:
    table, _ = asked(Lens())
    disagree = {row.id for row in table.itertuples() if row.disagrees}
    assert {entry.id for entry in lay_out(Lens(), PAGE).entries if entry.lines[-1].endswith("≠")} == disagree


@sizes
def test_every_entry_can_be_clicked_all_along_its_lines(size: Size) -> None:
    found, form = hits(drawn(Lens(), size)), lay_out(Lens(), size).form
    for entry in lay_out(Lens(), size).entries:
        [box] = found[entry.id]
        assert 0 <= box.left < box.right <= size.width
        assert box.bottom - box.top == pytest.approx(len(entry.lines) * form.line * size.scale)
        assert box.right - box.left > entry.width
    assert not overlaps(box for boxes in found.values() for box in boxes)


@sizes
def test_every_holder_that_is_named_can_be_clicked(size: Size) -> None:
    found = hits(drawn(Lens(), size))
    named = {text.actor for text in lay_out(Lens(), size).texts if text.actor}
    assert {"russia", "iran", "hezbollah"} <= named
    assert named == {each for each in found if each in {row["actor"] for row in cells("actors")}}


def test_an_issue_that_is_not_told_comes_last() -> None:
    table, words = asked(Lens())
    table = table.assign(issue=["" if row.holds == "iran" else row.issue for row in table.itertuples()])
    assert sort_out(table, words).issues[-1] == ""
    texts = ledger_layout.lay_out(table, words, *PAGE).texts
    assert [text.text for text in texts if text.role == "issue"][-1] == "<b>about no issue</b>"


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
@pytest.mark.parametrize("officials", ["state", "name"])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...], officials: str) -> None:
    table, words = asked(Lens(without=without, officials=officials))
    frame = Frame(
        "Grievance " * 15, "legend " * 16, "rests on " * 13, "told so " * 19, "cannot tell " * 14, "footer " * 16
    )
    figure = compose(frame, partial(ledger.draw, table, words, LIGHT), LIGHT)
    assert (figure.layout.width, figure.layout.height) == (1280, 720)


@pytest.mark.parametrize(
    ("tall", "across", "places"),
    [([1, 1, 1, 1], 2, [0, 0, 1, 1]), ([1, 1, 1], 2, [0, 0, 1]), ([3, 1, 1], 2, [0, 1, 1]), ([2], 3, [0])],
)
def test_columns_fill_in_order_and_evenly(tall: list[int], across: int, places: list[int]) -> None:
    assert chunks(tall, across) == places
