"""Stances in two wings and of all actors: one square a record, a stroke where there is none."""

from collections.abc import Callable, Mapping
from functools import cache
from itertools import combinations
from random import Random

import pytest

from charts.chart import Look
from charts.stances import all_layout, all_paint, layout, paint
from charts.stances.square import SIDE, SIGNS, Square
from charts.stances.stance import phase_of, seen_of, stances_of
from drawing.frame import Frame
from drawing.pen import Pen
from drawing.scene import At, Scene
from drawing.stage import compose
from drawing.theme import DARK, LIGHT
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import stances as reading
from readings.called import Called
from readings.distance import all_words, distances, in_words, placed
from rows.page import Placed
from rows.record import Phase
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, box_of, extent, hits, middle, of_role
from tests.lenses import OUTLETS, case, cells, for_random_lenses, rows

FOCUS = ("russia", "iran")
EVERYTHING = Lens()
PEN = Pen(LIGHT)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def ours(lens: Lens) -> list[Placed]:
    """Stances of the two."""
    return [each for each in rows(Placed, lens, table="stances") if each.stands in FOCUS]


def phases() -> tuple[Phase, ...]:
    """The stretches of the case."""
    return rows_in(case(), "phases", Phase)


def poles() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Issue to what ++ and what −− stands for."""
    return case().names("issues", "plus"), case().names("issues", "minus")


@cache
def words() -> layout.Words:
    """What is written whatever is left out."""
    issues, outlets = case().names("issues"), case().names("outlets")
    order = {issue: issues[issue] for issue in distances(rows(Placed, EVERYTHING, table="stances"), FOCUS, issues)}
    can_say = all_words(), reading.all_tellers(outlets)
    return layout.Words(FOCUS, case().names("actors"), case().times(), order, *poles(), *can_say)


@cache
def said(lens: Lens) -> paint.Said:
    """What a lens lets be said."""
    table, issues = ours(lens), case().names("issues")
    apart = in_words(distances(table, FOCUS, issues), table)
    tellers = reading.told_by(placed(table, FOCUS), apart, case().names("outlets"))
    return paint.Said(apart, tellers, reading.pointed(table, FOCUS, issues))


@cache
def lay_out(size: Size = PAGE, officials: str = "state") -> layout.Layout:
    """Places of the chart of the two."""
    table = ours(Lens(officials=officials))
    return layout.layout(stances_of(table, phases()), words(), *size, PEN)


def lay_out_all(size: Size, names: dict[str, str] | None = None) -> all_layout.Layout:
    """Places of the chart of all."""
    table = rows(Placed, EVERYTHING, table="stances")
    written = all_layout.Words(names or case().names("actors"), case().names("issues"), *poles(), FOCUS)
    return all_layout.layout(stances_of(table, phases()), written, *size, PEN)


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The chart of the two."""
    look = Look(seen_of(ours(lens)), selected)
    return paint.paint(lay_out(size, lens.officials), look, said(lens), PEN)


def all_drawn(lens: Lens = EVERYTHING, size: Size = PAGE, names: dict[str, str] | None = None) -> Scene:
    """The chart of all."""
    look = Look(seen_of(rows(Placed, lens, table="stances")))
    return all_paint.paint(lay_out_all(size, names), look, PEN)


def apart(one: Square, other: Square) -> bool:
    """Whether two squares share no area."""
    side = one.side - 1e-6
    return abs(one.x - other.x) >= side or abs(one.y - other.y) >= side


@sizes
@pytest.mark.parametrize("officials", ["state", "name"])
def test_no_square_covers_another(size: Size, officials: str) -> None:
    squares = lay_out(size, officials).squares
    assert all(apart(one, other) for one, other in combinations(squares, 2))


@sizes
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(size: Size) -> None:
    at = {square.stance.id: rounded((square.x, square.y)) for square in lay_out(size).squares}
    seen, choose = seen_of(ours(EVERYTHING)), Random(2016)
    for _ in range(100):
        left = {record: each._replace(shown=choose.random() < 0.5) for record, each in seen.items()}
        scene = paint.paint(lay_out(size), Look(left), said(EVERYTHING), PEN)
        assert {mark.of: rounded(middle(mark)) for mark in of_role(scene, "mark", "ghost")} == at


