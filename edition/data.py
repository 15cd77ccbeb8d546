"""What the script of an edition reads: a page with all its views, and the case with its lenses and panels."""

import json
from collections.abc import Collection, Generator, Iterable, Mapping
from typing import Any

from articles.pages import PAGES, article_of, page_of
from articles.panel import head
from edition.hand import linked, written
from edition.heard import heard
from edition.lenses import Lenses
from edition.open import OpenSight, open_sight
from edition.over import CHART, Over, beside, overs
from edition.packed import Pool, Store, pack
from edition.panels import Panel, panels, ways_to_look
from edition.slots import Chosen, Slots
from edition.states import Left
from edition.titles import MOST_FORMS, codes, forms, parted
from edition.views import Option, Views, options, view_of
from loaders.case import Case
from loaders.view import View, spelt
from readings.rows import Rows

HEADLINES = ("title", "after")
"""Areas in which headlines stand."""
NO_ROWS = Rows("", "", (), 0, ())
Data = dict[str, Any]


def script(name: str, data: Data) -> str:
    """A classic script that hands data over: files opened from disk may load no other."""
    return f"faultlines({json.dumps(name)},{json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def lenses_data(case: Case, lenses: Lenses, sight: OpenSight) -> Data:
    """The lenses by the chips that are off, and what each leaves out in words, at its longest first."""
    chips = lenses.chips
    kinds = ("without", chips.outlets), ("told", chips.told), ("phase", chips.times)
    return {
        "chips": [[spelt(kind), each] for kind, names in kinds for each in names],
        "masks": list(lenses.masks),
        "gone": gone_data(case, lenses, sight),
        "all": lenses.all,
    }


def gone_data(case: Case, lenses: Lenses, sight: OpenSight) -> Data:
    """What each lens leaves out in words: parts, and for each form two columns that say which parts it is made of."""
    parts = Pool()
    empty = parts.of("")
    rows = [
        [(parts.of(linked(sight, first)), parts.of(linked(sight, rest))) for first, rest in parted(case, lens, said)]
        for lens, said in zip(lenses.lenses, forms(case, lenses), strict=True)
    ]
    full = [[*row, *[(empty, empty)] * (MOST_FORMS - len(row))] for row in rows]
    columns = [[pack([row[form][half] for row in full]) for half in (0, 1)] for form in range(MOST_FORMS)]
    return {"parts": parts.all, "forms": columns}


def areas_data(areas: Mapping[str, Slots], views: Iterable[Mapping[str, Chosen]], pool: Store) -> Data:
    """Each area with what may stand in its places, and which of it each view has."""
    views = list(views)
    return {
        name: {
            "is": pool.texts(slots.variants()),
            "of": pool.columns(slots.column(view.get(name, {}) for view in views)),
        }
        for name, slots in areas.items()
    }


def panel_data(made: Panel, pool: Store) -> Data:
    """A panel, as an area is, and the states of it."""
    [state] = pool.columns([made.states.of])
    data: Data = areas_data({"": made.slots}, [{"": view} for view in made.views], pool)[""]
    return data | {"state": state, "states": len(made.states.lenses)}


def panels_of(made: Mapping[str, Panel], pool: Store) -> Data:
    """Panels by their names."""
    return {name: panel_data(each, pool) for name, each in made.items()}


def over_data(made: Over, slots: Slots, pool: Store) -> Data:
    """What a selection changes, and the states of it."""
    [state] = pool.columns([made.states.of])
    return {"state": state, "changes": [dict(each) for each in made.changes(slots)]}


def page_data(found: Views, case: Case, left: Left) -> Data:
    """A page with all its views under every lens, and what a selection changes in it."""
    pool, at, made_options = Store(), 0, []
    gone = forms(case, left.lenses)
    made = [overs(found, option, case, left) for option in found.options]
    for option, own in zip(found.options, made, strict=True):
        data = option_data(found, option, gone, pool)
        data["overs"] = {each: over_data(over, found.areas[CHART], pool) for each, over in own.items()}
        made_options.append(data | {"at": at} | selected_data(found, option, (case, left), pool))
        at += len(option.views)
    views = [view for option in found.options for view in option.views]
    return {
        "choices": [[spelt(each.field), options(each, case), list(each.first)] for each in found.choices],
        "areas": areas_data(found.areas, views, pool),
        "options": made_options,
        "pool": pool.all,
        "texts": pool.words.all,
    }


def option_data(found: Views, option: Option, gone: list[list[str]], pool: Store) -> Data:
    """The states of the lenses under one option, and the lengths of headlines."""
    lengths = {}
    for area in HEADLINES:
        slots = found.areas[area].variants()
        texts = ["".join(text_of(found.areas[area], slots, view[area])) for view in option.views]
        lengths[area] = pool.columns(codes(texts, option.states.of, gone))
    [state] = pool.columns([option.states.of])
    values = [list(each) if isinstance(each, tuple) else each for each in option.values]
    return {"values": values, "state": state, "lengths": lengths, "here": sorted(option.here)}


def text_of(slots: Slots, variants: list[list[str]], view: Chosen) -> list[str]:
    """What stands in the places of a view."""
    return [own[view.get(slot, 0)] for slot, own in zip(slots.order, variants, strict=True)]


def selected_data(found: Views, option: Option, of: tuple[Case, Left], pool: Store) -> Data:
    """What stands over the panel of each thing that the page lists or marks, and the panels of what it lists, which
    have the numbers of the list, and of what a click on its chart asks for beside another."""
    case, left = of
    start = view_of(found.page, found.choices, option.values)
    rows = article_of(open_sight(case, start)).rows
    heads = {each: head_of(case, start.change(selected=each), rows, option.here) for each in {*option.here, *rows.ids}}
    records = [each for each in rows.ids if case.ids().get(each) in case.record_tables]
    asked = [(each, "") for each in records] + sorted(beside(case, start))
    views = {f"{one} {other}".strip(): [start.change(selected=one, beside=other)] for one, other in asked}
    made = heard(panels(case, left, views, rows.ids))
    return {
        "heads": dict(sorted(heads.items())),
        "panels": {name: panel_data(each, pool) for name, each in made.items()},
    }


def head_of(case: Case, view: View, rows: Rows, here: frozenset[str]) -> str:
    """What stands over the panel of what a view has selected."""
    sight = open_sight(case, view)
    return "".join(each.what for each in written(sight, head(sight, rows, view.selected in here)))


def panels_data(case: Case, left: Left, ids: Collection[str]) -> Generator[tuple[int, int], None, Data]:
    """Make the panels of some things as every page has them that neither lists nor marks these, with what stands over
    them there, which is what it returns; on the way how many are made, of how many."""
    pool, tables, marking = Store(), case.ids(), page_of()
    pages = {
        each: next(page for page in PAGES if page != marking.get(tables[each]) and PAGES[page].article) for each in ids
    }
    made = yield from panels(case, left, {each: ways_to_look(page, each) for each, page in pages.items()})
    heads = {each: head_of(case, View(page, selected=each), NO_ROWS, frozenset()) for each, page in pages.items()}
    return {
        "heads": heads,
        "panels": {each: panel_data(own, pool) for each, own in made.items()},
        "pool": pool.all,
        "texts": pool.words.all,
    }
