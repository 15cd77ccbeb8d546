"""A story on paper: text that is read aloud and found, whole records, no answer where it is for the class."""

import io
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from drawing.scene import Line, Primitive, Tie, Words
from drawing.theme import LIGHT
from exports.__main__ import main
from exports.handout.make import Asked, handout, picture, printed
from loaders.texts import read_texts
from painters.fonts import LACKING
from tests import hostile
from tests.cases import BRIDGE, SHIPPED, SMALL
from tests.exports.alike import check_alike
from tests.exports.sheets import FOLDER, KEPT, told
from tests.exports.sheets import picture as sheet
from tests.lenses import cells, every_case


@cache
def opened(folder: Path, steps: tuple[str, ...] = (), asked: Asked | None = None) -> PdfReader:
    """A handout as a program reads it."""
    return PdfReader(io.BytesIO(handout(*told(folder, *steps), asked or Asked())))


def plain(text: str) -> str:
    """A text without what a line's end may add to it or take away."""
    return re.sub(r"\s+|(?<=\w)-\s", "", text)


def pages(reader: PdfReader) -> list[str]:
    """What stands on each page."""
    return [plain(page.extract_text()) for page in reader.pages]


def tagged(node: DictionaryObject) -> list[DictionaryObject]:
    """All elements of a tree of tags."""
    below = node.get("/K", [])
    children = [each.get_object() for each in (below if isinstance(below, list) else [below])]
    inner = [each for each in children if isinstance(each, DictionaryObject) and "/S" in each]
    return [*inner, *(found for each in inner for found in tagged(each))]


def test_every_step_has_a_sheet_with_its_question_and_the_words_of_its_chart() -> None:
    sight, steps = told(BRIDGE)
    found = pages(opened(BRIDGE))
    for step in steps:
        [own] = [text for text in found if plain(f"{step.place}. {step.heading}") in text]
        assert plain(step.ask) in own
        words = [each.text for each in picture(sight, step).items if isinstance(each, Words)]
        assert words
        assert [each for each in words if plain(each) not in own] == []


def test_a_screen_reader_finds_tags_a_title_the_language_and_words_for_every_chart() -> None:
    _, steps = told(BRIDGE)
    reader = opened(BRIDGE)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata.title == "The night closures of Tarnholt bridge, 2024: handout"
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    tags = tagged(root["/StructTreeRoot"])
    kinds = [str(each["/S"]) for each in tags]
    assert kinds.count("/H1") == len(steps)
    assert {"/TH", "/TD", "/Table"} <= {*kinds}
    assert all(any("/Scope" in each for each in tag["/A"]) for tag in tags if tag["/S"] == "/TH")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    figures = [each for each in tags if each["/S"] == "/Figure"]
    assert len(figures) == len(steps)
    assert all(len(each["/Alt"]) > 40 for each in figures)


@every_case
def test_a_print_in_grey_loses_nothing(folder: Path) -> None:
    """What has a colour of the scale has a sign or a dash that no other colour has; words in the hue of an actor say
    whose it is."""
    sight, steps = told(folder)
    names, seen = sight.case.names("actors"), 0
    for scene in (picture(sight, step) for step in steps):
        coloured = {colour for each in scene.items if not isinstance(each, Words) for colour in colours(each)}
        for actor, hue in zip(sight.case.package.focus, LIGHT.focus, strict=True):
            assert hue not in coloured or any(names[actor] in each.text for each in scene.words() if each.colour == hue)
        scale: dict[str, set[str]] = {}
        for of in {each.of for each in scene.items if each.of}:
            own = [each for each in scene.items if each.of == of]
            used = {colour for each in own if not isinstance(each, Words) for colour in colours(each)}
            for colour in used & {*LIGHT.diverging} - {LIGHT.ground}:
                scale.setdefault(told_in_grey(own), set()).add(colour)
                seen += 1
        assert all(len(each) == 1 for each in scale.values()), scale
    assert seen or folder != SHIPPED


def told_in_grey(items: list[Primitive]) -> str:
    """The signs of something, else the dashes of its lines."""
    signs = [each.text for each in items if isinstance(each, Words) and each.role == "sign"]
    dashes = {str(each.stroke.dash) for each in items if isinstance(each, Line | Tie)}
    return " ".join(sorted(signs or dashes))


def colours(item: Primitive) -> set[str]:
    """The colours of a primitive."""
    strokes = [each for name in ("stroke", "edge") if (each := getattr(item, name, None))]
    return {each.colour for each in strokes} | {getattr(item, "fill", "")}