def rounded(point: tuple[float, float]) -> tuple[float, float]:
    """A point to a thousandth of a px."""
    return round(point[0], 3), round(point[1], 3)


def row_words(lens: Lens, row: layout.Row, size: Size) -> list[str]:
    """The texts of a row, signs and numbers of squares aside."""
    labels = of_role(drawn(lens, size), "label")
    return [each.text for each in labels if row.top < each.baseline <= row.top + row.tall]


@for_random_lenses(6)
def test_a_row_names_its_issue_both_poles_and_how_far_apart_the_two_are(lens: Lens) -> None:
    names = words()
    for size in (PAGE, SLIDE):
        for row in lay_out(size, lens.officials).rows:
            found = " ".join(row_words(lens, row, size))
            ends = f"++ {names.plus[row.issue]}", f"−− {names.minus[row.issue]}"
            near = ": ".join(filter(None, said(lens).apart[row.issue]))
            assert [part for part in (names.issues[row.issue], *ends, near) if part not in found] == []


@for_random_lenses(6)
def test_on_the_page_a_row_says_who_tells_it(lens: Lens) -> None:
    found = lay_out(PAGE, lens.officials)
    assert found.form.stacked
    for row in found.rows:
        tellers = said(lens).tellers[row.issue]
        assert not tellers or tellers in row_words(lens, row, PAGE)


@for_random_lenses(12)
def test_the_issues_that_the_headline_names_and_no_others_stand_bold_on_a_ground(lens: Lens) -> None:
    names, scene = case().names("issues"), drawn(lens)
    called = Called(case().names("actors"), case().names("outlets"), names)
    headline = reading.takeaway(rows(Placed, lens, table="stances"), FOCUS, called, "", "")
    laid = lay_out(PAGE, lens.officials).rows
    bold = {run.text for each in of_role(scene, "label") for run in each.runs if run.weight == 700}
    in_bold = {row.issue for row in laid if names[row.issue] in bold}
    assert {row.issue for row in laid if names[row.issue] in headline} == in_bold
    wide = [each for each in of_role(scene, "ground") if (0, PAGE.width) == (each.points[0][0], each.points[1][0])]
    assert {each.points[0][1] for each in wide} == {row.top for row in laid if row.issue in in_bold}


@sizes
@for_random_lenses(4)
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, lens: Lens) -> None:
    scene = drawn(lens, size)
    boxes = [box_of(each) for each in of_role(scene, "label")]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width + 0.01 and box.bottom <= scene.height for box in boxes)


@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given(size: Size) -> None:
    assert lay_out(size).height <= size.height + 0.01


def test_many_squares_have_no_numbers_and_few_have_their_own() -> None:
    assert not of_role(drawn(), "number")
    few = [each for each in ours(EVERYTHING) if each.issue in list(words().issues)[:2]]
    found = layout.layout(stances_of(few, phases()), words(), *PAGE, PEN)
    scene = paint.paint(found, Look(seen_of(few)), said(EVERYTHING), PEN)
    numbers = {each.id: each.number for each in few}
    assert {each.of: int(each.text) for each in of_role(scene, "number")} == numbers


def test_a_square_says_its_number_where_the_pointer_is() -> None:
    numbers = {each.id: each.number for each in ours(EVERYTHING)}
    said_there = {hit.of: hit.hover[0] for hit in drawn().hits if hit.of in numbers}
    assert {record: int(line.split()[0]) for record, line in said_there.items()} == numbers


@sizes
def test_no_square_of_all_actors_covers_another(size: Size) -> None:
    found = lay_out_all(size)
    assert all(apart(one, other) for one, other in combinations(found.squares, 2))
    assert all(0 < square.x < size.width and 0 < square.y < found.height for square in found.squares)


@sizes
def test_of_all_actors_too_every_mark_stands_where_the_whole_case_has_it(size: Size) -> None:
    found, choose = lay_out_all(size), Random(2016)
    at = {square.stance.id: rounded((square.x, square.y)) for square in found.squares}
    seen = seen_of(rows(Placed, EVERYTHING, table="stances"))
    for _ in range(30):
        left = {record: each._replace(shown=choose.random() < 0.5) for record, each in seen.items()}
        scene = all_paint.paint(found, Look(left), PEN)
        assert {mark.of: rounded(middle(mark)) for mark in of_role(scene, "mark", "ghost")} == at


