"""Whatever stands in any text of a case is drawn as plain text within its picture, read as it is, and leaves so."""

import csv
import io
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pybtex.database import parse_string

from articles.blocks import Block, Fold, Group, Read
from articles.pages import article_of, page_of, sight_of
from articles.stage import PAGE_SIZE, scene_of, slide
from components.written import html
from drawing.theme import LIGHT
from exports.bibtex import bibtex
from exports.chicago import notes
from exports.citations import csl_json
from exports.cited import texts_in
from exports.in_words import records_csv
from exports.spreadsheet import STARTS_A_FORMULA, is_number
from exports.tables import table_csv
from loaders.case import Case, load_case
from loaders.typed import evidence
from loaders.view import View
from painters.svg import svg
from tests import hostile
from tests.articles.panels import panel_of
from tests.cases import SHIPPED
from tests.exports.masters import CHARTS
from tests.variants import free, rows_of, tables, with_hostile_text

EDGE = 1
TAGS = {"a", "b", "blockquote", "details", "h2", "h3", "img", "li", "p", "span", "summary", "ul"}
"""What the HTML of a panel is made of."""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The shipped case, where there is least room, with long texts."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("long") / "case"))
    with_hostile_text(folder, "", f" {hostile.LONG}")
    return load_case(folder)


def test_every_free_text_of_every_table_holds_the_signs() -> None:
    spoilt = {
        (name, column["name"]): [row[column["name"]] for row in rows_of(hostile.folder(), name) if row[column["name"]]]
        for name, table in tables(hostile.folder()).items()
        for column in free(table)
    }
    assert {("events", "note"), ("actors", "aliases"), ("strikes", "date_basis"), ("codes", "label")} <= spoilt.keys()
    bounded = {where for where, cells in spoilt.items() for cell in cells if hostile.LONG not in cell}
    assert bounded == {
        (name, each["name"])
        for name, table in tables(hostile.folder()).items()
        for each in free(table)
        if (name, each["name"]) in spoilt and "maxLength" in each.get("constraints", {}) and spoilt[name, each["name"]]
    }
    assert not [cell for where in bounded for cell in spoilt[where] if hostile.RIGHT_TO_LEFT[:1] not in cell]
    assert {name for name, _ in spoilt} == tables(hostile.folder()).keys() - {"evidence"}


@pytest.mark.parametrize("page", CHARTS)
def test_every_text_is_drawn_as_it_is_and_within_its_picture(page: str, crowded: Case) -> None:
    for case, sign in ((hostile.case(), "<script>"), (crowded, "averylong")):
        sight = sight_of(case, View(page), LIGHT)
        made = article_of(sight)
        for scene in (scene_of(sight, made.chart, *PAGE_SIZE), slide(sight, made)):
            words = list(scene.words())
            assert not [each.text for each in words if not -EDGE <= each.left <= scene.width + EDGE - each.wide]
            tree = ElementTree.fromstring(svg(scene, ""))
            assert ["".join(each.itertext()) for each in tree.iter() if "text" in each.tag] == [
                each.text for each in words
            ]
            assert any(sign in each.text for each in words)


class Reader(HTMLParser):
    """What a browser makes of HTML: its tags, and its text."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag, of which no attribute is a script."""
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        """Text as it is read."""
        self.text += data


def inside(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with those in groups and in folds."""
    for block in blocks:
        match block:
            case Group(inner):
                yield from inside(inner)
            case Fold():
                yield from inside(block.make())
            case _:
                yield block


def one_of_each_table() -> list[tuple[str, str]]:
    """A page and what is selected on it, for a row of each table that a link can name."""
    first = {table: identifier for identifier, table in reversed(hostile.case().ids().items())}
    return [(page_of().get(table, "overview"), identifier) for table, identifier in first.items()]


@pytest.mark.parametrize(("page", "selected"), [*[(page, "") for page in CHARTS], *one_of_each_table()])
def test_a_panel_is_made_of_our_tags_alone_and_reads_as_the_case_says(page: str, selected: str) -> None:
    sight = sight_of(hostile.case(), View(page, selected=selected), LIGHT)
    made = panel_of(sight)
    read = [each for each in inside([*made.reading, *made.evidence]) if isinstance(each, Read)]
    found = [Reader(html(sight, each)) for each in read]
    assert set().union(*(each.tags for each in found)) <= TAGS
    assert not selected or any(hostile.MARKUP in each.text for each in found)


def cells_of(csv_bytes: bytes) -> list[str]:
    """Every cell that a spreadsheet reads."""
    return [cell for row in csv.reader(io.StringIO(csv_bytes.decode("utf-8-sig"))) for cell in row]


def test_no_cell_that_leaves_begins_a_formula() -> None:
    case = hostile.case()
    sight = sight_of(case, View(), LIGHT)
    files = [records_csv(replace(sight, tables=(name,))) for name in case.record_tables]
    files += [records_csv(sight)]
    spoilt = [table for name, table in case.package.tables.items() if name != "evidence" and len(case[name])]
    files += [table_csv(case[table.name], table.columns) for table in spoilt]
    for file in files:
        found = cells_of(file)
        assert any(hostile.FORMULA in cell for cell in found)
        assert not [cell for cell in found if cell.startswith(STARTS_A_FORMULA) and not is_number(cell)]


def test_citations_keep_every_sign() -> None:
    case = hostile.case()
    cited = texts_in(evidence(case), case)
    assert hostile.MARKUP in notes(cited)
    assert [each["title"] for each in json.loads(csl_json(cited))] == [each.item["title"] for each in cited]
    assert len(parse_string(bibtex(cited), "bibtex").entries) == len(cited)
