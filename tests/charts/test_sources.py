"""Texts as strips of paragraphs under their outlets, beside the time that they look back on."""

from datetime import timedelta
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest

from charts.gather import Budget
from charts.sources import layout, paint
from charts.sources.square import SIDE
from charts.sources.text import counts_of, rested_on
from drawing.coverage import gap_words
from drawing.look import Look
from drawing.scene import Area, Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.passages import all_passages, all_texts
from loaders.view import View
from readings import sources as reading
from rows.text import Passage, Text
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import PAGE, SLIDE, Size, box_of, extent, hits, of_role, some_left
from tests.days import bounds
from tests.lenses import case, cells, every_case, for_random_lenses, values
from tests.readings import recount

EVERYTHING = Lens()
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def places(folder: Path) -> dict[str, dict[str, str]]:
    """Paragraph to its row as its file has it."""
    return {f"{row['source']}:{row['paragraph']}": row for row in cells("passages", folder)}


def roles(folder: Path) -> dict[str, str]:
    """Role of a paragraph to its words."""
    return recount.labels("passage_role", folder)


def tables(folder: Path, lens: Lens = EVERYTHING) -> tuple[tuple[Text, ...], tuple[Passage, ...]]:
    """Texts and passages under a lens."""
    return all_texts(lens, case(folder)), all_passages(lens, case(folder))


def lay_out(folder: Path, size: Size = PAGE) -> layout.Layout:
    """Places."""
    return paged.lay_out(View("sources"), folder, size)


def look(folder: Path) -> Look:
    """How a reader looks at all of the chart."""
    return paged.chart_of(View("sources"), folder).look


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "") -> Scene:
    """The chart."""
    return paged.drawn(View("sources", lens, selected), folder, size)


def painted(folder: Path, look: Look) -> Scene:
    """The chart of the whole case as a reader looks at it, who selected nothing; what is left out is not counted."""
    texts, passages = tables(folder)
    counts = {of: each if look.seen[of].shown else (0, 0) for of, each in counts_of(texts).items()}
    said = paint.Said(counts, reading.readers_words(texts), partial(rested_on, passages))
    return paint.paint(lay_out(folder), look, said, PEN)


@every_case
@sizes
def test_no_square_meets_another_or_leaves_its_column(size: Size, folder: Path) -> None:
    found = lay_out(folder, size)
    left, right = found.columns.strips
    for one, other in combinations(found.squares, 2):
        assert abs(one.x - other.x) >= SIDE or abs(one.y - other.y) >= SIDE, (one, other)
    assert all(left - 0.01 <= each.x - SIDE / 2 and each.x + SIDE / 2 <= right for each in found.squares)


def points(scene: Scene) -> list[tuple]:
    """The corners of every mark, which may be a ghost; a text has several."""
    return sorted((each.of, each.points) for each in of_role(scene, "mark", "ghost"))


@every_case
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(folder: Path) -> None:
    at = points(drawn(folder))
    for left in some_left(look(folder).seen):
        assert points(painted(folder, Look(left))) == at


@every_case
@for_random_lenses(12)
def test_under_a_lens_too_every_mark_stands_in_its_place(lens: Lens, folder: Path) -> None:
    assert points(drawn(folder, lens)) == points(drawn(folder))


@every_case
@sizes
@for_random_lenses(8)
def test_no_words_meet_others_or_a_mark_or_leave_the_chart(size: Size, lens: Lens, folder: Path) -> None:
    scene = drawn(folder, lens, size)
    boxes = [box_of(each) for each in of_role(scene, "label")]
    marks = [extent(each) for each in of_role(scene, "mark", "ghost")]
    assert not clashes(boxes, scene)
    assert not [(box, mark) for box in boxes for mark in marks if box.meets(mark)]
    assert scene.height <= size.height + 0.01


def squares(folder: Path, scene: Scene) -> dict[str, Area]:
    """The square of each paragraph."""
    return {each.of: each for each in of_role(scene, "mark", "ghost") if each.of in places(folder)}