@sizes
def test_the_chart_of_all_fits_and_no_words_stand_over_others_or_over_squares(size: Size) -> None:
    scene = all_drawn(size=size)
    assert scene.height <= size.height + 0.01
    boxes = [extent(each) for each in of_role(scene, "label", "mark")]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width + 0.01 for box in boxes)


@sizes
def test_every_other_actor_is_named_at_the_right_of_its_squares(size: Size) -> None:
    found, names = lay_out_all(size), case().names("actors")
    for square in found.squares:
        if square.stance.actor not in FOCUS:
            right = [each for each in found.names if each.x > square.x and abs(each.y - square.y) < square.side]
            assert min(right, key=lambda each: each.x).text == names[square.stance.actor]


def test_a_name_is_muted_where_all_before_it_is_left_out() -> None:
    lens = Lens(without=("debka",))
    shown = {each.id: each.shown for each in rows(Placed, lens, table="stances")}
    written = {(each.of, each.x, round(each.baseline)): each.colour for each in of_role(all_drawn(lens), "label")}
    middle_to_baseline = PEN.words("", At(0, 0)).baseline
    for name in lay_out_all(PAGE).names:
        colour = written[name.actor, name.x, round(name.y + middle_to_baseline)]
        left = any(shown[stance.id] for stance in name.stances)
        assert colour == (LIGHT.ink if left else LIGHT.muted)


def test_a_stroke_stands_where_no_text_places_one_of_the_two_or_anyone_else() -> None:
    found = lay_out_all(PAGE)
    held = {(each.issue, each.actor if each.actor in FOCUS else "") for each in (s.stance for s in found.squares)}
    assert len(of_role(all_drawn(), "stroke")) == len(found.grid.rows) * (len(FOCUS) + 1) - len(held)


def test_every_stance_has_one_square() -> None:
    assert sorted(square.stance.id for square in lay_out().squares) == sorted(each.id for each in ours(EVERYTHING))
    everyone = sorted(square.stance.id for square in lay_out_all(PAGE).squares)
    assert everyone == sorted(row["stance"] for row in cells("stances"))


def test_the_sign_in_a_square_is_its_score() -> None:
    scores = {row["stance"]: int(row["score"]) for row in cells("stances")}
    signs = of_role(drawn(), "sign")
    assert {each.of: each.text for each in signs} == {
        each.of: SIGNS[scores[each.of] + 2] for each in of_role(drawn(), "mark")
    }


def test_what_is_left_out_keeps_its_place_and_loses_its_colour() -> None:
    lens = Lens(without=("debka",))
    shown = {each.id: each.shown for each in ours(lens)}
    scores = {row["stance"]: int(row["score"]) for row in cells("stances")}
    for mark in of_role(drawn(lens), "mark", "ghost"):
        assert mark.fill == (LIGHT.diverging[scores[mark.of] + 2] if shown[mark.of] else LIGHT.ground)
        assert (mark.role == "mark") == shown[mark.of]


def test_strokes_stand_where_no_text_places_an_actor_and_squares_nowhere_near() -> None:
    found = lay_out()
    columns = phase_of(ours(EVERYTHING), phases())
    held = {(each.issue, each.stands, columns[each.id]) for each in ours(EVERYTHING)}
    strokes = of_role(drawn(), "stroke")
    assert len(strokes) == len(found.rows) * len(found.cells) - len(held)
    for x, y in map(middle, strokes):
        assert all(abs(square.x - x) > SIDE / 2 or abs(square.y - y) > SIDE / 2 for square in found.squares)


def test_a_square_stands_in_the_time_in_which_it_began() -> None:
    found = lay_out()
    [square] = [each for each in found.squares if each.stance.id == "jafari-for-assad-staying"]
    cell = found.cells["iran", "phase-2015"]
    assert cell.left < square.x < cell.right


def test_a_selected_square_has_a_ring_and_nothing_else_changes() -> None:
    chosen = drawn(selected="iran-opposes-ceasefire")
    rings = of_role(chosen, "ring")
    assert [ring.of for ring in rings] == ["iran-opposes-ceasefire"]
    assert [each for each in chosen.items if each not in rings] == drawn().items


