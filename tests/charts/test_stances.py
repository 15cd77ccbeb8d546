"""Stances in two wings and of all actors: one square a record, a stroke where there is none."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from charts.stances import all_layout, all_paint, layout, paint
from charts.stances.square import SIDE, SIGNS, Square
from charts.stances.stance import stances_of
from drawing.look import Look
from drawing.scene import At, Scene
from drawing.theme import DARK, LIGHT
from loaders.lens import Lens
from loaders.typed import rows_in
from loaders.view import View
from readings import stances as reading
from readings.called import Called
from readings.distance import distances, in_words, placed
from rows.page import Placed
from rows.record import Phase
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import LONG, PAGE, SLIDE, Size, box_of, extent, hits, middle, of_role
from tests.days import bounds
from tests.lenses import case, cells, every_case, for_random_lenses, rows, values

EVERYTHING = Lens()
FEW = 40
"""Squares that can have a number each without being a wall of them."""
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def focus(folder: Path) -> tuple[str, ...]:
    """The two of the quarrel."""
    return case(folder).package.focus


def everyone(folder: Path, lens: Lens = EVERYTHING) -> list[Placed]:
    """Stances of all actors."""
    return rows(Placed, lens, folder, "stances")


def ours(folder: Path, lens: Lens = EVERYTHING) -> list[Placed]:
    """Stances of the two."""
    return [each for each in everyone(folder, lens) if each.stands in focus(folder)]


def scores(folder: Path) -> dict[str, int]:
    """Record to its score."""
    return {row["stance"]: int(row["score"]) for row in cells("stances", folder)}


@cache
def said(folder: Path, lens: Lens = EVERYTHING) -> paint.Said:
    """What a lens lets be said."""
    table, issues, two = ours(folder, lens), case(folder).names("issues"), focus(folder)
    apart = in_words(distances(table, two, issues), table)
    tellers = reading.told_by(placed(table, two), apart, case(folder).names("outlets"))
    return paint.Said(apart, tellers, reading.pointed(table, two, issues))


def of_the_two(lens: Lens = EVERYTHING, selected: str = "") -> View:
    """The chart of the two."""
    return View("stance_heatmap", lens, selected)


def of_all(lens: Lens = EVERYTHING) -> View:
    """The chart of all."""
    return View("stance_heatmap", lens, actors="all")


def lay_out(folder: Path, size: Size = PAGE, officials: str = "state") -> layout.Layout:
    """Places of the chart of the two."""
    return paged.lay_out(of_the_two(Lens(officials=officials)), folder, size)


def lay_out_all(folder: Path, size: Size = PAGE) -> all_layout.Layout:
    """Places of the chart of all."""
    return paged.lay_out(of_all(), folder, size)


def look(folder: Path, view: View) -> Look:
    """How a reader looks at a chart."""
    return paged.chart_of(view, folder).look


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The chart of the two."""
    return paged.drawn(of_the_two(lens, selected), folder, size)


def all_drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE) -> Scene:
    """The chart of all."""
    return paged.drawn(of_all(lens), folder, size)


def phases(folder: Path) -> tuple[Phase, ...]:
    """The stretches of the case."""
    return rows_in(case(folder), "phases", Phase)


def of_all_anew(folder: Path, words: all_layout.Words, size: Size) -> Scene:
    """The chart of all in other words."""
    found = all_layout.layout(stances_of(everyone(folder), phases(folder)), words, *size, PEN)
    return all_paint.paint(found, look(folder, of_all()), PEN)


def apart(one: Square, other: Square) -> bool:
    """Whether two squares share no area."""
    side = one.side - 1e-6
    return abs(one.x - other.x) >= side or abs(one.y - other.y) >= side


@every_case
@sizes
@pytest.mark.parametrize("officials", ["state", "name"])
def test_no_square_covers_another(size: Size, officials: str, folder: Path) -> None:
    squares = lay_out(folder, size, officials).squares
    assert all(apart(one, other) for one, other in combinations(squares, 2))


@every_case
@sizes
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(size: Size, folder: Path) -> None:
    at = {square.stance.id: rounded((square.x, square.y)) for square in lay_out(folder, size).squares}
    seen, choose = look(folder, of_the_two()).seen, Random(2016)
    for _ in range(100):
        left = {record: each._replace(shown=choose.random() < 0.5) for record, each in seen.items()}
        scene = paint.paint(lay_out(folder, size), Look(left), said(folder), PEN)
        assert {mark.of: rounded(middle(mark)) for mark in of_role(scene, "mark", "ghost")} == at


