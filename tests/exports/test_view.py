"""A view leaves as a file from the terminal, whole or not at all."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from articles.pages import PAGES
from exports.__main__ import main
from exports.unknown import Unknown
from exports.view import file_name, view_of
from loaders.lens import Lens
from loaders.view import View
from tests.lenses import SHIPPED, case, cells, every_case, values

SVG = "{http://www.w3.org/2000/svg}"


def written(capsys: pytest.CaptureFixture[str], *arguments: str, folder: Path = SHIPPED) -> tuple[int, str, str]:
    """How the command ended, and what it said to whom."""
    code = main(["view", *arguments, "--case", str(folder)])
    return code, *capsys.readouterr()


@every_case
@pytest.mark.parametrize("page", [name for name, page in PAGES.items() if page.article])
def test_each_page_is_a_picture_of_16_by_9(page: str, folder: Path, tmp_path: Path, capsys) -> None:
    out = tmp_path / "view.png"
    assert written(capsys, View(page).address, str(out), "--zoom", "1", folder=folder) == (0, f"written: {out}\n", "")
    with Image.open(out) as image:
        assert image.size == (1280, 720)


@every_case
def test_a_picture_says_what_is_left_out_and_can_do_without_its_title(folder: Path, tmp_path: Path, capsys) -> None:
    texts, (first, *_) = [], cells("outlets", folder)
    for name, more in (("titled", []), ("bare", ["--untitled"])):
        address = f"/air-strikes?without={first['outlet']}"
        written(capsys, address, str(tmp_path / f"{name}.svg"), *more, folder=folder)
        drawn = ElementTree.parse(tmp_path / f"{name}.svg")
        texts.append(["".join(each.itertext()) for each in drawn.iter(f"{SVG}text")])
    titled, bare = texts
    assert titled[0].startswith(f"Without {first['short']}")
    assert titled[0] not in bare
    assert any(f"Without {first['short']}" in line for line in bare)  # the footer says so all the same


@every_case
def test_a_whole_address_of_a_browser_leads_to_the_same_view(folder: Path) -> None:
    outlet, *_ = values("outlets", "outlet", folder)
    asked = f"https://example.org/class/air-strikes?without={outlet}&view=slide"
    assert view_of(asked, case(folder)) == View("air_strikes", Lens(without=(outlet,)), form="slide")
    assert view_of("/", case(folder)) == view_of("", case(folder)) == View("overview")


@pytest.mark.parametrize(
    ("address", "name", "says"),
    [
        ("/air-strike", "a.png", "did you mean “/air-strikes”"),
        ("/codebook", "a.png", "no page with a chart"),
        ("/air-strikes?without=debca", "a.png", "did you mean “debka”"),
        ("/air-strikes", "a.pgn", "did you mean “.png”"),
        ("/air-strikes", "a", "its kind is not known"),
        ("/air-strikes", "nowhere/a.png", "There is no folder"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence_and_nothing_is(
    address: str, name: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, error = written(capsys, address, str(tmp_path / name))
    assert (code, out, error.count("\n")) == (1, "", 1)
    assert says in error
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("turned", [["view", "a.png", "/air-strikes"], ["deck", "/", "a.pptx"]])
def test_who_turns_file_and_address_round_is_told_their_order(turned: list[str], capsys, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(turned) == 1
    last = {"view": "view ADDRESS OUT", "deck": "deck OUT ADDRESS…"}[turned[0]]
    assert capsys.readouterr().err.endswith(f"The order is: {last}\n")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path, capsys, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    code, _, error = written(capsys, "/air-strikes", str(tmp_path / "a.csv"))
    assert code == 1
    assert "cannot be written: Permission denied" in error
    assert not list(tmp_path.iterdir())


def test_a_zoom_out_of_bounds_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert written(capsys, "/air-strikes", str(tmp_path / "a.png"), "--zoom", "9")[0] == 1


def test_a_file_is_named_by_page_and_lens() -> None:
    view = View("air_strikes", Lens(without=("debka", "wnu")), form="slide")
    assert file_name(view) == "faultlines-air-strikes_without-debka-wnu"
    with pytest.raises(Unknown):
        view_of("/nowhere", case())
