"""The network under random lenses: its strands, its places, its fans; and that both painters draw the same."""

import random
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pandas as pd
import pytest

from charts import network_figure
from charts.fan import around, fan
from charts.names import names_at
from charts.network import dot_box
from charts.network_places import spots
from charts.network_style import stroke
from charts.text import bare, text_width
from components.network import graph
from drawing.bends import Bend, Point, bend
from drawing.box import Box
from drawing.theme import LIGHT, TYPE
from loaders.lens import Lens
from loaders.records import under
from loaders.view import View
from tests.charts.networks import ALL_KINDS, drawn, lay_out, lay_out_named, searched, tied, ties_of
from tests.lenses import case, cells, random_lenses

KINDS = [(), ("grievances",), ("meetings",), ALL_KINDS]
ALL_RECORDS = [row[table[:-1]] for table in ALL_KINDS for row in cells(table)]
LENSES = [
    View(lens=lens, ties=KINDS[place % len(KINDS)], selected=random.Random(place).choice(["", "iran", *ALL_RECORDS]))
    for place, lens in enumerate(random_lenses(24))
]
PAGE, STAGE = (860, 0.875, 0), (1500, 1.25, 515)
for_lenses = pytest.mark.parametrize("view", LENSES)
WHOLE = [View().change(officials=officials, ties=kinds) for officials in ("state", "name") for kinds in ((), ALL_KINDS)]
for_whole = pytest.mark.parametrize("view", WHOLE, ids=["state", "state-all", "name", "name-all"])
sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])


# ---------------------------------------------------------------- what is drawn


@for_lenses
def test_one_strand_for_each_two_actors_and_sign_with_all_its_records(view: View) -> None:
    strands = [
        ((*sorted((row.start, row.end)), row.sign), sorted(row.records)) for row in drawn(view).strands.itertuples()
    ]
    assert len(strands) == len(dict(strands))
    assert dict(strands) == tied(view)


@for_lenses
def test_only_actors_with_a_tie_have_a_dot_and_it_is_full_where_one_is_shown(view: View) -> None:
    left = set(ties_of(view).query("shown")["id"])
    ends: dict[str, bool] = {}
    for (one, other, _), found in tied(view).items():
        for actor in (one, other):
            ends[actor] = ends.get(actor, False) or bool(left & set(found))
    nodes = drawn(view).nodes
    assert dict(zip(nodes["id"], nodes["shown"], strict=True)) == ends


@for_lenses
def test_a_count_says_the_records_and_outlets_that_are_left(view: View) -> None:
    every = {row.id: row for row in ties_of(view).itertuples()}
    for row in drawn(view).strands.itertuples():
        shown = [every[record] for record in row.records if every[record].shown]
        outlets = {outlet for each in shown for outlet in each.outlets}
        part = "" if len(shown) == len(row.records) else f"{len(shown)} of "
        sign = {1: "+", 0: "○", -1: "−"}[row.sign]
        plural = ["s" if len(each) != 1 else "" for each in (row.records, outlets)]
        counted = f"{part}{len(row.records)} record{plural[0]} · {len(outlets)} outlet{plural[1]}"
        assert row.count == f"{sign} {case().labels('sign')[str(row.sign)]}: {counted}"


@for_lenses
def test_a_strand_asks_for_its_first_record_that_is_left(view: View) -> None:
    every = {row.id: row for row in ties_of(view).itertuples()}
    for row in drawn(view).strands.itertuples():
        asked = min(row.records, key=lambda record: (row.shown and not every[record].shown, every[record].number))
        assert row.asks == asked


@for_whole
def test_every_strand_fans_out_into_all_its_records_by_number(view: View) -> None:
    for selected in {row.asks for row in drawn(view).strands.itertuples()}:
        found = drawn(replace(view, selected=selected))
        opened = {row.id: Counter(row.records) for row in found.strands.itertuples() if selected in row.records}
        marks = found.marks.groupby("strand")
        assert {strand: Counter(each["id"]) for strand, each in marks} == opened
        assert all(list(each["number"]) == sorted(each["number"]) for _, each in marks)
        assert set(found.marks.query("selected")["id"]) == {selected}