def rounded(point: tuple[float, float]) -> tuple[float, float]:
    """A point to a thousandth of a px."""
    return round(point[0], 3), round(point[1], 3)


def row_words(folder: Path, lens: Lens, row: layout.Row, size: Size) -> list[str]:
    """The texts of a row, signs and numbers of squares aside."""
    labels = of_role(drawn(folder, lens, size), "label")
    return [each.text for each in labels if row.top < each.baseline <= row.top + row.tall]


@every_case
@for_random_lenses(6)
def test_a_row_names_its_issue_both_poles_and_how_far_apart_the_two_are(lens: Lens, folder: Path) -> None:
    names = lay_out(folder).words
    for size in (PAGE, SLIDE):
        for row in lay_out(folder, size, lens.officials).rows:
            found = " ".join(row_words(folder, lens, row, size))
            ends = f"++ {names.plus[row.issue]}", f"−− {names.minus[row.issue]}"
            near = ": ".join(filter(None, said(folder, lens).apart[row.issue]))
            assert [part for part in (names.issues[row.issue], *ends, near) if part not in found] == []


@every_case
@for_random_lenses(6)
def test_on_the_page_a_row_says_who_tells_it(lens: Lens, folder: Path) -> None:
    found = lay_out(folder, PAGE, lens.officials)
    assert found.form.stacked
    for row in found.rows:
        tellers = said(folder, lens).tellers[row.issue]
        assert tellers in " ".join(row_words(folder, lens, row, PAGE))


@every_case
@for_random_lenses(12)
def test_the_issues_that_the_headline_names_and_no_others_stand_bold_on_a_ground(lens: Lens, folder: Path) -> None:
    names, scene = case(folder).names("issues"), drawn(folder, lens)
    called = Called(case(folder).names("actors"), case(folder).names("outlets"), names)
    headline = reading.takeaway(everyone(folder, lens), focus(folder), called, "", "")
    laid = lay_out(folder, PAGE, lens.officials).rows
    bold = {run.text for each in of_role(scene, "label") for run in each.runs if run.weight == 700}
    in_bold = {row.issue for row in laid if names[row.issue] in bold}
    assert {row.issue for row in laid if names[row.issue] in headline} == in_bold
    wide = [each for each in of_role(scene, "ground") if (0, PAGE.width) == (each.points[0][0], each.points[1][0])]
    assert {each.points[0][1] for each in wide} == {row.top for row in laid if row.issue in in_bold}


@every_case
@sizes
@for_random_lenses(4)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens, size)
    assert not clashes(map(box_of, of_role(scene, "label")), scene)


@every_case
@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given(size: Size, folder: Path) -> None:
    assert lay_out(folder, size).height <= size.height + 0.01


@every_case
def test_many_squares_have_no_numbers_and_few_have_their_own(folder: Path) -> None:
    numbers = {each.id: each.number for each in ours(folder)}
    written = {each.of: int(each.text) for each in of_role(drawn(folder), "number")}
    assert written == (numbers if len(numbers) <= FEW else {})


@every_case
def test_a_square_says_its_number_where_the_pointer_is(folder: Path) -> None:
    numbers = {each.id: each.number for each in ours(folder)}
    said_there = {hit.of: hit.hover[0] for hit in drawn(folder).hits if hit.of in numbers}
    assert {record: int(line.split()[0]) for record, line in said_there.items()} == numbers


@every_case
@sizes
def test_no_square_of_all_actors_covers_another(size: Size, folder: Path) -> None:
    found = lay_out_all(folder, size)
    assert all(apart(one, other) for one, other in combinations(found.squares, 2))
    assert all(0 < square.x < size.width and 0 < square.y < found.height for square in found.squares)


@every_case
@sizes
def test_of_all_actors_too_every_mark_stands_where_the_whole_case_has_it(size: Size, folder: Path) -> None:
    found, choose = lay_out_all(folder, size), Random(2016)
    at = {square.stance.id: rounded((square.x, square.y)) for square in found.squares}
    seen = look(folder, of_all()).seen
    for _ in range(30):
        left = {record: each._replace(shown=choose.random() < 0.5) for record, each in seen.items()}
        scene = all_paint.paint(found, Look(left), PEN)
        assert {mark.of: rounded(middle(mark)) for mark in of_role(scene, "mark", "ghost")} == at


@every_case
@sizes
def test_the_chart_of_all_fits_and_no_words_stand_over_others_or_over_squares(size: Size, folder: Path) -> None:
    scene = all_drawn(folder, size=size)
    assert scene.height <= size.height + 0.01
    boxes = [extent(each) for each in of_role(scene, "label", "mark")]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width + 0.01 for box in boxes)