@every_case
def test_every_passage_has_a_square_with_its_sign(folder: Path) -> None:
    assert squares(folder, drawn(folder)).keys() == places(folder).keys()
    for sign in of_role(drawn(folder), "sign"):
        row = places(folder)[sign.of]
        assert sign.text == (row["paragraph"] if row["role"] == "content" else reading.GLYPHS[row["role"]])


@every_case
def test_every_role_but_content_has_a_sign_of_its_own_and_a_word_in_the_legend(folder: Path) -> None:
    assert set(roles(folder)) == {"content", *reading.GLYPHS}
    assert len(set(reading.GLYPHS.values())) == len(reading.GLYPHS)
    legend = reading.subtitle(tables(folder)[1], roles(folder))
    for role, sign in reading.GLYPHS.items():
        assert f"{sign} {roles(folder)[role]}" in legend
    assert f"number: {roles(folder)['content']}" in legend


@every_case
@for_random_lenses(30)
def test_a_square_is_dark_where_records_rest_on_it_and_an_outline_where_all_are_left_out(
    lens: Lens, folder: Path
) -> None:
    passages = {each.id: each for each in tables(folder, lens)[1]}
    for place, square in squares(folder, drawn(folder, lens)).items():
        row = passages[place]
        assert (square.fill == LIGHT.ink) == bool(row.tells or row.helps)
        assert (square.edge.colour == LIGHT.ghost) == (square.role == "ghost") == (not row.shown)


@every_case
def test_the_legend_speaks_of_outlines_only_where_there_are_any(folder: Path) -> None:
    assert "outline" not in reading.subtitle(tables(folder)[1], roles(folder))
    for outlet in values("outlets", "outlet", folder):
        assert "outline: left out" in reading.subtitle(tables(folder, Lens(without=(outlet,)))[1], roles(folder))


@every_case
def test_what_is_left_out_says_so_in_place_of_a_count_and_its_time_is_an_outline(folder: Path) -> None:
    for outlet in values("outlets", "outlet", folder):
        lens = Lens(without=(outlet,))
        scene, counts = drawn(folder, lens), counts_of(tables(folder, lens)[0])
        said = [each.text for each in of_role(scene, "label")]
        gone = {of for of, (_, tells) in counts.items() if not tells}
        assert outlet in gone
        assert said.count("none") == len(gone)
        assert not any("of 0" in text for text in said)
        ghosts = {each.of for each in of_role(scene, "ghost")} - places(folder).keys()
        assert ghosts == gone & {*values("sources", "source", folder)}


@every_case
def test_a_reprint_alone_is_grey(folder: Path) -> None:
    grey = {place for place, square in squares(folder, drawn(folder)).items() if square.fill == LIGHT.silent}
    assert grey == {place for place, row in places(folder).items() if row["role"] == "reprint"}


@every_case
@sizes
def test_every_square_text_and_outlet_can_be_clicked(size: Size, folder: Path) -> None:
    found = hits(drawn(folder, size=size))
    assert set(found) == {*places(folder), *values("sources", "source", folder), *values("outlets", "outlet", folder)}
    assert not overlaps(box for boxes in found.values() for box in boxes)
    assert all(hit.hover and all(hit.hover) for hit in drawn(folder, size=size).hits)
    for place, square in squares(folder, drawn(folder, size=size)).items():
        assert found[place] == [extent(square)]


def rings(folder: Path, selected: str) -> dict[str, bool]:
    """What has a ring, and whether that is dotted; nothing else of the chart differs from one with nothing selected."""
    scene = drawn(folder, selected=selected)
    found = of_role(scene, "ring")
    assert [each for each in scene.items if each not in found] == drawn(folder).items
    return {each.of: bool(each.edge.dash) for each in found}


@every_case
def test_what_is_selected_has_a_ring(folder: Path) -> None:
    for place in [*places(folder)][::9]:
        assert rings(folder, place) == {place: False}
    assert rings(folder, "") == {}


@every_case
def test_a_selected_record_has_dots_round_all_that_it_rests_on(folder: Path) -> None:
    for record in values("strikes", "strike", folder):
        own = {f"{row['source']}:{row['paragraph']}" for row in cells("evidence", folder) if row["record"] == record}
        assert rings(folder, record) == dict.fromkeys(own, True)


