"""Texts as strips of paragraphs under their outlets, beside the time that they look back on."""

from functools import cache
from itertools import combinations

import pytest

from charts.sources import layout, paint
from charts.sources.square import SIDE
from charts.sources.text import Grounds, Outlet, counts_of, outlets_of, rested_on, seen_of
from drawing.frame import Frame
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Area, Scene
from drawing.stage import compose
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.passages import all_passages, all_texts
from loaders.typed import rows_in
from readings import sources as reading
from readings.overview import graded
from rows.record import Telling
from rows.text import Outlet as Publisher
from rows.text import Passage, Source, Text
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, box_of, extent, hits, of_role, some_left
from tests.lenses import OUTLETS, case, cells, for_random_lenses, rows

EVERYTHING, WITHOUT = Lens(), Lens(without=("debka",))
PLACES = {f"{row['source']}:{row['paragraph']}": row for row in cells("passages")}
TEXTS = {row["source"] for row in cells("sources")}
PEN = Pen(LIGHT)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])
ROLES = case().labels("passage_role")


def tables(lens: Lens) -> tuple[tuple[Text, ...], tuple[Passage, ...]]:
    """Texts and passages under a lens."""
    return all_texts(lens, case()), all_passages(lens, case())


def outlets() -> tuple[Outlet, ...]:
    """Outlets with their texts."""
    texts, passages = tables(Lens())
    said = Grounds(
        case().names("outlets"),
        graded(rows_in(case(), "outlets", Publisher), case().labels("reliability")),
        case().names("outlets", "reliability_reason"),
        reading.readers_words(texts),
    )
    return outlets_of(texts, passages, reading.GLYPHS, said)


@cache
def lay_out(size: Size = PAGE) -> layout.Layout:
    """Places."""
    return layout.layout(outlets(), *size, PEN)


@cache
def hovers() -> dict[str, tuple[str, ...]]:
    """What hovering says where nothing is left out."""
    return reading.hovers(reading.text_rows(*tables(EVERYTHING), ROLES), case().names("outlets"))


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "", found: frozenset[str] = frozenset()) -> Scene:
    """The chart."""
    texts, passages = tables(lens)
    counts = counts_of(texts)
    look = Look(seen_of(passages, counts, hovers()), selected, found)
    said = paint.Said(counts, reading.readers_words(texts), rested_on(passages, selected))
    return paint.paint(lay_out(size), look, said, PEN)


@sizes
def test_no_square_meets_another_or_leaves_its_column(size: Size) -> None:
    found = lay_out(size)
    left, right = found.columns.strips
    for one, other in combinations(found.squares, 2):
        assert abs(one.x - other.x) >= SIDE or abs(one.y - other.y) >= SIDE, (one, other)
    assert all(left <= each.x - SIDE / 2 and each.x + SIDE / 2 <= right for each in found.squares)


def points(scene: Scene) -> list[tuple]:
    """The corners of every mark, which may be a ghost; a text has several."""
    return sorted((each.of, each.points) for each in of_role(scene, "mark", "ghost"))


def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it() -> None:
    texts, passages = tables(EVERYTHING)
    counts, words = counts_of(texts), reading.readers_words(texts)
    at = points(drawn())
    for left in some_left(seen_of(passages, counts, hovers())):
        some = {of: counts[of] if left[of].shown else (0, 0) for of in counts}
        scene = paint.paint(lay_out(), Look(left), paint.Said(some, words, rested_on(passages, "")), PEN)
        assert points(scene) == at


@for_random_lenses(12)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens) -> None:
    assert points(drawn(lens)) == points(drawn())


@sizes
@for_random_lenses(8)
def test_no_words_meet_others_or_a_mark_or_leave_the_chart(size: Size, lens: Lens) -> None:
    scene = drawn(lens, size)
    boxes = [box_of(each) for each in of_role(scene, "label")]
    marks = [extent(each) for each in of_role(scene, "mark", "ghost")]
    assert not overlaps(boxes)
    assert not [(box, mark) for box in boxes for mark in marks if box.meets(mark)]
    assert all(box.left >= 0 and box.right <= scene.width and box.bottom <= scene.height for box in boxes)
    assert scene.height <= size.height + 0.01