@every_case
@sizes
def test_every_other_actor_is_named_at_the_right_of_its_squares(size: Size, folder: Path) -> None:
    found, names = lay_out_all(folder, size), case(folder).names("actors")
    for square in found.squares:
        if square.stance.actor not in focus(folder):
            right = [each for each in found.names if each.x > square.x and abs(each.y - square.y) < square.side]
            assert min(right, key=lambda each: each.x).text == names[square.stance.actor]


@every_case
def test_a_name_is_muted_where_all_before_it_is_left_out(folder: Path) -> None:
    middle_to_baseline = PEN.words("", At(0, 0)).baseline
    for outlet in values("outlets", "outlet", folder):
        lens = Lens(without=(outlet,))
        shown = {each.id: each.shown for each in everyone(folder, lens)}
        labels = of_role(all_drawn(folder, lens), "label")
        written = {(each.of, each.x, round(each.baseline)): each.colour for each in labels}
        for name in lay_out_all(folder).names:
            colour = written[name.actor, name.x, round(name.y + middle_to_baseline)]
            left = any(shown[stance.id] for stance in name.stances)
            assert colour == (LIGHT.ink if left else LIGHT.muted)


@every_case
def test_a_stroke_stands_where_no_text_places_one_of_the_two_or_anyone_else(folder: Path) -> None:
    found = lay_out_all(folder)
    held = {
        (each.issue, each.actor if each.actor in focus(folder) else "") for each in (s.stance for s in found.squares)
    }
    assert len(of_role(all_drawn(folder), "stroke")) == len(found.grid.rows) * (len(focus(folder)) + 1) - len(held)


@every_case
def test_every_stance_has_one_square(folder: Path) -> None:
    assert sorted(square.stance.id for square in lay_out(folder).squares) == sorted(each.id for each in ours(folder))
    of_all = sorted(square.stance.id for square in lay_out_all(folder).squares)
    assert of_all == sorted(row["stance"] for row in cells("stances", folder))


@every_case
def test_the_sign_in_a_square_is_its_score(folder: Path) -> None:
    for scene in (drawn(folder), all_drawn(folder)):
        signs = {each.of: each.text for each in of_role(scene, "sign")}
        assert signs == {each.of: SIGNS[scores(folder)[each.of] + 2] for each in of_role(scene, "mark")}


@every_case
def test_what_is_left_out_keeps_its_place_and_loses_its_colour(folder: Path) -> None:
    for outlet in values("outlets", "outlet", folder):
        lens = Lens(without=(outlet,))
        solid = {each.id: each.shown and each.tells("who") for each in ours(folder, lens)}
        shown = {each.id: each.shown for each in ours(folder, lens)}
        for mark in of_role(drawn(folder, lens), "mark", "ghost"):
            hue = LIGHT.diverging[scores(folder)[mark.of] + 2]
            assert mark.fill == (hue if solid[mark.of] else LIGHT.ground)
            assert (mark.role == "mark") == shown[mark.of]


def began_in(folder: Path, row: Mapping[str, str]) -> str:
    """The phase in which a record began, or that is nearest to it, from the raw cells."""
    first, last = bounds(row["date"])
    day = last if first == date.min else first
    spans = {each["phase"]: bounds(each["date"]) for each in cells("phases", folder)}
    return min(sorted(spans, key=lambda each: spans[each]), key=lambda each: days_outside(day, *spans[each]))


def days_outside(day: date, first: date, last: date) -> int:
    """How many days a day lies before or after a stretch."""
    return max((first - day).days, (day - last).days, 0)


@every_case
def test_strokes_stand_where_no_text_places_an_actor_and_squares_nowhere_near(folder: Path) -> None:
    found = lay_out(folder)
    phase = {row["stance"]: began_in(folder, row) for row in cells("stances", folder)}
    held = {(each.issue, each.stands, phase[each.id]) for each in ours(folder)}
    strokes = of_role(drawn(folder), "stroke")
    assert len(strokes) == len(found.rows) * len(found.cells) - len(held)
    for x, y in map(middle, strokes):
        assert all(abs(square.x - x) > SIDE / 2 or abs(square.y - y) > SIDE / 2 for square in found.squares)


@every_case
@sizes
def test_a_square_stands_in_the_time_in_which_it_began(size: Size, folder: Path) -> None:
    found, phase = lay_out(folder, size), {row["stance"]: began_in(folder, row) for row in cells("stances", folder)}
    for square in found.squares:
        cell = found.cells[square.stance.actor, phase[square.stance.id]]
        assert cell.left < square.x < cell.right


