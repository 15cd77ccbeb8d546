"""The ledger: every grievance once, on its side, in its row, nothing over anything, in every form."""

from collections.abc import Collection
from functools import cache

import pytest

from charts.grievances import layout, paint
from charts.grievances.columns import chunks
from charts.grievances.form import FORMS, Form, Sheet, Words
from charts.grievances.grievance import Grievance, dates_left, grievances_of, seen_of
from charts.grievances.held import name_of, sort_out
from charts.grievances.layout import Layout, lay_out
from charts.grievances.rows import best_shares
from drawing.frame import Frame
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.stage import compose
from drawing.theme import LIGHT
from loaders.lens import Lens
from readings import grievances as reading
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, box_of, extent, hits, middle, of_role, places, some_left
from tests.grievances import FOCUS, table
from tests.lenses import OUTLETS, case, cells, for_random_lenses, random_lenses

EVERYTHING = Lens()
PEN = Pen(LIGHT)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
by_officials = pytest.mark.parametrize("officials", ["state", "name"])


def words(**names: str) -> Words:
    """What is written whatever is left out; names: of actors, in place of their own."""
    return Words(case().names("actors") | names, case().names("issues"), FOCUS)


@cache
def grievances(officials: str = "state") -> list[Grievance]:
    """What is laid out."""
    whole = table(Lens(officials=officials))
    ordered = reading.in_order(whole, case().names("actors", "camp"), list(case().labels("camp")))
    return grievances_of(ordered, reading.dates(whole))


@cache
def laid_out(size: Size = PAGE, officials: str = "state") -> Layout:
    """Places."""
    return layout.layout(grievances(officials), words(), *size, PEN)


def painted(found: Layout, lens: Lens = EVERYTHING, selected: str = "", searched: Collection[str] = ()) -> Scene:
    """A layout under a lens."""
    own = table(lens)
    look = Look(seen_of(own, case().names("actors")), selected, searched)
    return paint.paint(found, look, dates_left(own, reading.dates(own)), PEN)


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE) -> Scene:
    """The ledger."""
    return painted(laid_out(size, lens.officials), lens)


def clashes(scene: Scene) -> list[object]:
    """Texts and squares that cover one another or leave the drawing."""
    boxes = [*map(box_of, scene.words()), *map(extent, of_role(scene, "mark", "ghost", "stroke"))]
    edges = scene.width + 0.01, scene.height
    return overlaps(boxes) + [box for box in boxes if min(box) < 0 or box.right > edges[0] or box.bottom > edges[1]]


def texts(scene: Scene, of: str) -> str:
    """What is written of an id, in one line."""
    return " ".join(each.text for each in of_role(scene, "label") if each.of == of)


@sizes
@by_officials
@pytest.mark.parametrize("without", [(), ("debka",)], ids=["whole", "without"])
def test_no_text_covers_another_and_none_leaves_the_drawing(size: Size, officials: str, without: tuple) -> None:
    assert not clashes(drawn(Lens(officials=officials, without=without), size))


