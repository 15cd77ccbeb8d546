"""The ledger: every grievance once, on its side, in its row, nothing over anything, in every form."""

from itertools import product
from pathlib import Path

import pytest

from charts.gather import Budget
from charts.grievances import layout, paint
from charts.grievances.columns import chunks
from charts.grievances.form import FORMS, GAP, Form, Sheet
from charts.grievances.gather import Told
from charts.grievances.grievance import dates_left
from charts.grievances.layout import Layout, lay_out
from charts.grievances.ledger import name_of, sort_out
from charts.grievances.rows import best_shares
from drawing.look import Look
from drawing.scene import Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from readings import grievances as reading
from rows.page import Held
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import LONG, PAGE, SLIDE, Size, box_of, extent, hits, middle, of_role, places, some_left
from tests.grievances import table
from tests.lenses import case, cells, every_case, for_random_lenses, random_lenses, values

EVERYTHING = Lens()
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
by_officials = pytest.mark.parametrize("officials", ["state", "name"])


def focus(folder: Path) -> tuple[str, ...]:
    """The two of the quarrel."""
    return case(folder).package.focus


def held(folder: Path, lens: Lens = EVERYTHING) -> list[Held]:
    """Grievances under a lens with their sides."""
    return table(lens, folder)


def told(folder: Path, officials: str = "state", **names: str) -> Told:
    """What is laid out; names: of actors, in place of their own."""
    found = paged.chart_of(View("grievances", Lens(officials=officials)), folder).gather(Budget()).told
    return found._replace(words=found.words._replace(actors={**found.words.actors, **names}))


def laid_out(folder: Path, size: Size = PAGE, officials: str = "state") -> Layout:
    """Places."""
    return paged.lay_out(View("grievances", Lens(officials=officials)), folder, size)


def look(folder: Path, lens: Lens = EVERYTHING) -> Look:
    """How a reader looks at the ledger."""
    return paged.chart_of(View("grievances", lens), folder).look


def painted(folder: Path, found: Layout, look: Look, lens: Lens = EVERYTHING) -> Scene:
    """A layout as a reader looks at it."""
    own = held(folder, lens)
    return paint.paint(found, look, dates_left(own, reading.dates(own)), PEN)