@every_case
def test_a_selected_square_has_a_ring_and_nothing_else_changes(folder: Path) -> None:
    for record in [each.id for each in ours(folder)][::7]:
        chosen = drawn(folder, selected=record)
        rings = of_role(chosen, "ring")
        assert [ring.of for ring in rings] == [record]
        assert [each for each in chosen.items if each not in rings] == drawn(folder).items


@every_case
@sizes
def test_a_ring_covers_no_other_square(size: Size, folder: Path) -> None:
    for record in [each.id for each in ours(folder)][::3]:
        items = drawn(folder, size=size, selected=record).items
        [place] = [at for at, each in enumerate(items) if each.role == "ring"]
        room = extent(items[place])
        covered = [each for each in items[:place] if each.role in ("mark", "sign") and extent(each).meets(room)]
        assert {each.of for each in covered} <= {record}


@every_case
def test_what_was_found_has_a_bracket_at_its_left(folder: Path) -> None:
    record = ours(folder)[0].id
    found = look(folder, of_the_two())._replace(found={record})
    scene = paint.paint(lay_out(folder), found, said(folder), PEN)
    [bracket] = of_role(scene, "found")
    [box] = hits(scene)[record]
    assert bracket.of == record
    assert bracket.points[1][0] <= box.left


@every_case
def test_every_square_and_every_name_can_be_clicked(folder: Path) -> None:
    for scene in (drawn(folder), all_drawn(folder)):
        found = hits(scene)
        for mark in of_role(scene, "mark"):
            x, y = middle(mark)
            [box] = found[mark.of]
            assert box.left < x < box.right
            assert box.top < y < box.bottom
        assert set(focus(folder)) <= set(found)
        assert not overlaps(box for boxes in found.values() for box in boxes)


def test_signs_stand_out_on_every_colour() -> None:
    from coloraide import Color

    for palette in (LIGHT, DARK):
        for fill, text in zip(palette.diverging, palette.on_diverging, strict=True):
            assert Color(fill).contrast(Color(text), method="wcag21") >= 4.5


@every_case
@sizes
def test_a_long_name_breaks_and_stands_over_no_other(size: Size, folder: Path) -> None:
    other = next(each.stands for each in everyone(folder) if each.stands not in focus(folder))
    words = lay_out_all(folder, size).words
    for actor in (other, focus(folder)[0]):
        scene = of_all_anew(folder, words._replace(actors={**words.actors, actor: LONG}), size)
        labels = of_role(scene, "label")
        assert not overlaps(map(box_of, labels))
        named = 1 if actor != other else len({each.issue for each in everyone(folder) if each.stands == actor})
        assert "".join(each.text for each in labels).replace(" ", "").count(LONG.replace(" ", "")) == named


WORDY = {"in many words": "in so many words as nobody thought of " * 4, "in one word": "<unbreakable>" * 12}


@every_case
@sizes
@pytest.mark.parametrize("more", WORDY.values(), ids=WORDY)
def test_what_is_longer_than_its_room_goes_on_in_the_next_line_and_over_nothing(
    size: Size, more: str, folder: Path
) -> None:
    def longer(names: Mapping[str, str]) -> dict[str, str]:
        return {each: f"{name} {more}" for each, name in names.items()}

    few, of_all = lay_out(folder, size).words, lay_out_all(folder, size).words
    wordy = few._replace(
        **{part: longer(getattr(few, part)) for part in ("actors", "phases", "issues", "plus", "minus")},
        all_tellers=[f"{each} {more}" for each in few.all_tellers],
    )
    told = said(folder)._replace(tellers=longer(said(folder).tellers))
    two = layout.layout(stances_of(ours(folder), phases(folder)), wordy, *size, PEN)
    anew = of_all._replace(**{part: longer(getattr(of_all, part)) for part in ("actors", "issues", "plus", "minus")})
    for scene in (
        paint.paint(two, look(folder, of_the_two()), told, PEN),
        of_all_anew(folder, anew, size),
    ):
        boxes = [extent(each) for each in of_role(scene, "label", "mark", "ghost")]
        assert not overlaps(boxes)
        assert all(box.left >= -0.01 and box.right <= scene.width + 0.01 for box in boxes)
        assert max(box.bottom for box in boxes) <= scene.height + 0.01
        letters = "".join(each.text for each in scene.words()).replace(" ", "")
        assert letters.count(more.replace(" ", "")) >= 3 * len(two.rows)
