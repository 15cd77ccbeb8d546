"""Panels are made of case and view alone, and a page shows what they are made of."""

import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from re import sub

import pytest
from streamlit.testing.v1.element_tree import Block as Shown

from articles.blocks import Fold
from tests.articles.panels import VIEWS, blocks_of, panel_of, read_in, sight_of
from tests.cases import BRIDGE, SHIPPED, SHOWN
from tests.lenses import cells
from tests.pages.test_pages import ROOT, run


def test_panels_of_every_kind_are_made_without_streamlit() -> None:
    """In a process of its own, since the tests beside this one import it."""
    command = [sys.executable, "-m", "tests.articles.panels"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert made.stdout.split() == [
        str(sum(len(views) for pages in VIEWS.values() for views in pages.values())),
        "False",
    ]


@pytest.mark.parametrize(("folder", "page"), [(folder, page) for folder, pages in VIEWS.items() for page in pages])
def test_a_page_shows_the_words_and_buttons_of_the_blocks(
    folder: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FAULTLINES_TEXTS", raising=False)
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    app = run(f"../pages/{page}.py")
    for view in VIEWS[folder][page]:
        sight = sight_of(page, folder=folder, **view)
        app.query_params.clear()
        for name, value in sight.view.to_query().items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        assert packed(shown(keyed(app.main, "panel"))) == packed(read_in(sight, blocks_of(sight))), view


def keyed(place: Shown, key: str) -> Shown:
    """The place of a key."""
    return next(each for each in inside(place) if getattr(each, "key", "") == key)


def inside(place: Shown) -> Iterator[object]:
    """Every element and place within a place, in order."""
    for each in place.children.values():
        yield each
        if isinstance(each, Shown):
            yield from inside(each)


def shown(place: Shown) -> Iterator[str]:
    """The words of what a place shows, in order."""
    for each in inside(place):
        match each.type:
            case "html":
                yield unescape(sub("<[^>]*>", "", each.proto.body))
            case "button" | "expander":
                yield each.label
            case "selectbox":
                yield from (each.label, *each.options)
            case "flex_container":
                pass
            case _:
                yield each.value


def packed(words: Iterator[str]) -> str:
    """Words without what parts them and without Markdown's escapes, from which no word is missing."""
    return sub(r"[\s\\]", "", "".join(words))


@pytest.mark.parametrize(("folder", "source"), [(SHIPPED, "wnu-february"), (BRIDGE, "minutes-march")], ids=SHOWN)
def test_the_panel_of_a_text_lists_its_paragraphs_with_what_rests_on_each(folder: Path, source: str) -> None:
    sight = sight_of("sources", folder=folder, selected=source)
    [fold] = [each for each in panel_of(sight).evidence if isinstance(each, Fold) and each.key == "paragraphs"]
    own = {row["paragraph"]: row for row in cells("passages", folder) if row["source"] == source}
    assert fold.label == f"Its {len(own)} paragraphs"
    blocks = list(fold.make())
    buttons, said = blocks[::2], ["".join(map("".join, each.lines)) for each in blocks[1::2]]
    assert [each.action.selected for each in buttons] == [f"{source}:{number}" for number in sorted(own, key=int)]
    cited = {(row["source"], row["paragraph"]): set() for row in cells("evidence", folder)}
    for row in cells("evidence", folder):
        cited[row["source"], row["paragraph"]].add(row["record"])
    for button, words in zip(buttons, said, strict=True):
        row = own[button.action.selected.partition(":")[2]]
        count = len(cited.get((source, row["paragraph"]), ()))
        assert (row["gist"] or button.label) in button.label
        assert (f" {count} record" in words) if count else ("No record rests on it: " in words)
        assert row["skip_reason"].removesuffix(".") in words