@pytest.mark.parametrize("form", FORMS)
@by_officials
def test_so_it_is_in_any_form(form: Form, officials: str) -> None:
    held = sort_out(grievances(officials), words())
    sheet = Sheet(words(), 1200, form, PEN)
    assert not clashes(painted(lay_out(held, sheet, best_shares(held, sheet)), Lens(officials=officials)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("actor", ["russia", "hezbollah", "us-led-coalition"])
def test_so_it_is_with_a_long_name_and_long_titles(form: Form, actor: str) -> None:
    long = words(**{actor: "National Coalition for Syrian Revolutionary and Opposition Forces " * 4})
    held = sort_out([each._replace(title=each.title * (1 + each.number % 7)) for each in grievances()], long)
    sheet = Sheet(long, 1200, form, PEN)
    assert not clashes(painted(lay_out(held, sheet, best_shares(held, sheet))))


@sizes
@by_officials
def test_the_ledger_keeps_to_the_height_that_it_is_given(size: Size, officials: str) -> None:
    assert laid_out(size, officials).height <= size.height + 0.01


@by_officials
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(officials: str) -> None:
    lens = Lens(officials=officials)
    at, own = places(drawn(lens)), table(lens)
    assert sorted(at) == sorted(row["grievance"] for row in cells("grievances"))
    for left in some_left(seen_of(own, case().names("actors"))):
        when = {record: months if left[record].solid else "–" for record, months in reading.dates(own).items()}
        assert places(paint.paint(laid_out(PAGE, officials), Look(left), when, PEN)) == at


@for_random_lenses(20)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens) -> None:
    assert places(drawn(lens)) == places(drawn(Lens(officials=lens.officials)))


@by_officials
def test_each_side_holds_what_its_holder_holds_against_the_other(officials: str) -> None:
    pairs = {row.id: (row.holds, row.meets) for row in table(Lens(officials=officials))}
    rows = laid_out(PAGE, officials).rows
    for mark in of_role(drawn(Lens(officials=officials)), "mark"):
        x, y = middle(mark)
        sides = [(side.holder, side.against) for side in rows.sides if side.left < x < side.right and y < rows.bottom]
        assert sides == ([pairs[mark.of]] if set(pairs[mark.of]) == set(FOCUS) else [])


@by_officials
def test_an_entry_stands_in_the_row_of_its_issue(officials: str) -> None:
    issues = {row["grievance"]: row["issue"] for row in cells("grievances")}
    found = laid_out(PAGE, officials)
    for entry in found.rows.entries:
        [row] = [row for row in found.rows.rows if row.top < entry.y < row.top + row.tall]
        assert row.issue == issues[entry.grievance.id]
        assert " ".join(row.name) == name_of(row.issue, words())


@sizes
def test_every_entry_of_the_two_has_its_title_and_its_date(size: Size) -> None:
    rows, scene = laid_out(size).rows, drawn(size=size)
    for each in (entry.grievance for entry in rows.entries):
        assert each.title in texts(scene, each.id)
        assert texts(scene, each.id).endswith(each.when)


def test_on_the_page_every_other_entry_has_them_too_and_says_whom_it_is_against() -> None:
    names = case().names("actors")
    for each in (entry.grievance for entry in laid_out().others.entries):
        for part in (str(each.number), names[each.against], each.title, each.when):
            assert part in texts(drawn(), each.id)


def test_on_a_slide_others_are_told_at_least_by_whom_against_whom() -> None:
    scene, names = drawn(size=Size(1200, 440)), case().names("actors")
    for each in (entry.grievance for entry in laid_out(Size(1200, 440)).others.entries):
        assert texts(scene, each.id) == f"{each.number} against {names[each.against]}"
        assert texts(scene, each.holder)


def test_a_holder_is_named_where_a_column_begins_with_what_it_holds() -> None:
    others = laid_out().others
    for entry in others.entries:
        above = [each for each in others.holders if each.y <= entry.y and 0 < entry.left - each.x < PAGE.width / 2]
        assert max(above, key=lambda each: each.y).actor == entry.grievance.holder


def test_a_holder_is_not_named_where_of_nothing_it_holds_what_is_left_tells_whose_it_is() -> None:
    own = seen_of(table(EVERYTHING), case().names("actors"))
    [alone] = [each.id for each in grievances() if each.holder == "hezbollah"]
    look = Look({**own, alone: own[alone]._replace(solid=False)})
    found = hits(paint.paint(laid_out(), look, reading.dates(table(EVERYTHING)), PEN))
    assert set(hits(drawn())) - set(found) == {"hezbollah"}


def test_a_side_with_nothing_on_an_issue_has_a_stroke_there() -> None:
    held = sort_out(grievances(), words())
    empty = sum(issue not in side for side in held.sides for issue in held.issues)
    assert len(of_role(drawn(), "stroke")) == empty > 0


def test_headings_count_what_each_holds_and_of_how_many_where_some_are_left_out() -> None:
    sizes_of = [sum((each.holds, each.meets) == pair for each in table(EVERYTHING)) for pair in (FOCUS, FOCUS[::-1])]
    said = {each.text for each in drawn().words()}
    assert {f"Russia against Iran: {sizes_of[0]}", f"Iran against Russia: {sizes_of[1]}"} <= said
    assert f"By or against others: {len(cells('grievances')) - sum(sizes_of)}" in said
    left = {each.text for each in drawn(Lens(without=("debka",)), SLIDE).words()}
    assert f"Russia against Iran: 0 of {sizes_of[0]}" in left


def test_what_is_left_out_is_an_outline() -> None:
    lens = Lens(without=("debka",))
    shown = {each.id: each.shown for each in table(lens)}
    for mark in of_role(drawn(lens), "mark", "ghost"):
        assert (mark.role == "mark") == (mark.fill != LIGHT.ground) == shown[mark.of]


def test_a_date_that_is_left_out_is_a_dash() -> None:
    lens = next(lens for lens in random_lenses(200) if not all(each.tells("when") for each in table(lens)))
    for row in table(lens):
        assert texts(drawn(lens), row.id).endswith(" –") == ("when" in row.untold)


def test_a_selected_entry_has_a_ring_and_nothing_else_changes() -> None:
    scene = painted(laid_out(), selected="velayati-faults-narrow-targets")
    [ring] = of_role(scene, "ring")
    [box] = hits(scene)[ring.of]
    assert ring.of == "velayati-faults-narrow-targets"
    assert extent(ring).left <= box.left < box.right <= extent(ring).right
    assert [each for each in scene.items if each != ring] == drawn().items


def test_what_was_found_has_a_bracket_at_its_left() -> None:
    scene = painted(laid_out(), searched={"velayati-faults-narrow-targets", "iran"})
    assert {each.of for each in of_role(scene, "found")} == {"velayati-faults-narrow-targets", "iran"}


def test_texts_that_disagree_are_marked() -> None:
    disagree = {row.id for row in table(EVERYTHING) if row.disagrees}
    assert {each.of for each in drawn().words() if each.text.endswith("≠")} == disagree


@sizes
def test_every_entry_and_every_holder_can_be_clicked(size: Size) -> None:
    scene = drawn(size=size)
    found = hits(scene)
    for entry in laid_out(size).entries:
        [box] = found[entry.grievance.id]
        own = [box_of(each) for each in scene.words() if each.of == entry.grievance.id]
        assert all(box.left < each.left and each.right <= box.right + 0.01 for each in own)
    holders = {each.holder for each in grievances()}
    assert holders == set(found) - {each.id for each in grievances()}
    assert not overlaps(box for boxes in found.values() for box in boxes)


def test_an_issue_that_is_not_told_comes_last() -> None:
    some = [each._replace(issue="" if each.holder == "iran" else each.issue) for each in grievances()]
    assert sort_out(some, words()).issues[-1] == ""
    assert layout.layout(some, words(), *PAGE, PEN).rows.rows[-1].name == ("about no issue",)


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
@by_officials
def test_the_stage_keeps_its_proportion_and_no_text_is_small(without: tuple[str, ...], officials: str) -> None:
    lens = Lens(without=without, officials=officials)
    parts = "Held " * 20, "legend " * 16, "rests on " * 13, "told so " * 19, "cannot tell " * 10, "footer " * 12
    scene = compose(Frame(*parts), lambda height: drawn(lens, Size(1200, height)), PEN)
    assert (scene.width, scene.height) == (1280, 720)
    assert min(each.size for each in scene.words()) == 16
    assert not overlaps(map(box_of, scene.words()))


@pytest.mark.parametrize(
    ("tall", "across", "places"),
    [([1, 1, 1, 1], 2, [0, 0, 1, 1]), ([1, 1, 1], 2, [0, 0, 1]), ([3, 1, 1], 2, [0, 1, 1]), ([2], 3, [0])],
)
def test_columns_fill_in_order_and_evenly(tall: list[int], across: int, places: list[int]) -> None:
    assert chunks(tall, across) == places
