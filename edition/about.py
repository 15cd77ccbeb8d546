"""The page about the case: who made it, its tables to take away, its codebook."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path

from articles.about import about
from articles.blocks import Block, Document, Downloads, Group, OpenCase
from articles.lesson import Lesson
from articles.pages import sight_of
from articles.story import story
from drawing.theme import LIGHT
from edition.boxes import cite
from edition.document import html
from edition.hand import written
from edition.heard import Told
from edition.open import open_sight
from exports.in_words import records_csv
from exports.lesson import lesson
from exports.tables import table_csv, whole_name
from loaders.alone import handed_out
from loaders.case import Case
from loaders.place import opened
from loaders.view import View
from readings.listing import counted

NAME = "codebook"
FOLDER, STORY = "files/tables", "files/story"
NO_CASE_HERE = "No case can be opened here, among files: the dashboard that this edition was made from opens one."


def tables(case: Case, place: Path) -> dict[str, bytes]:
    """Every table, of records in words too, and the whole case, by their paths. place: where the case lies."""
    sight, found = sight_of(case, View(), LIGHT), {}
    for name, table in case.package.tables.items():
        found[f"{FOLDER}/{table.file}"] = table_csv(case[name], table.columns)
        if table.record and len(case[name]):
            found[f"{FOLDER}/in-words-{table.file}"] = records_csv(replace(sight, tables=(name,)))
    return found | {f"{FOLDER}/{whole_name(case.package)}": handed_out(opened(place))}


def article(case: Case, coding: Path | None, files: Mapping[str, bytes], root: str) -> str:
    """The page as HTML. coding: where the coding passes lie, if anywhere; root: the way from it to the root."""
    return "".join(blocks(case, about(replace(open_sight(case, View(NAME)), coding=coding)), (files, root)))


def blocks(case: Case, made: Iterable[Block], at: tuple[Mapping[str, bytes], str]) -> Iterator[str]:
    """Blocks in their order, those among them that only a host can fill by what it has. at: files, way to the root."""
    sight = open_sight(case, View(NAME))
    for block in made:
        match block:
            case Group(together):
                yield from blocks(case, together, at)
            case Document(markdown):
                yield html(markdown)
            case Downloads():
                yield downloads(case, *at)
            case Lesson():
                yield story_files(case, at[1])
            case OpenCase():
                yield f"<p>{NO_CASE_HERE}</p>"
            case _:
                yield "".join(each.what for each in written(sight, [block]))


def downloads(case: Case, files: Mapping[str, bytes], root: str) -> str:
    """A line for each table with ways to take it away, the whole case, and how to cite it."""
    lines = ""
    for name, table in case.package.tables.items():
        links = [(f"{FOLDER}/{table.file}", "CSV"), (f"{FOLDER}/in-words-{table.file}", "in words (CSV)")]
        there = [link for link in links if link[0] in files]
        ways = ", ".join(f"<a href='{root}{escape(path)}' download>{label}</a>" for path, label in there)
        lines += f"<li>{escape(table.title)}, {counted(len(case[name]), 'row')}: {ways}</li>" if len(case[name]) else ""
    whole = f"<a href='{root}{FOLDER}/{escape(whole_name(case.package))}' download>The whole case (zip)</a>"
    return f"<ul class='downloads'>{lines}<li>{whole}</li></ul>{cite('Cite the case', 'case')}"


def taught(case: Case, told: Told) -> dict[str, bytes]:
    """The story as files, by their paths; nothing where a case has none."""
    sight, made = sight_of(case, View(), LIGHT), {}
    files = [*lesson(case.package.name)] if story(case) else []
    for place, file in enumerate(files):
        told("for a class", place + 1, len(files))
        made[f"{STORY}/{file.name}"] = file.make(sight)
    return made


def story_files(case: Case, root: str) -> str:
    """The ways to these, after a button that presents it. root: the way to the root."""
    links = (f"<a href='{root}{STORY}/{each.name}' download>{each.label}</a>" for each in lesson(case.package.name))
    return f"<div class='row lesson'><button type='button' id='present' hidden>Present</button>{''.join(links)}</div>"