def test_numbers_are_those_of_the_list() -> None:
    listed = {row.id: row.number for row in records_of(ALL_KINDS).itertuples()}
    marks = lay_out(selected="velayati-in-moscow", ties=ALL_KINDS).marks
    assert dict(zip(marks["id"], marks["number"], strict=True)) == {each: listed[each] for each in marks["id"]}


def records_of(kinds: tuple[str, ...]) -> pd.DataFrame:
    """The records of some kinds, numbered."""
    return under(Lens(), case(), *kinds)


def test_an_actor_that_is_looked_at_mutes_all_but_its_neighbours() -> None:
    found = lay_out(selected="hezbollah")
    near = {
        end for row in found.strands.itertuples() if "hezbollah" in (row.start, row.end) for end in (row.start, row.end)
    }
    assert set(found.nodes.query("not muted")["id"]) == near
    assert set(found.nodes.query("selected")["id"]) == {"hezbollah"}
    assert all(row.muted == ("hezbollah" not in (row.start, row.end)) for row in found.strands.itertuples())


def test_an_official_is_looked_at_where_it_stands() -> None:
    assert set(lay_out(selected="putin").nodes.query("selected")["id"]) == {"russia"}
    assert set(lay_out(selected="putin", officials="name").nodes.query("selected")["id"]) == {"putin"}


@for_whole
def test_never_speaks_is_said_only_of_those_without_a_word(view: View) -> None:
    speakers = {row["speaker"] for row in cells("evidence") if not row["part"] or "what" in row["part"].split(";")}
    for row in drawn(view).nodes.itertuples():
        said = "never speaks in these texts" in row.hover
        assert not (said and row.id in speakers)
        assert bool(row.note) <= said
    assert drawn(view).nodes.set_index("id")["note"]["syrian-government"]


# ---------------------------------------------------------------- places


@for_lenses
def test_nothing_moves_when_the_reader_leaves_something_out(view: View) -> None:
    whole = drawn(View().change(officials=view.lens.officials, ties=view.ties))
    for part, place in (
        ("nodes", ["id", "x", "y", "box"]),
        ("strands", ["id", "curve"]),
        ("signs", ["strand", "x", "y"]),
    ):
        before = {row[0]: row[1:] for row in getattr(whole, part)[place].itertuples(index=False)}
        after = {row[0]: row[1:] for row in getattr(drawn(view), part)[place].itertuples(index=False)}
        assert after.items() <= before.items()


def test_an_actor_keeps_its_place_whatever_kinds_of_ties_are_drawn() -> None:
    places = [{row.id: (row.x, row.y, row.name, row.box) for row in drawn(view).nodes.itertuples()} for view in WHOLE]
    for one, other in combinations(places, 2):
        assert all(one[actor] == other[actor] for actor in one.keys() & other.keys())


def boxes(found) -> list[tuple[str, Box]]:
    """All that is drawn but strands, each with what it belongs to."""
    inside = [(row.id, box) for row in found.nodes.itertuples() for box in (dot_box(row), row.box)]
    for row in [*found.signs.itertuples(), *found.marks.itertuples()]:
        inside.append((f"{row.strand} {row.Index}", around(Point(row.x, row.y), row.width, row.height)))
    return inside


@sizes
@for_whole
def test_no_label_sign_or_dot_covers_another_or_leaves_the_drawing(view: View, size: tuple) -> None:
    for selected in ["", *sorted({row.asks for row in drawn(view).strands.itertuples()})[:: 1 if size == PAGE else 5]]:
        found = drawn(replace(view, selected=selected), *size)
        every = boxes(found)
        met = [(a, b) for (a, one), (b, other) in combinations(every, 2) if a != b and one.meets(other)]
        assert not met, selected
        for name, box in every:
            assert 0 <= box.left < box.right <= found.width, name
            assert 0 <= box.top < box.bottom <= found.height, name