def in_form(folder: Path, of: Told, form: Form, lens: Lens = EVERYTHING) -> Scene:
    """The ledger in one form."""
    sides, sheet = sort_out(of.grievances, of.words), Sheet(of.words, 1200, form, PEN)
    return painted(folder, lay_out(sides, sheet, best_shares(sides, sheet)), look(folder, lens), lens)


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The ledger."""
    return paged.drawn(View("grievances", lens, selected), folder, size)


def covered(scene: Scene) -> list[object]:
    """Texts and squares that cover one another or leave the drawing."""
    return clashes([*map(box_of, scene.words()), *map(extent, of_role(scene, "mark", "ghost", "stroke"))], scene)


def texts(scene: Scene, of: str) -> str:
    """What is written of an id, in one line."""
    return " ".join(each.text for each in of_role(scene, "label") if each.of == of)


@every_case
@sizes
@by_officials
def test_no_text_covers_another_and_none_leaves_the_drawing(size: Size, officials: str, folder: Path) -> None:
    for without in [(), *((outlet,) for outlet in values("outlets", "outlet", folder))]:
        assert not covered(drawn(folder, Lens(officials=officials, without=without), size))


@every_case
@pytest.mark.parametrize("form", FORMS)
@by_officials
def test_so_it_is_in_any_form(form: Form, officials: str, folder: Path) -> None:
    assert not covered(in_form(folder, told(folder, officials), form, Lens(officials=officials)))


@every_case
@pytest.mark.parametrize("form", FORMS)
def test_so_it_is_with_a_long_name_and_long_titles(form: Form, folder: Path) -> None:
    other = next(each.holder for each in told(folder).grievances if each.holder not in focus(folder))
    for actor in (focus(folder)[0], other):
        of = told(folder, **{actor: f"{LONG} " * 4})
        long = [each._replace(title=each.title * (1 + each.number % 7)) for each in of.grievances]
        assert not covered(in_form(folder, of._replace(grievances=long), form))


@every_case
@sizes
@by_officials
def test_the_ledger_keeps_to_the_height_that_it_is_given(size: Size, officials: str, folder: Path) -> None:
    assert laid_out(folder, size, officials).height <= size.height + 0.01


@every_case
@by_officials
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(officials: str, folder: Path) -> None:
    lens = Lens(officials=officials)
    at, own = places(drawn(folder, lens)), held(folder, lens)
    assert sorted(at) == sorted(row["grievance"] for row in cells("grievances", folder))
    for left in some_left(look(folder, lens).seen):
        when = {record: months if left[record].solid else "–" for record, months in reading.dates(own).items()}
        assert places(paint.paint(laid_out(folder, PAGE, officials), Look(left), when, PEN)) == at


@every_case
@for_random_lenses(20)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens, folder: Path) -> None:
    assert places(drawn(folder, lens)) == places(drawn(folder, Lens(officials=lens.officials)))


@every_case
@by_officials
def test_each_side_holds_what_its_holder_holds_against_the_other(officials: str, folder: Path) -> None:
    pairs = {row.id: (row.holds, row.meets) for row in held(folder, Lens(officials=officials))}
    rows = laid_out(folder, PAGE, officials).rows
    for mark in of_role(drawn(folder, Lens(officials=officials)), "mark"):
        x, y = middle(mark)
        sides = [(side.holder, side.against) for side in rows.sides if side.left < x < side.right and y < rows.bottom]
        assert sides == ([pairs[mark.of]] if set(pairs[mark.of]) == set(focus(folder)) else [])


@every_case
@by_officials
def test_an_entry_stands_in_the_row_of_its_issue(officials: str, folder: Path) -> None:
    issues = {row["grievance"]: row["issue"] for row in cells("grievances", folder)}
    found = laid_out(folder, PAGE, officials)
    for entry in found.rows.entries:
        [row] = [row for row in found.rows.rows if row.top < entry.y < row.top + row.tall]
        assert row.issue == issues[entry.grievance.id]
        assert " ".join(row.name) == name_of(row.issue, told(folder).words)


@every_case
@sizes
def test_every_entry_of_the_two_has_its_title_and_its_date(size: Size, folder: Path) -> None:
    rows, scene = laid_out(folder, size).rows, drawn(folder, size=size)
    for each in (entry.grievance for entry in rows.entries):
        assert each.title in texts(scene, each.id)
        assert texts(scene, each.id).endswith(each.when)


@every_case
def test_on_the_page_every_other_entry_has_them_too_and_says_whom_it_is_against(folder: Path) -> None:
    names = case(folder).names("actors")
    for each in (entry.grievance for entry in laid_out(folder).others.entries):
        for part in (str(each.number), names[each.against], each.title, each.when):
            assert part in texts(drawn(folder), each.id)


@every_case
def test_on_a_slide_others_are_told_at_least_by_whom_against_whom(folder: Path) -> None:
    scene, names = drawn(folder, size=Size(1200, 440)), case(folder).names("actors")
    for each in (entry.grievance for entry in laid_out(folder, Size(1200, 440)).others.entries):
        assert texts(scene, each.id).startswith(f"{each.number} against {names[each.against]}")
        assert texts(scene, each.holder)


@every_case
def test_a_holder_is_named_where_a_column_begins_with_what_it_holds(folder: Path) -> None:
    others = laid_out(folder).others
    for entry in others.entries:
        above = [each for each in others.holders if each.y <= entry.y and 0 < entry.left - each.x < PAGE.width / 2]
        assert max(above, key=lambda each: each.y).actor == entry.grievance.holder


@every_case
@by_officials
def test_a_date_stands_clear_of_the_name_that_begins_the_next_column(officials: str, folder: Path) -> None:
    others = laid_out(folder, PAGE, officials).others
    for entry, holder in product(others.entries, others.holders):
        assert holder.x < entry.left or holder.x - entry.right > 2 * GAP


@every_case
def test_a_holder_is_not_named_where_of_nothing_it_holds_what_is_left_tells_whose_it_is(folder: Path) -> None:
    holds: dict[str, list[str]] = {}
    for holder in laid_out(folder).others.holders:
        holds.setdefault(holder.actor, []).extend(holder.holds)
    whole = look(folder)
    for actor, own in holds.items():
        seen = {**whole.seen, **{each: whole.seen[each]._replace(solid=False) for each in own}}
        found = hits(painted(folder, laid_out(folder), whole._replace(seen=seen)))
        over_sides = {side.holder for side in laid_out(folder).rows.sides}
        assert set(hits(drawn(folder))) - set(found) == {actor} - over_sides
    assert holds


@every_case
def test_a_side_with_nothing_on_an_issue_has_a_stroke_there(folder: Path) -> None:
    found = sort_out(*told(folder))
    empty = sum(issue not in side for side in found.sides for issue in found.issues)
    assert len(of_role(drawn(folder), "stroke")) == empty > 0


def counts(folder: Path, lens: Lens, pair: tuple[str, ...]) -> str:
    """How many grievances the one of two is left to hold against the other, of how many."""
    own = [each for each in held(folder, lens) if (each.holds, each.meets) == pair]
    left = sum(each.shown and each.tells("who") for each in own)
    return f"{left}" if left == len(own) else f"{left} of {len(own)}"


@every_case
def test_headings_count_what_each_holds_and_of_how_many_where_some_are_left_out(folder: Path) -> None:
    names, every = case(folder).names("actors"), {(each.holds, each.meets) for each in held(folder)}
    for without in [(), *((outlet,) for outlet in values("outlets", "outlet", folder))]:
        lens = Lens(without=without)
        said = {each.text for each in drawn(folder, lens).words()}
        for pair in (focus(folder), focus(folder)[::-1]):
            assert f"{names[pair[0]]} against {names[pair[1]]}: {counts(folder, lens, pair)}" in said
        others = [each for each in held(folder, lens) if {each.holds, each.meets} != set(focus(folder))]
        left = sum(each.shown and each.tells("who") for each in others)
        heading = f"{left}" if left == len(others) else f"{left} of {len(others)}"
        assert f"By or against others: {heading}" in said
    assert len(every) > 2


@every_case
def test_what_is_left_out_is_an_outline(folder: Path) -> None:
    for outlet in values("outlets", "outlet", folder):
        lens = Lens(without=(outlet,))
        left = {each.id: (each.shown, each.tells("who")) for each in held(folder, lens)}
        for mark in of_role(drawn(folder, lens), "mark", "ghost"):
            assert (mark.role == "mark", mark.fill != LIGHT.ground) == (left[mark.of][0], all(left[mark.of]))


@every_case
def test_a_date_that_is_left_out_is_a_dash(folder: Path) -> None:
    for lens in random_lenses(40, folder):
        for row in held(folder, lens):
            assert texts(drawn(folder, lens), row.id).endswith(" –") == ("when" in row.untold)
    assert any("when" in row.untold for lens in random_lenses(40, folder) for row in held(folder, lens))


@every_case
def test_a_selected_entry_has_a_ring_and_nothing_else_changes(folder: Path) -> None:
    for record in [each.id for each in held(folder)][::5]:
        scene = drawn(folder, selected=record)
        [ring] = of_role(scene, "ring")
        [box] = hits(scene)[record]
        assert ring.of == record
        assert extent(ring).left <= box.left < box.right <= extent(ring).right
        assert [each for each in scene.items if each != ring] == drawn(folder).items


@every_case
def test_what_was_found_has_a_bracket_at_its_left(folder: Path) -> None:
    found = {held(folder)[0].id, focus(folder)[0]}
    scene = painted(folder, laid_out(folder), look(folder)._replace(found=found))
    assert {each.of for each in of_role(scene, "found")} == found


@every_case
def test_texts_that_disagree_are_marked(folder: Path) -> None:
    disagree = {row.id for row in held(folder) if row.disagrees}
    assert {each.of for each in drawn(folder).words() if each.text.endswith("≠")} == disagree


@every_case
@sizes
def test_every_entry_and_every_holder_can_be_clicked(size: Size, folder: Path) -> None:
    scene = drawn(folder, size=size)
    found = hits(scene)
    for entry in laid_out(folder, size).entries:
        [box] = found[entry.grievance.id]
        own = [box_of(each) for each in scene.words() if each.of == entry.grievance.id]
        assert all(box.left < each.left and each.right <= box.right + 0.01 for each in own)
    records = {each.id for each in told(folder).grievances}
    assert {each.holder for each in told(folder).grievances} | set(focus(folder)) == set(found) - records
    assert not overlaps(box for boxes in found.values() for box in boxes)


@every_case
def test_an_issue_that_is_not_told_comes_last(folder: Path) -> None:
    of = told(folder)
    some = [each._replace(issue="" if each.holder == focus(folder)[1] else each.issue) for each in of.grievances]
    assert sort_out(some, of.words).issues[-1] == ""
    assert layout.layout(some, of.words, *PAGE, PEN).rows.rows[-1].name == ("about no issue",)


@pytest.mark.parametrize(
    ("tall", "across", "places"),
    [([1, 1, 1, 1], 2, [0, 0, 1, 1]), ([1, 1, 1], 2, [0, 0, 1]), ([3, 1, 1], 2, [0, 1, 1]), ([2], 3, [0])],
)
def test_columns_fill_in_order_and_evenly(tall: list[int], across: int, places: list[int]) -> None:
    assert chunks(tall, across) == places