def test_what_was_found_has_a_bracket_at_its_left() -> None:
    look = Look(seen_of(ours(EVERYTHING)), found={"iran-opposes-ceasefire"})
    scene = paint.paint(lay_out(), look, said(EVERYTHING), PEN)
    [bracket] = of_role(scene, "found")
    [box] = hits(scene)["iran-opposes-ceasefire"]
    assert bracket.of == "iran-opposes-ceasefire"
    assert bracket.points[1][0] <= box.left


def test_every_square_and_every_name_can_be_clicked() -> None:
    for scene in (drawn(), all_drawn()):
        found = hits(scene)
        for mark in of_role(scene, "mark"):
            x, y = middle(mark)
            [box] = found[mark.of]
            assert box.left < x < box.right
            assert box.top < y < box.bottom
        assert set(FOCUS) <= set(found)
        assert not overlaps(box for boxes in found.values() for box in boxes)


@pytest.mark.parametrize("draw", [drawn, all_drawn], ids=["two", "all"])
@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion_and_no_text_is_small(
    draw: Callable[[Lens, Size], Scene], without: tuple[str, ...]
) -> None:
    lens = Lens(without=without)
    parts = "Stances " * 12, "legend " * 12, "rests on " * 13, "told so " * 19, "cannot tell " * 10, "footer " * 12
    scene = compose(Frame(*parts), lambda height: draw(lens, Size(1200, height)), PEN)
    assert (scene.width, scene.height) == (1280, 720)
    assert min(each.size for each in scene.words()) == 16
    assert not overlaps(map(box_of, scene.words()))


def test_signs_stand_out_on_every_colour() -> None:
    from coloraide import Color

    for palette in (LIGHT, DARK):
        for fill, text in zip(palette.diverging, palette.on_diverging, strict=True):
            assert Color(fill).contrast(Color(text), method="wcag21") >= 4.5


LONG = "National Coalition for Syrian Revolutionary and Opposition Forces"


@sizes
@pytest.mark.parametrize("actor", ["syrian-rebels", "iran"])
def test_a_long_name_breaks_and_stands_over_no_other(size: Size, actor: str) -> None:
    scene = all_drawn(size=size, names=case().names("actors") | {actor: LONG})
    labels = of_role(scene, "label")
    assert not overlaps(map(box_of, labels))
    assert "".join(each.text for each in labels).replace(" ", "").count(LONG.replace(" ", "")) == 1


WORDY = {"in many words": "in so many words as nobody thought of " * 4, "in one word": "<unbreakable>" * 12}


@sizes
@pytest.mark.parametrize("more", WORDY.values(), ids=WORDY)
def test_what_is_longer_than_its_room_goes_on_in_the_next_line_and_over_nothing(size: Size, more: str) -> None:
    def longer(names: Mapping[str, str]) -> dict[str, str]:
        return {each: f"{name} {more}" for each, name in names.items()}

    few, plus, minus = words(), *map(longer, poles())
    wordy = few._replace(
        **{part: longer(getattr(few, part)) for part in ("actors", "phases", "issues")},
        plus=plus,
        minus=minus,
        all_tellers=[f"{each} {more}" for each in few.all_tellers],
    )
    told = said(EVERYTHING)._replace(tellers=longer(said(EVERYTHING).tellers))
    everyone = rows(Placed, EVERYTHING, table="stances")
    of_all = all_layout.Words(wordy.actors, wordy.issues, plus, minus, FOCUS)
    two = layout.layout(stances_of(ours(EVERYTHING), phases()), wordy, *size, PEN)
    all_of_them = all_layout.layout(stances_of(everyone, phases()), of_all, *size, PEN)
    for scene in (
        paint.paint(two, Look(seen_of(ours(EVERYTHING))), told, PEN),
        all_paint.paint(all_of_them, Look(seen_of(everyone)), PEN),
    ):
        boxes = [extent(each) for each in of_role(scene, "label", "mark", "ghost")]
        assert not overlaps(boxes)
        assert all(box.left >= -0.01 and box.right <= scene.width + 0.01 for box in boxes)
        assert max(box.bottom for box in boxes) <= scene.height + 0.01
        letters = "".join(each.text for each in scene.words()).replace(" ", "")
        assert letters.count(more.replace(" ", "")) >= 3 * len(two.rows)
