"""What the script of an edition searches, and in what words it says what it found: the index, the patterns and the
sentences of the live search (`loaders.find`, `loaders.asked`, `readings.finds`)."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from typing import Any

from articles.page import Page
from articles.pages import PAGES, in_menu
from edition.signs import BLANKS
from loaders.asked import MONTHS, PHRASE, TIME, WHOLE, bare, plainly
from loaders.case import Case
from loaders.dates import stretch
from loaders.find import index
from loaders.mentions import GLOSSARY
from loaders.nearby import looked_back_on
from loaders.typed import rows_in
from loaders.view import View
from readings.finds import found_here, missing
from readings.glossary import Term, line
from wording.dates import exactly

Data = dict[str, Any]
LETTER = r"\p{L}\p{N}_"
IN_A_BROWSER = ((r"(?P<", "(?<"), (r"[\w-]", f"[{LETTER}-]"), (r"\b", f"(?![{LETTER}])"), (r"\d", r"\p{Nd}"))
"""What a pattern of Python's is written as where letters and figures are those of every script."""
YEARS = range(1900, 2100)
PLANE = range(0x80, 0x10000)
"""Characters of which it is told what a search takes them for."""


def find_data(case: Case) -> Data:
    """All that a search needs."""
    found, tables = index(case), case.ids()
    listed = {name: PAGES[name].lists(case, View()) for name in in_menu(case)}
    seen = {table for each in listed.values() for table in each}
    unlisted = [(table.title.lower(), name) for name, table in case.package.tables.items() if name not in seen]
    return {
        **spelling(),
        "things": [[each, entry.words, sorted(entry.dates)] for each, entry in found.items()],
        "tables": {each: tables[each] for each in found},
        "labels": {each: case.label(each) for each in found if tables[each] not in seen},
        "unlisted": unlisted,
        "pages": [page_data(PAGES[name], case) for name in in_menu(case)],
        "words": list(meant(case)),
        "told": told(case),
        "covered": covered(case),
        "here": here(),
        "missing": missed(),
    }


def spelling() -> Data:
    """How what is asked for is taken apart: patterns, months, and what letters are compared as."""
    marks = [place for place in PLANE if unicodedata.combining(chr(place))]
    letters = {each: bare(each).casefold() for each in map(chr, PLANE)}
    return {
        "time": in_a_browser(TIME),
        "phrase": PHRASE.pattern,
        "months": MONTHS,
        "whole": WHOLE,
        "marks": "".join(f"\\u{place:04x}" for place in marks),
        "letters": {each: plain for each, plain in letters.items() if plain != each.lower()},
    }


def in_a_browser(pattern: re.Pattern[str]) -> str:
    """A pattern as a browser reads it."""
    text = pattern.pattern
    for ours, theirs in IN_A_BROWSER:
        text = text.replace(ours, theirs)
    return text


def page_data(page: Page, case: Case) -> Data:
    """A page: what its records are in, the choice that decides it where there is one, its question and its limits."""
    choice = next((each for each in page.choices if each.first), None)
    limits, asked = case["limits"], case.labels("page").get(page.name, "")
    own = limits.loc[limits["page"] == page.name, "title"]
    return {
        "name": page.name,
        "asks": page.asks_in(case),
        "tables": page.lists(case, View()),
        "choice": choice.field if choice else "",
        "options": list(choice.options_in(case)) if choice else [],
        "text": plainly(f"{asked} {' '.join(own)}") if asked else "",
    }


def meant(case: Case) -> Iterator[tuple[str, str]]:
    """The words of the glossary, each with what it is found by."""
    terms = {row.term: row for row in rows_in(case, GLOSSARY, Term)}
    for row in case[GLOSSARY].itertuples():
        yield line(terms[row.term]), plainly(" ".join([row.short, *row.also, row.full, row.gloss]))


def told(case: Case) -> dict[str, str]:
    """The months that dates of records name, in words."""
    dates = (date for table in case.record_tables for date in case[table]["date"])
    months = {month for text in dates for month in re.findall(r"\d{4}-\d\d", text)}
    return {month: exactly(day, "month") for month in sorted(months) if (day := stretch(month).earliest)}


def covered(case: Case) -> list[str]:
    """The years and months that some text looks back on."""
    dates = [str(year) for year in YEARS] + [f"{year}-{month:02}" for year, month in product(YEARS, range(1, 13))]
    return [date for date in dates if looked_back_on(case, date)]


def here() -> dict[str, str]:
    """How much is found on a page, in each case that there is."""
    count, whole, *_ = BLANKS
    return {
        "said": found_here(0, 0, 0, True),
        "nothing": found_here(0, 0, 0, False),
        "elsewhere": found_here(1, 0, 0, False),
        "some": found_here(1, count, whole, False),
        "some said": found_here(1, count, whole, True),
        "none": found_here(1, 0, whole, False),
        "none said": found_here(1, 0, whole, True),
    }


def missed() -> dict[str, str]:
    """What is said of something that is not found, in each case that there is."""
    text, *_ = BLANKS
    return {
        f"{kind}{' covered' * covered}{' near' * near}": missing(kind, text, bool(covered), [text] * near)
        for kind, covered, near in product(("together", "time", "word"), (0, 1), (0, 1))
    }