def path(curve: Bend) -> list[Point]:
    """Points of a curve, none farther than two px from the next."""
    return [curve.at(step / 600) for step in range(601)]


@sizes
@for_whole
def test_no_strand_runs_through_a_name_or_a_dot_that_is_none_of_its_ends(view: View, size: tuple) -> None:
    found = drawn(view, *size)
    for strand in found.strands.itertuples():
        points = path(strand.curve)
        for row in found.nodes.itertuples():
            walls = [row.box] if row.id in (strand.start, strand.end) else [row.box, dot_box(row)]
            hit = [each for box in walls for each in points if is_in(each, box)]
            assert not hit, f"{strand.id} runs through {row.id}"


@sizes
def test_no_strand_runs_through_what_is_written_between_the_two(size: tuple) -> None:
    for view in (View(), View(lens=Lens(without=("debka",))), View(selected="iran-minds-lavrovs-omission")):
        found = drawn(view, *size)
        counts = [row for row in found.signs.itertuples() if not row.alone]
        assert [row.strand for row in counts] == ["russia iran -1", "russia iran 1"]
        for row in counts:
            box = around(Point(row.x, row.y), row.width, row.height)
            hit = [strand.id for strand in found.strands.itertuples() if any(is_in(e, box) for e in path(strand.curve))]
            assert not hit, row.strand


def is_in(point: Point, box: Box) -> bool:
    """Whether a point lies in a box."""
    return box.left < point.x < box.right and box.top < point.y < box.bottom


CROWD = {"one": Point(50, 50), "two": Point(90, 60), "three": Point(95, 52), "edge": Point(196, 96)}


def named(words: str, *strands: Bend) -> dict:
    """What is written at the dots of a small crowd, each by the same words."""
    said = dict.fromkeys(CROWD, words)
    return names_at(CROWD, dict.fromkeys(CROWD, 4), said, {"two"}, strands, Box(0, 0, 200, 100), 0.5)


def test_a_name_stands_below_its_dot_where_nothing_is_in_the_way_and_else_beside_or_above() -> None:
    assert named("ab")["one"].box.top > 50
    below = Bend(Point(0, 60), Point(50, 60), Point(100, 60))
    box = named("ab", below)["one"].box
    assert not any(is_in(each, box) for each in path(below))


def test_a_long_name_is_wrapped_and_never_cut_nor_over_another_nor_out_of_the_drawing() -> None:
    long = "National Coalition for Syrian Revolutionary and Opposition Forces"
    found = drawn(View().change(), *PAGE)
    names = {**case().names("actors"), "syrian-rebels": long}
    renamed = lay_out_named(names)
    [row] = [row for row in renamed.nodes.itertuples() if row.id == "syrian-rebels"]
    assert " ".join(row.name) == long
    assert len(row.name) > 2
    assert max(text_width(line, TYPE * PAGE[1]) for line in row.name) <= row.box.right - row.box.left
    for (a, one), (b, other) in combinations(boxes(renamed), 2):
        assert a == b or not one.meets(other), (a, b)
    assert set(renamed.nodes["id"]) == set(found.nodes["id"])
    assert all(
        0 <= each.left < each.right <= renamed.width and each.bottom <= renamed.height for each in renamed.nodes["box"]
    )


def test_an_actor_without_a_place_gets_one_that_no_other_has() -> None:
    actors = case()["actors"].copy()
    actors.loc[actors["actor"].isin(["hezbollah", "turkey"]), "y"] = float("nan")
    found = {actor: (x, y) for actor, x, y in spots(actors)}
    assert found.keys() == set(actors["actor"])
    assert len({found["hezbollah"], found["turkey"]}) == 2
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in found.values())