def test_all_letters_come_with_the_file() -> None:
    fonts = [font.get_object() for page in opened(BRIDGE).pages for font in page["/Resources"]["/Font"].values()]
    inner = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert inner
    assert all("/FontFile2" in each.get_object() for each in inner)
    assert all("SourceSans3" in str(each["/FontName"]) for each in inner)
    assert all("/ToUnicode" in font for font in fonts)


def test_no_record_is_split_between_pages() -> None:
    [step] = printed(*told(SHIPPED, "complaints"), Asked()).data["steps"]
    rows, found = step["records"]["rows"], pages(opened(SHIPPED, ("complaints",)))
    assert len(rows) == 41
    assert len(found) > 1
    for row in rows:
        assert any(all(plain(cell) in text for cell in row) for text in found), row


def test_what_stands_on_a_covered_side_is_not_listed() -> None:
    sight, [step] = told(SHIPPED, "complaints")
    [own] = printed(sight, [step], Asked()).data["steps"]
    held = {row["title"] for row in cells("grievances") if (row["holder"], row["against"]) == ("russia", "iran")}
    assert len(held) == 1
    assert not [row for row in own["records"]["rows"] if any(title in row[2] for title in held)]
    assert [row for row in own["records"]["rows"] if "Iran against Russia" in row[2]]


@every_case
def test_the_class_gets_no_answers_and_the_teacher_a_key(folder: Path) -> None:
    sight, steps = told(folder)
    sheets = printed(sight, steps, Asked()).data
    key = printed(sight, steps, Asked(key=True)).data
    assert sheets["key"] == []
    assert [each["heading"] for each in key["key"]] == [each["heading"] for each in key["steps"]]
    for step, own, answers in zip(steps, sheets["steps"], key["key"], strict=True):
        assert not step.answer or step.answer not in str(own)
        said = dict(answers["parts"])
        assert (said["Say:"], said.get("Answer:", "")) == (step.say, step.answer)
        assert "Rests on:" in said["The picture:"]


def test_a_paragraph_that_is_coded_is_there_and_its_records_are_in_the_key() -> None:
    sight, steps = told(SHIPPED, "code")
    made = printed(sight, steps, Asked(key=True)).data
    [own], [answers] = made["steps"], made["key"]
    assert own["records"]["rows"] == []
    assert len(own["grid"]) == 6
    assert "Our gist" in own["paragraph"]["words"]
    assert len(answers["records"]["rows"]) > 5


def test_where_the_text_is_at_hand_the_paragraph_itself_is_printed() -> None:
    sight, steps = told(BRIDGE, "reprint")
    steps = tuple(
        replace(
            each,
            stages=tuple(replace(stage, view=stage.view.change(selected="letter-march:6")) for stage in each.stages),
        )
        for each in steps
    )
    at_hand = read_texts(BRIDGE / "texts")[0]
    [own] = printed(replace(sight, at_hand=at_hand), steps, Asked()).data["steps"]
    assert own["paragraph"]["words"] in at_hand.values()


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_paper_is_as_large_as_is_asked_for(paper: str, size: tuple[int, int]) -> None:
    box = opened(BRIDGE, ("nights",), Asked(paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_words_are_never_taken_for_markup_and_letters_that_the_font_lacks_are_told() -> None:
    sight, [step] = told(BRIDGE, "nights")
    wild = '#panic("x") *a* _b_ $c$ @d <e> \\f // g'
    made = handout(sight, [replace(step, heading=wild, ask="橋 and الجسر?")], Asked())
    [text, *_] = pages(PdfReader(io.BytesIO(made)))
    assert plain(wild) in text
    assert plain(f"{LACKING} and {LACKING * 5}?") in text


def test_hostile_text_is_printed_as_text() -> None:
    reader = PdfReader(io.BytesIO(handout(*told(hostile.folder()), Asked(key=True))))
    assert plain("<script>alert(1)</script>") in "".join(pages(reader))
    assert not [page for page in reader.pages if "/Annots" in page]


def test_what_cannot_be_printed_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["handout", str(tmp_path / "out.pdf"), "--case", str(SMALL)]) == 1
    assert "This case has no story" in capsys.readouterr().err
    assert main(["handout", str(tmp_path / "out.txt"), "--case", str(BRIDGE)]) == 1
    assert "“out.txt” ends with none of .pdf" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", KEPT)
def test_a_sheet_looks_as_it_was_kept(name: str, tmp_path: Path) -> None:
    check_alike(sheet(name), FOLDER / f"{name}.png", "python -m tests.exports.sheets", tmp_path)


def test_no_sheet_is_kept_that_is_not_made() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {*KEPT}