def squares(scene: Scene) -> dict[str, Area]:
    """The square of each paragraph."""
    return {each.of: each for each in of_role(scene, "mark", "ghost") if each.of in PLACES}


def test_every_passage_has_a_square_with_its_sign() -> None:
    assert squares(drawn()).keys() == PLACES.keys()
    for sign in of_role(drawn(), "sign"):
        row = PLACES[sign.of]
        assert sign.text == (row["paragraph"] if row["role"] == "content" else reading.GLYPHS[row["role"]])


def test_every_role_but_content_has_a_sign_of_its_own_and_a_word_in_the_legend() -> None:
    assert set(ROLES) == {"content", *reading.GLYPHS}
    assert len(set(reading.GLYPHS.values())) == len(reading.GLYPHS)
    legend = reading.subtitle(tables(EVERYTHING)[1], ROLES)
    for role, sign in reading.GLYPHS.items():
        assert f"{sign} {ROLES[role]}" in legend
    assert f"number: {ROLES['content']}" in legend


@for_random_lenses(30)
def test_a_square_is_dark_where_records_rest_on_it_and_an_outline_where_all_are_left_out(lens: Lens) -> None:
    passages = {each.id: each for each in tables(lens)[1]}
    for place, square in squares(drawn(lens)).items():
        row = passages[place]
        assert (square.fill == LIGHT.ink) == bool(row.tells or row.helps)
        assert (square.edge.colour == LIGHT.ghost) == (square.role == "ghost") == (not row.shown)


def test_the_legend_speaks_of_outlines_only_where_there_are_any() -> None:
    assert "outline" not in reading.subtitle(tables(EVERYTHING)[1], ROLES)
    assert "outline: left out" in reading.subtitle(tables(WITHOUT)[1], ROLES)


def test_what_is_left_out_says_so_in_place_of_a_count_and_its_time_is_an_outline() -> None:
    scene = drawn(WITHOUT)
    said = [each.text for each in of_role(scene, "label")]
    debka = {row["source"] for row in cells("sources") if row["outlet"] == "debka"}
    assert said.count("none") == len(debka) + 1
    assert not any("of 0" in text for text in said)
    assert {each.of for each in of_role(scene, "ghost")} - PLACES.keys() == debka


def test_a_reprint_alone_is_grey() -> None:
    grey = {place for place, square in squares(drawn()).items() if square.fill == LIGHT.silent}
    assert grey == {place for place, row in PLACES.items() if row["role"] == "reprint"}


@sizes
def test_every_square_text_and_outlet_can_be_clicked(size: Size) -> None:
    found = hits(drawn(size=size))
    assert set(found) == {*PLACES, *TEXTS, *(row["outlet"] for row in cells("outlets"))}
    assert not overlaps(box for boxes in found.values() for box in boxes)
    assert all(hit.hover and all(hit.hover) for hit in drawn(size=size).hits)
    for place, square in squares(drawn(size=size)).items():
        assert found[place] == [extent(square)]


def rings(selected: str) -> dict[str, bool]:
    """What has a ring, and whether that is dotted; nothing else of the chart differs from one with nothing selected."""
    scene = drawn(selected=selected)
    found = of_role(scene, "ring")
    assert [each for each in scene.items if each not in found] == drawn().items
    return {each.of: bool(each.edge.dash) for each in found}


def test_what_is_selected_has_a_ring() -> None:
    assert rings("debka-weekly-march:13") == {"debka-weekly-march:13": False}
    assert rings("") == {}


def test_a_selected_record_has_dots_round_all_that_it_rests_on() -> None:
    record = "strikes-cut-to-one-fifth"
    own = {f"{row['source']}:{row['paragraph']}" for row in cells("evidence") if row["record"] == record}
    assert rings(record) == dict.fromkeys(own, True)