@pytest.mark.parametrize("pair", [((0, 0), (100, 0)), ((0, 0), (80, 60)), ((0, 60), (80, 0)), ((5, 0), (5, 90))])
def test_a_bend_turns_to_one_side_and_its_opposite_to_the_other(pair) -> None:
    start, end = Point(*pair[0]), Point(*pair[1])
    left, straight, right = (bend(start, end, roundness).at(0.5) for roundness in (0.3, 0, -0.3))
    assert straight == pytest.approx(((start.x + end.x) / 2, (start.y + end.y) / 2))
    across = Point(end.y - start.y, start.x - end.x)
    sides = [(each.x - straight.x) * across.x + (each.y - straight.y) * across.y for each in (left, right)]
    assert sides[0] > 0 > sides[1]


def test_helps_bends_up_and_opposes_down_between_the_two() -> None:
    curves = {row.sign: row.curve for row in lay_out(ties=ALL_KINDS).strands.itertuples() if row.pair}
    heights = {sign: curve.at(0.5).y for sign, curve in curves.items()}
    assert heights[1] < heights[0] < heights[-1]


@pytest.mark.parametrize("many", [1, 2, 7, 40])
def test_a_fan_holds_all_and_keeps_clear(many: int) -> None:
    curve = Bend(Point(50, 200), Point(250, 100), Point(450, 200))
    wall = Box(200, 140, 260, 160)
    places = fan(curve, 1, many, (28, 18), 3, (20, 20), [wall], Box(0, 0, 500, 400))
    every = [around(point, 28, 18) for point in places]
    assert len(places) == many
    assert not [1 for one, other in combinations([wall, *every], 2) if one.meets(other)]


# ---------------------------------------------------------------- the two painters


@for_whole
def test_both_painters_draw_the_same_at_the_same_places(view: View) -> None:
    found = drawn(replace(view, selected="iran-minds-lavrovs-omission"))
    figure = network_figure.draw(lambda **_: found, LIGHT, found.width)
    nodes, edges = graph(found, LIGHT)
    dots = next(trace for trace in figure.data if trace.meta == "node")
    places = {node["id"]: (node["x"], node["y"]) for node in nodes}
    assert dict(zip(dots.customdata, zip(dots.x, dots.y, strict=True), strict=True)).items() <= places.items()
    strands = {trace.name: trace for trace in figure.data if trace.meta == "strand"}
    assert strands.keys() == {edge["id"] for edge in edges}
    for edge in edges:
        trace = strands[edge["id"]]
        assert (trace.x[0], trace.y[0]) == pytest.approx(places[edge["from"]])
        assert (trace.x[-1], trace.y[-1]) == pytest.approx(places[edge["to"]])
        turn = edge["smooth"]["roundness"] * (1 if edge["smooth"]["type"] == "curvedCW" else -1)
        curve = bend(Point(*places[edge["from"]]), Point(*places[edge["to"]]), turn if edge["smooth"]["enabled"] else 0)
        assert (trace.x[16], trace.y[16]) == pytest.approx(curve.at(0.5))
        assert trace.line.color == edge["color"]["color"]
        assert set(trace.customdata) == {edge["asks"]}
    marks = Counter(asked for trace in figure.data if trace.meta == "fanned" for asked in set(trace.customdata))
    assert marks == Counter(node["asks"] for node in nodes if node["id"].startswith("mark "))
    written = {
        (bare(text), round(x), round(y))
        for trace in figure.data
        if trace.meta == "text"
        for text, x, y in zip(trace.text, trace.x, trace.y, strict=True)
    }
    for node in nodes:
        for line in node.get("lines", []):
            assert (line["text"], round(node["x"] + line["x"]), round(node["y"] + line["y"])) in written
    assert {node["asks"] for node in nodes if "lines" in node} == set(found.nodes["id"])
    assert all(bare(node["label"]) in {text for text, *_ in written} for node in nodes if node["label"] != " ")


@sizes
def test_no_text_is_smaller_than_it_may_be(size: tuple) -> None:
    found = drawn(View(selected="iran-minds-lavrovs-omission"), *size)
    figure = network_figure.draw(lambda **_: found, LIGHT, found.width)
    assert {trace.textfont.size for trace in figure.data if trace.meta == "text"} == {TYPE * size[1]}
    assert {node["font"]["size"] for node in graph(found, LIGHT)[0]} == {TYPE * size[1]}