@every_case
def test_a_selected_text_or_outlet_has_a_frame_round_all_of_its_squares(folder: Path) -> None:
    own = {row["source"]: {row["source"]} for row in cells("sources", folder)}
    for row in cells("sources", folder):
        own.setdefault(row["outlet"], set()).add(row["source"])
    for selected, texts in own.items():
        assert rings(folder, selected) == {selected: False}
        [frame] = map(extent, of_role(drawn(folder, selected=selected), "ring"))
        for place, square in squares(folder, drawn(folder)).items():
            box = extent(square)
            assert (frame.top < box.top and box.bottom < frame.bottom) == (places(folder)[place]["source"] in texts)


@every_case
def test_what_was_found_has_a_bracket_at_its_left(folder: Path) -> None:
    place = [*places(folder)][-1]
    brackets = of_role(painted(folder, look(folder)._replace(found={place})), "found")
    [box] = hits(drawn(folder))[place]
    assert [(each.of, each.points[1][0] < box.left) for each in brackets] == [(place, True)]


@every_case
@for_random_lenses(12)
def test_the_counts_stand_in_the_row_of_what_they_are_of(lens: Lens, folder: Path) -> None:
    found, counts = lay_out(folder), counts_of(tables(folder, lens)[0])
    said = [
        each
        for each in of_role(drawn(folder, lens), "label")
        if each.anchor == "middle" and each.baseline > found.groups[0].top
    ]
    tops = {group.outlet.id: group.top for group in found.groups} | {row.text.id: row.top for row in found.rows}
    of = {max((top, each) for each, top in tops.items() if top < words.baseline)[1]: words.text for words in said}
    assert of == {each: f"{alone} of {tells}" if tells else "none" for each, (alone, tells) in counts.items()}


@every_case
def test_an_outlet_stands_over_its_texts_with_how_reliable_it_is_and_why(folder: Path) -> None:
    grades = {row["outlet"]: row for row in cells("outlets", folder)}
    for group in lay_out(folder).groups:
        said = " ".join(run.text.strip() for line in group.lines for run in line)
        row = grades[group.outlet.id]
        assert said.startswith(f"{row['short']}: ")
        assert f"({row['reliability']}). {row['reliability_reason']}" in said
        assert {each.text.id for each in group.rows} == {
            text["source"] for text in cells("sources", folder) if text["outlet"] == group.outlet.id
        }


@every_case
@sizes
def test_time_that_no_text_looks_back_on_is_said_and_no_bar_reaches_it(size: Size, folder: Path) -> None:
    found = lay_out(folder, size)
    covers = [bounds(each) for row in cells("sources", folder) for each in row["covers"].split(";")]
    for day in (found.time.first + timedelta(step) for step in range((found.time.end - found.time.first).days)):
        assert any(first <= day <= last for first, last in covers) != any(a <= day <= b for a, b in found.gaps)
    assert " ".join(found.untold) == gap_words(found.gaps) != ""
    empty, texts = [found.time.edges(span) for span in found.gaps], {*values("sources", "source", folder)}
    bars = [each for each in of_role(drawn(folder, size=size), "mark") if each.of in texts and each.fill == LIGHT.mid]
    bars = [*map(extent, bars)]
    assert len(bars) == len(covers)
    assert not [bar for bar in bars for left, right in empty if bar.left < right - 0.01 and left + 0.01 < bar.right]


@every_case
def test_many_paragraphs_go_on_in_the_next_line(folder: Path) -> None:
    whole = paged.chart_of(View("sources"), folder).gather(Budget()).told
    across, lines = lay_out(folder).columns.across, 8
    longer = [
        outlet._replace(
            texts=tuple(
                text._replace(passages=text.passages * (lines * across // len(text.passages))) for text in outlet.texts
            )
        )
        for outlet in whole
    ]
    found = layout.layout(longer, *PAGE, PEN)
    for row in found.rows:
        assert len({each.y for each in row.squares}) == -(-len(row.text.passages) // found.columns.across)
        assert max(each.y for each in row.squares) + SIDE / 2 <= row.top + row.tall
    assert found.height > PAGE.height