@pytest.mark.parametrize("selected", ["g2-june", "g2-bulletin"])
def test_a_selected_text_or_outlet_has_a_frame_round_all_of_its_squares(selected: str) -> None:
    assert rings(selected) == {selected: False}
    [frame] = map(extent, of_role(drawn(selected=selected), "ring"))
    for place, square in squares(drawn()).items():
        box = extent(square)
        assert (frame.top < box.top and box.bottom < frame.bottom) == place.startswith("g2-june:")


def test_what_was_found_has_a_bracket_at_its_left() -> None:
    brackets = of_role(drawn(found=frozenset({"g2-june:7"})), "found")
    [box] = hits(drawn())["g2-june:7"]
    assert [(each.of, each.points[1][0] < box.left) for each in brackets] == [("g2-june:7", True)]


@for_random_lenses(12)
def test_the_counts_stand_in_the_row_of_what_they_are_of(lens: Lens) -> None:
    found, counts = lay_out(), counts_of(tables(lens)[0])
    said = [
        each
        for each in of_role(drawn(lens), "label")
        if each.anchor == "middle" and each.baseline > found.groups[0].top
    ]
    tops = {group.outlet.id: group.top for group in found.groups} | {row.text.id: row.top for row in found.rows}
    of = {max((top, each) for each, top in tops.items() if top < words.baseline)[1]: words.text for words in said}
    assert of == {each: f"{alone} of {tells}" if tells else "none" for each, (alone, tells) in counts.items()}


def test_an_outlet_stands_over_its_texts_with_how_reliable_it_is_and_why() -> None:
    grades = {row["outlet"]: row for row in cells("outlets")}
    for group in lay_out().groups:
        said = " ".join(run.text.strip() for line in group.lines for run in line)
        row = grades[group.outlet.id]
        assert said.startswith(f"{row['short']}: ")
        assert f"({row['reliability']}). {row['reliability_reason']}" in said
        assert {each.text.id for each in group.rows} == {
            text["source"] for text in cells("sources") if text["outlet"] == group.outlet.id
        }


@sizes
def test_time_that_no_text_looks_back_on_is_said_and_no_bar_reaches_it(size: Size) -> None:
    found = lay_out(size)
    assert "April 2016" in " ".join(found.untold).replace("\N{NO-BREAK SPACE}", " ")
    empty = [found.time.edges(span) for span in found.gaps]
    bars = [extent(each) for each in of_role(drawn(size=size), "mark") if each.of in TEXTS and each.fill == LIGHT.mid]
    assert len(bars) == sum(len(row["covers"].split(";")) for row in cells("sources"))
    assert not [bar for bar in bars for left, right in empty if bar.left < right - 0.01 and left + 0.01 < bar.right]


def test_many_paragraphs_go_on_in_the_next_line() -> None:
    longer = [
        outlet._replace(texts=tuple(text._replace(passages=text.passages * 3) for text in outlet.texts))
        for outlet in outlets()
    ]
    found = layout.layout(longer, *PAGE, PEN)
    for row in found.rows:
        assert len({each.y for each in row.squares}) == -(-len(row.text.passages) // found.columns.across)
        assert max(each.y for each in row.squares) + SIDE / 2 <= row.top + row.tall
    assert found.height > PAGE.height


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...]) -> None:
    lens = Lens(without=without)
    takeaway = reading.takeaway(
        rows(Telling, lens, table=""), rows_in(case(), "sources", Source), case().names("outlets"), "nothing is left"
    )
    legend = reading.subtitle(tables(lens)[1], ROLES)
    frame = Frame(takeaway, legend, "rests on " * 13, "told so " * 19, "cannot tell " * 11, "footer " * 12)
    scene = compose(frame, lambda height: drawn(lens, Size(1200, height)), PEN)
    assert (scene.width, scene.height) == (1280, 720)
    assert not overlaps(map(box_of, scene.words()))