def test_signs_differ_by_dash_and_colour_and_what_is_left_out_by_width() -> None:
    strands = lay_out(ties=ALL_KINDS, without=("debka",)).strands
    looks = {(row.sign, row.shown): stroke(row, LIGHT) for row in strands.itertuples()}
    shown = [looks[sign, True] for sign in (1, 0, -1)]
    assert len({look.dash for look in shown}) == len({look.colour for look in shown}) == 3
    assert {look.colour for (_, is_shown), look in looks.items() if not is_shown} == {LIGHT.ghost}


def test_thickness_never_says_how_much() -> None:
    assert len({stroke(row, LIGHT).width for row in lay_out(ties=ALL_KINDS).strands.itertuples()}) == 1


HOSTILE = ["Hezbollah & allies", "<img src=x onerror=alert(1)>", "a <b> & *c* _d_ `e` </b> &lt;"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_name_stays_plain_text(hostile: str) -> None:
    found = lay_out_named({**case().names("actors"), "hezbollah": hostile})
    figure = network_figure.draw(lambda **_: found, LIGHT, found.width)
    drawn_words = [bare(text) for trace in figure.data if trace.meta == "text" for text in trace.text]
    [name] = [node for node in graph(found, LIGHT)[0] if node["id"] == "name hezbollah"]
    lines = [line["text"] for line in name["lines"]]
    assert " ".join(lines) == hostile
    assert set(lines) <= set(drawn_words)
    assert not [text for trace in figure.data if trace.meta == "text" for text in trace.text if "<img" in text]


FANNED = "iran-minds-lavrovs-omission"


def test_nothing_is_ringed_where_nothing_is_searched() -> None:
    assert lay_out().rings.empty


def test_a_found_actor_is_ringed_and_a_found_record_at_the_sign_of_its_strand() -> None:
    found = searched("hezbollah", FANNED)
    assert list(found.rings["id"]) == ["found hezbollah", "found russia iran -1"]
    places = {row.id: (row.x, row.y) for row in found.nodes.itertuples()}
    places |= {row.strand: (row.x, row.y) for row in found.signs.itertuples()}
    widths = {row.strand: row.width for row in found.signs.itertuples()}
    for row in found.rings.itertuples():
        x, y = places[row.id.removeprefix("found ")]
        assert row.y == y
        assert abs(row.x - x) <= widths.get(row.id.removeprefix("found "), 0) / 2


def test_a_found_record_that_is_fanned_out_is_ringed_itself() -> None:
    found = searched(FANNED, selected=FANNED)
    assert list(found.rings["id"]) == [f"found russia iran -1 {FANNED}"]
    assert list(found.rings["asks"]) == [FANNED]


def test_both_painters_draw_the_rings() -> None:
    found = searched("hezbollah", FANNED)
    figure = network_figure.draw(lambda **_: found, LIGHT, found.width)
    [rings] = [trace for trace in figure.data if trace.meta == "found"]
    nodes = [node for node in graph(found, LIGHT)[0] if node["id"].startswith("found ")]
    assert [(node["asks"], node["x"], node["y"]) for node in nodes] == [
        *zip(rings.customdata, rings.x, rings.y, strict=True)
    ]
    assert not [node["label"] for node in nodes if node["label"].strip()]


@sizes
def test_no_ring_leaves_the_drawing(size: tuple) -> None:
    every = {
        *(row["actor"] for row in cells("actors")),
        *(row[table[:-1]] for table in ALL_KINDS for row in cells(table)),
    }
    found = searched(*every, size=size, ties=ALL_KINDS)
    assert len(found.rings) > 20
    for row in found.rings.itertuples():
        assert row.radius <= row.x <= found.width - row.radius
        assert row.radius <= row.y <= found.height - row.radius, row.id
