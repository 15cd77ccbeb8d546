"""How to cite what a panel shows, a page's view, or the case, with the day of access left open, and the address."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from articles.pages import PAGES, in_menu
from edition.open import OpenSight, open_sight
from edition.signs import ADDRESS, DAY, IN_TEX, WAY
from exports.citations import Cited, cited_case, cited_view, csl_json
from exports.cited import edition, texts_of
from loaders.case import Case
from loaders.view import View

Ways = list[str]
"""The same works as Chicago notes, BibTeX and CSL JSON."""
IN_WORDS: dict[str, Any] = {"literal": f"{DAY}w"}
IN_PARTS: dict[str, Any] = {"date-parts": [[f"{DAY}{part}" for part in "ymd"]]}


class Meant(NamedTuple):
    """What is cited: a noun for it, its records, and the outlet whose words alone are meant, if any."""

    noun: str
    records: tuple[str, ...]
    outlet: str = ""


def ways(cited: Iterable[Cited]) -> Ways:
    """Works in each way, open."""
    # Their libraries take long to load, and a page that is made again without them is made at once.
    from exports.bibtex import bibtex
    from exports.chicago import notes

    cited = list(cited)
    in_words, in_parts = (
        [each._replace(item=each.item | ({"accessed": day} if "accessed" in each.item else {})) for each in cited]
        for day in (IN_WORDS, IN_PARTS)
    )
    parts = csl_json(in_parts)
    for part in "ymd":
        parts = parts.replace(f'"{DAY}{part}"', f"{DAY}{part}")
    return [notes(in_words), bibtex(map(in_tex, in_words)), parts]


def in_tex(cited: Cited) -> Cited:
    """A work whose address is written as TeX has it, but where BibTeX takes it as it is."""
    number = {"number": cited.item["number"].replace(ADDRESS, IN_TEX)} if "number" in cited.item else {}
    return cited._replace(item=cited.item | number)


def cited_data(case: Case) -> dict[str, Any]:
    """All ways to cite the case, the view of each page, and what the panels of things say, by their names."""
    views = {name: view_ways(case, name) for name in in_menu(case)}
    return {"case": case_ways(case), "views": views, "things": things(case)}


def things(case: Case) -> dict[str, Ways]:
    """Everything whose panel says how to cite it, by its id, with the outlet behind a blank where one is meant."""
    found = {each: Meant("record", (each,)) for each, table in case.ids().items() if table in case.record_tables}
    for row in case["claims"].to_dict("records"):
        records = tuple(dict.fromkeys((*row["records_for"], *row["records_against"])))
        for outlet in ("", *case.names("outlets")):
            found[f"{row['claim']} {outlet}".strip()] = Meant("claim", records, outlet)
    return {name: ways(works(case, name.partition(" ")[0], meant)) for name, meant in found.items()}


def works(case: Case, selected: str, meant: Meant) -> list[Cited]:
    """The texts that something rests on, and the case."""
    sight = open_sight(case, View(selected=selected))
    return [*texts_of(sight, meant.records, meant.outlet), cited_case(edition(sight), meant.noun, selected)]


def view_ways(case: Case, page: str) -> list[Ways]:
    """How to cite a page as it is first shown, and under an address that asks for something."""
    sight = open_sight(case, View(page))
    question = PAGES[page].asks_in(case)
    return [ways([view_cited(sight, question, asks)]) for asks in (False, True)]


def view_cited(sight: OpenSight, question: str, asks: bool) -> Cited:
    """A view whose address is open; asks: whether something of it is asked for, which then tells it from others."""
    made = edition(sight)
    first = cited_view(made, question, sight.view.path)
    name = f"{first.item['id']}-{WAY}" if asks else first.item["id"]
    number = {} if made.address else {"number": f"view {ADDRESS}"}
    return Cited(first.item | {"id": name} | number)


def case_ways(case: Case) -> Ways:
    """How to cite the case."""
    sight = replace(open_sight(case, View()), root="")
    return ways([cited_case(edition(sight))])
