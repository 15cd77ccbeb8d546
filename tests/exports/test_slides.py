"""Slides of a view: title, chart, records, notes, as a program of slides and a checker of its files find them."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import CONTENT_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as File
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from articles.pages import article_of, sight_of
from articles.sight import Sight
from articles.stage import staged
from drawing.font import Font
from drawing.measure import wrap
from drawing.scene import Words
from drawing.stage import TITLE, TITLE_LINE
from drawing.theme import LIGHT
from exports.__main__ import main
from exports.recorded import MANY, recorded
from exports.slides import deck as decks
from exports.slides import template
from exports.slides.deck import below_title, deck_of, title_of
from exports.slides.draft import begun
from exports.slides.make import Wanted, for_office, one_view, saved, whole_deck
from exports.slides.notes import notes, said
from exports.slides.sheet import sheet as set_on
from exports.slides.theme import COLOURS
from exports.view import Template
from loaders.lens import Lens
from loaders.view import View
from painters.powerpoint.canvas import EMU_PX
from tests import hostile
from tests.exports.masters import CHARTS
from tests.lenses import SHIPPED, case, cells, every_case, in_both_cases, records, values
from tests.readings.recount import tells
from tests.small import case as small_case
from tests.small import cells as small_cells

MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SMALLEST = Pt(12)
HEAD = ["No.", "When", "What the texts say", "Told how and by whom", "Outlet", "Text ¶ paragraph"]
NAMES = " ".join(
    f'xmlns:{short}="http://schemas.openxmlformats.org/{place}"'
    for short, place in (("p", "presentationml/2006/main"), ("r", "officeDocument/2006/relationships"))
)


def opened(made: bytes) -> File:
    """A deck as a program reads it."""
    return Presentation(io.BytesIO(made))


def sight(page: str, lens: Lens | None = None, folder: Path = SHIPPED, **more: str) -> Sight:
    """A case by a view."""
    return sight_of(case(folder), View(page, lens or Lens(), **more), LIGHT)


@cache
def small() -> bytes:
    """A deck of all pages of the small case."""
    return whole_deck([Wanted(sight_of(small_case(), View(page), LIGHT)) for page in CHARTS], None, lambda place: None)


@cache
def strikes(folder: Path) -> File:
    """The slides of one view."""
    return opened(one_view(sight("air_strikes", folder=folder), titled=True, with_records=True))


def faults(file: Path) -> list[str]:
    """What a checker of such files finds wrong in one."""
    return [str(each) for each in OpenXmlValidator().validate(file).errors]


def twice(file: File) -> list[int]:
    """The numbers of the slides on which two shapes have one id, which that checker lets pass."""
    ids = [[each.get("id") for each in slide.element.iter("{*}cNvPr")] for slide in file.slides]
    return [place for place, own in enumerate(ids, 1) if len(own) != len(set(own))]


def gone(part: object, name: str) -> None:
    """Take every element of a name out of a part of a deck."""
    for each in list(part.element.iter(f"{{*}}{name}")):
        each.getparent().remove(each)


def layout(file: File, name: str) -> SlideLayout:
    """A layout by its name."""
    return next(each for each in file.slide_layouts if each.name == name)


def title(slide: Slide) -> str:
    """What its placeholder for a title says."""
    return slide.shapes.title.text_frame.text


def lines(slide: Slide) -> list[str]:
    """Every line of text of its shapes but the title, in groups too."""
    own = slide.shapes.title.element if slide.shapes.title is not None else None
    paragraphs = [each for shape in slide.shapes if shape.element is not own for each in shape.element.iter(f"{MAIN}p")]
    return ["".join(run.text or "" for run in each.iter(f"{MAIN}t")) for each in paragraphs]


def tables(file: File) -> list[list[list[str]]]:
    """The rows of the table of each slide that has one."""
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in file.slides
        for shape in slide.shapes
        if shape.has_table
    ]


def test_a_deck_of_all_pages_opens_without_a_question(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(small())
    assert not faults(tmp_path / "deck.pptx")
    assert not twice(opened(small()))


def test_a_deck_begins_with_the_case_and_its_makers_and_ends_with_the_texts_that_it_rests_on() -> None:
    file, package = opened(small()), small_case().package
    first, *_, last = file.slides
    about = file.core_properties
    assert (about.title, about.comments) == (package.title, "")
    assert {about.author, about.last_modified_by} == {", ".join(package.contributors)}
    assert title(first) == package.title
    assert all(maker in lines(first)[0] for maker in package.contributors)
    assert title(last) == "Texts cited"
    [table] = tables(opened(small()))[-1:]
    cited = {row["source"] for row in small_case().evidence.to_dict("records") if row["tells"]}
    listed = " ".join(cell for row in table for cell in row)
    assert cited
    assert all(row["title"] in listed for row in small_cells("sources") if row["source"] in cited)


@every_case
def test_the_takeaway_is_the_title_and_all_else_of_the_picture_is_there(folder: Path) -> None:
    slide, office = strikes(folder).slides[0], for_office(sight("air_strikes", folder=folder))
    made = article_of(office)
    assert title(slide) == office.headline(made.takeaway)
    stage = staged(office, made, set_on(below_title(deck_of(), title(slide)), 720))
    drawn = [each.text for items in stage.parts.values() for each in items if isinstance(each, Words)]
    assert sorted(lines(slide)) == sorted(drawn)
    assert {"subtitle", "rests on", "cannot tell", "footer"} <= {shape.name for shape in slide.shapes}


@every_case
def test_what_is_of_one_record_is_named_by_its_number_and_says_what_the_list_says(folder: Path) -> None:
    made = article_of(for_office(sight("air_strikes", folder=folder)))
    drawn = strikes(folder).slides[0].element.iter()
    tags = {each.get("name"): each.get("descr") for each in drawn if each.get("descr")}
    assert made.rows.rows
    for row in made.rows.rows:
        assert all(cell in tags[f"{row.cells[0]} {row.cells[made.rows.says]}"] for cell in row.cells)


@every_case
def test_the_records_stand_in_a_table_with_the_paragraphs_that_tell_of_them_and_in_the_notes(folder: Path) -> None:
    listed = tables(strikes(folder))
    assert all(head == HEAD for head, *_ in listed)
    rows = [row for _, *own in listed for row in own]
    told = {(row["record"], row["paragraph"]) for row in cells("evidence", folder) if tells(row["part"])}
    found = records(Lens(), folder)
    numbers = {str(row.number): row.id for row in found.itertuples()}
    assert {numbers[row[0]] for row in rows} == set(numbers.values())
    for row in rows:
        assert all((numbers[row[0]], each) in told for each in row[-1].split("¶\N{NO-BREAK SPACE}")[1].split(", "))
    said = strikes(folder).slides[0].notes_slide.notes_text_frame.text
    assert all(f"{row[0]} {row[2]}" in said and row[-1] in said for row in rows)
    assert "Click" not in said


@pytest.mark.parametrize("page", [page for page in CHARTS if page not in ("overview", "sources")])
@in_both_cases(100, 3)
def test_the_records_and_the_notes_are_those_that_a_lens_leaves(page: str, folder: Path, lens: Lens) -> None:
    office = for_office(sight_of(case(folder), View(page, lens), LIGHT))
    listed = recorded(office)
    shown = {row.id for table in office.tables for row in records(lens, folder, table).itertuples() if row.shown}
    assert {each.id for each in listed} == shown
    whose = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    shorts = {
        name: {row[name[:-1]]: row["short"] for row in cells(name, folder)} for name in ("sources", "outlets", "actors")
    }
    ways = {row["code"]: row["label"] for row in cells("codes", folder) if row["list"] == "told"}
    told = {
        (row["record"], shorts["sources"][row["source"]], int(row["paragraph"])): row
        for row in cells("evidence", folder)
        if row["told"] not in lens.told
        and whose[row["source"], row["paragraph"]] not in lens.without
        and "what" in (row["part"] or "what")
        and row["record"] in shown
    }
    seen = {(each.id, one.text, number): one for each in listed for one in each.told for number in one.paragraphs}
    assert seen.keys() == told.keys()
    for key, telling in seen.items():
        row = told[key]
        assert telling.outlet == shorts["outlets"][whose[row["source"], row["paragraph"]]]
        speakers = [each for each in (row["speaker"], *row["via"].split(";")) if each]
        assert all(shorts["actors"][each] in telling.how for each in speakers)
        assert telling.how.lower().startswith(ways[row["told"]])
    lines = [said(each, numbered=True) for each in listed]
    assert all(one.place in line for each, line in zip(listed, lines, strict=True) for one in each.told)


def test_more_rows_than_fit_go_on_and_each_slide_says_which_it_is_in_letters_of_12_points() -> None:
    selected = recorded(for_office(sight("actor_network")))[-1].id
    file = opened(one_view(sight("actor_network", selected=selected), titled=True, with_records=True))
    _, *others = file.slides
    assert len(others) > 2
    assert [title(each) for each in others] == [
        f"The records it rests on ({place} of {len(others)})" for place in range(1, len(others) + 1)
    ]
    rows = [row for _, *each in tables(file) for row in each]
    listed = recorded(for_office(sight("actor_network")))
    assert len(listed) > MANY
    assert rows[0][0] == listed[-1].number  # what is selected comes first where they are many
    assert list(dict.fromkeys(row[0] for row in rows[1:])) == [each.number for each in listed[:-1]]
    sizes = [int(each.get("sz")) for each in others[0].element.iter(f"{MAIN}rPr") if each.get("sz")]
    assert min(sizes) * 127 >= SMALLEST


@pytest.mark.parametrize("names", [1, 4, 8])
def test_a_title_of_many_letters_is_in_smaller_ones_and_has_room_for_its_lines(names: int) -> None:
    deck, said = deck_of(), " ".join(["A town hall with a long name"] * 3 * names)
    draft = begun(deck, said, LIGHT)
    draft.put()
    [slide] = opened(saved(deck, sight("air_strikes"))).slides
    own = slide.shapes.title
    size = own.text_frame.paragraphs[0].runs[0].font.size
    px = size / EMU_PX if size else TITLE
    lines = len(wrap(said, Font(px, "Arial"), own.width / EMU_PX, 700))
    pitch = (own.text_frame.paragraphs[0].line_spacing or TITLE_LINE * EMU_PX) / EMU_PX
    assert pitch / px == pytest.approx(TITLE_LINE / TITLE, 0.01)
    assert lines * pitch <= own.height / EMU_PX + 0.1
    assert own.top + own.height <= below_title(deck, said) * EMU_PX
    assert (px < TITLE) == (names > 1)


def test_a_slide_can_do_without_its_title_and_without_the_records() -> None:
    file = opened(one_view(sight("air_strikes"), titled=False, with_records=False))
    assert len(file.slides) == 1
    assert file.slides[0].shapes.title is None


@every_case
def test_where_no_record_is_left_there_is_a_slide_that_says_so_and_none_of_records(folder: Path) -> None:
    nobody = Lens(without=tuple(values("outlets", "outlet", folder)))
    file = opened(one_view(sight("air_strikes", nobody, folder), titled=True, with_records=True))
    [slide] = file.slides
    assert "Rests on: nothing, since every record is left out." in lines(slide)


@every_case
def test_a_link_is_given_only_where_others_can_follow_it(folder: Path) -> None:
    office = for_office(sight("air_strikes", folder=folder))
    made, listed = article_of(office), recorded(office)
    assert "https" not in notes(office, made, listed)
    public = replace(sight("air_strikes", folder=folder), root="https://faultlines.example.org")
    assert "This view: https://faultlines.example.org/air-strikes" in notes(for_office(public), made, listed)


def test_our_own_deck_is_what_its_maker_makes_and_has_our_colours_and_letters() -> None:
    with zipfile.ZipFile(decks.OWN) as kept, zipfile.ZipFile(io.BytesIO(template.template())) as made:
        assert {name: kept.read(name) for name in kept.namelist()} == {
            name: made.read(name) for name in made.namelist()
        }
        theme = kept.read("ppt/theme/theme1.xml").decode()
        assert b"<Application>Faultlines</Application>" in kept.read("docProps/app.xml")
    assert all(f'<a:{slot}><a:srgbClr val="{colour[1:].upper()}"/>' in theme for slot, colour in COLOURS.items())
    assert theme.count('<a:latin typeface="Arial"/>') == 2


def test_a_readers_own_layouts_are_used_and_its_slides_are_not(tmp_path: Path) -> None:
    own = Presentation()
    own.slides.add_slide(own.slide_layouts[0])
    own.save(tmp_path / "own.pptx")
    out = tmp_path / "deck.pptx"
    views = ["/air-strikes", "/actor-network"]
    arguments = ["deck", str(out), *views, "--template", str(tmp_path / "own.pptx"), "--case", str(SHIPPED)]
    assert main(arguments) == 0
    assert not twice(Presentation(out))
    first, chart, *_ = Presentation(out).slides
    assert first.slide_layout.name == "Title Slide"
    assert chart.slide_layout.name == "Title Only"
    assert chart.shapes.title.is_placeholder
    assert not faults(out)


def test_a_readers_slides_that_a_show_names_are_gone_and_the_records_stand_on_our_ground(tmp_path: Path) -> None:
    own = Presentation()
    hidden = own.slides.add_slide(own.slide_layouts[0])
    hidden.shapes.title.text_frame.text = "Not for others"
    show = parse_xml(f'<p:custShowLst {NAMES}><p:custShow name="short" id="0"><p:sldLst/></p:custShow></p:custShowLst>')
    slide = own.element.find("{*}sldIdLst/{*}sldId")
    named = parse_xml(f'<p:sld {NAMES} r:id="{slide.rId}"/>')
    show[0][0].append(named)
    own.element.find("{*}notesSz").addnext(show)
    template = io.BytesIO()
    own.save(template)
    made = one_view(sight("air_strikes"), True, True, Template("own.pptx", template.getvalue()))
    packed = zipfile.ZipFile(io.BytesIO(made))
    assert len(packed.namelist()) == len(set(packed.namelist()))
    assert not [name for name in packed.namelist() if b"Not for others" in packed.read(name)]
    _, records, *_ = opened(made).slides
    ground = next(shape for shape in records.shapes if shape.name == "ground")
    assert ground.top + ground.height == pytest.approx(opened(made).slide_height, abs=EMU_PX)
    out = tmp_path / "out.pptx"
    out.write_bytes(made)
    assert not faults(out)


def test_what_a_file_says_of_itself_is_no_longer_than_it_may_be() -> None:
    shown = sight("air_strikes")
    package = shown.case.package._replace(title="A long title " * 40, contributors=("A maker\ufffe " * 40,))
    shown = replace(shown, case=replace(shown.case, package=package))
    about = opened(one_view(shown, True, False)).core_properties
    assert package.title.startswith(about.title)
    assert len(about.title) == len(about.author) == 255
    assert "\ufffe" not in about.author


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (
            lambda deck: [deck.slide_layouts.remove(each) for each in deck.slide_layouts if each.name == "Title Only"],
            "a title alone in its upper half, which its slides would need. Insert one in PowerPoint: View",
        ),
        (
            lambda deck: [deck.slide_layouts.remove(each) for each in deck.slide_layouts if each.name == "Title Slide"],
            "a title with a subtitle",
        ),
        (lambda deck: [gone(each, "xfrm") for each in deck.slide_master.placeholders], "a title alone in its upper"),
        (lambda deck: setattr(title_of(layout(deck, "Title Only")), "top", Pt(300)), "a title alone in its upper"),
        (lambda deck: gone(deck, "sldSz"), "save it as a presentation (.pptx)"),
        (lambda deck: vars(deck.part).update(content_type=CONTENT_TYPE.PML_PRES_MACRO_MAIN), "without macros"),
        (lambda deck: vars(deck.part).update(content_type=CONTENT_TYPE.PML_TEMPLATE_MAIN), "save it as a presentation"),
        (None, "save it as a presentation (.pptx)"),
    ],
)
def test_a_template_that_lacks_a_layout_is_refused_with_the_reason(spoil, says: str, tmp_path: Path, capsys) -> None:
    bad = tmp_path / "bad.pptx"
    if spoil:
        deck = Presentation()
        spoil(deck)
        deck.save(bad)
    else:
        bad.write_bytes(b"PK no deck")
    code = main(["view", "/air-strikes", str(tmp_path / "out.pptx"), "--template", str(bad), "--case", str(SHIPPED)])
    out, error = capsys.readouterr()
    assert (code, out, error.count("\n")) == (1, "", 1)
    assert says in error
    assert [each.name for each in tmp_path.iterdir()] == ["bad.pptx"]


def test_the_terminal_names_each_view_as_its_slides_are_begun(tmp_path: Path, capsys) -> None:
    out = tmp_path / "deck.pptx"
    assert main(["deck", str(out), "/air-strikes", "/air-strikes?without=debka", "--case", str(SHIPPED)]) == 0
    assert capsys.readouterr() == (
        f"written: {out}\n",
        "1 of 2: /air-strikes\n2 of 2: /air-strikes?without=debka\n",
    )
    charts = [slide for slide in Presentation(out).slides if slide.has_notes_slide]
    assert [title(each).startswith("Without Debka") for each in charts] == [False, True]


@pytest.mark.parametrize("page", ["air_strikes", "actor_network"])
def test_hostile_text_is_plain_text_on_every_slide(page: str, tmp_path: Path) -> None:
    out = tmp_path / "deck.pptx"
    out.write_bytes(one_view(sight_of(hostile.case(), View(page), LIGHT), titled=True, with_records=True))
    assert not faults(out)
    file = Presentation(out)
    assert any(hostile.FORMULA in line for line in lines(file.slides[1]))
    assert all(any("<script>" in line for line in lines(slide)) for slide in [*file.slides][:2])
    assert {shape.placeholder_format.type for shape in file.slides[0].placeholders} == {PP_PLACEHOLDER.TITLE}


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_what_is_drawn_has_letters_of_12_points_at_least_and_stays_on_the_slide(page: str, folder: Path) -> None:
    slide = opened(one_view(sight(page, folder=folder), titled=True, with_records=False)).slides[0]
    sizes = [int(each.get("sz")) for each in slide.element.iter(f"{MAIN}rPr") if each.get("sz")]
    assert min(sizes) * 127 >= SMALLEST
    for shape in slide.shapes:
        assert shape.left >= 0 <= shape.top
        assert shape.left + shape.width <= 1280 * EMU_PX
        assert shape.top + shape.height <= 720 * EMU_PX
