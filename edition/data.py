"""What the script of an edition reads: a page with all its views, and the case with its lenses and panels."""

import json
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from articles.lens_line import officials
from articles.pages import PAGES, article_of, page_of
from articles.panel import head
from edition.hand import linked, written
from edition.lenses import Lenses
from edition.open import OpenSight, open_sight
from edition.over import Asked, Overs, Turn
from edition.packed import Pool, Store, pack
from edition.panels import Panel, panels, ways_to_look
from edition.picture import CHARTS
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


def areas_data(option: Option, pool: Store) -> Data:
    """Each area with what may stand in its places, and which of it each view has."""
    return {name: area_data(slots, [view[name] for view in option.views], pool) for name, slots in option.areas.items()}


def area_data(slots: Slots, views: Sequence[Chosen], pool: Store) -> Data:
    """What may stand in some places, and which of it each view has."""
    return {"is": pool.texts(slots.variants()), "of": pool.columns(slots.columns(views))}


def texts_of(every: Iterable[Slots]) -> set[str]:
    """All that may stand in any of some places."""
    return {text for slots in every for own in slots.variants() for text in own}


def panel_data(made: Panel, pool: Store) -> Data:
    """A panel, as an area is, and the states of it."""
    [state] = pool.columns([made.states.of])
    return area_data(made.slots, made.views, pool) | {"state": state, "states": len(made.states.lenses)}


def turns_data(option: Option, area: str, made: Mapping[Asked, Sequence[Turn]], pool: Store) -> Data:
    """What selections change: each turn as place, column of the states that decide it (−1: what else stands there
    does) and what it changes to by these; and to each selection its turns, what is beside another behind a blank."""
    numbers = {turn: number for number, turn in enumerate(dict.fromkeys(chain.from_iterable(made.values())))}
    places = option.areas[area].places
    return {
        "turns": [
            [places[each.slot], pool.columns([each.by.of])[0] if each.by else -1, to_all(each.to)] for each in numbers
        ],
        "overs": {f"{one} {other}".rstrip(): [numbers[each] for each in turns] for (one, other), turns in made.items()},
    }


def to_all(to: Mapping[int, int]) -> list[int]:
    """A variant for each number up to the last; one that never occurs stays as it is."""
    return [to.get(number, number) for number in range(max(to) + 1)]


def about_data(case: Case) -> Data:
    """A page without views, whose script only leads on."""
    choice = officials(case)
    return {"choices": [[choice.field, options(choice, case), []]], "options": [], "areas": {}}


def page_data(found: Views, case: Case, left: Left) -> Data:
    """A page with all its views under every lens, and what a selection changes in it."""
    # Selections first, since they bring texts of their own.
    turned = [{each: Overs(found, option, left, each).made() for each in CHARTS} for option in found.options]
    every = (slots for option in found.options for slots in option.areas.values())
    pool, gone = Store(texts_of(every)), forms(case, left.lenses)
    made = []
    for option, turns in zip(found.options, turned, strict=True):
        changed = {area: turns_data(option, area, own, pool) for area, own in turns.items()}
        made.append(option_data(option, gone, pool) | {"changed": changed} | selected_data(found, option, case))
    return {
        "choices": [[spelt(each.field), options(each, case), list(each.first)] for each in found.choices],
        "options": made,
        "pool": pool.all,
        "texts": pool.words.all,
        "open": pool.open,
    }


def option_data(option: Option, gone: list[list[str]], pool: Store) -> Data:
    """The areas of a page under one option, the states of the lenses, and the lengths of headlines."""
    lengths = {}
    for area in HEADLINES:
        texts = option.areas[area].texts([view[area] for view in option.views])
        lengths[area] = pool.columns(codes(texts, option.states.of, gone))
    [state] = pool.columns([option.states.of])
    values = [list(each) if isinstance(each, tuple) else each for each in option.values]
    here = sorted(option.here)
    return {"values": values, "state": state, "areas": areas_data(option, pool), "lengths": lengths, "here": here}


def selected_data(found: Views, option: Option, case: Case) -> Data:
    """What stands over the panel of each thing that the page lists, or has a mark for in any view, and the numbers of
    the records that it lists."""
    start = view_of(found.page, found.choices, option.values)
    sight = open_sight(case, start)
    rows = article_of(sight).rows
    own = {each for each, table in case.ids().items() if page_of().get(table) == found.page.name}
    above = {*option.here, *rows.ids, *own}
    heads = {each: head_of(case, start.change(selected=each), rows, option.here) for each in above}
    return {
        "tables": "+".join(found.page.tables_in(case, start)),
        "heads": dict(sorted(heads.items())),
        "numbers": sight.numbers_of(rows.ids),
    }


def head_of(case: Case, view: View, rows: Rows, here: frozenset[str]) -> str:
    """What stands over the panel of what a view has selected."""
    sight = open_sight(case, view)
    return "".join(each.what for each in written(sight, head(sight, rows, view.selected in here)))


def panels_data(case: Case, left: Left, asked: Collection[Asked]) -> Generator[tuple[int, int], None, Data]:
    """Make panels, whatever page they are opened on, with what stands over them where a page neither lists nor marks
    what they are of, which is what it returns; on the way how many are made, of how many.

    asked: what is selected, and what is looked at beside it or nothing.
    """
    tables, marking = case.ids(), page_of()
    pages = {
        each: next(page for page in PAGES if page != marking.get(tables[each]) and PAGES[page].article)
        for each, _ in asked
    }
    views = {f"{one} {other}".rstrip(): ways_to_look(pages[one], one, other) for one, other in asked}
    made = yield from panels(case, left, views)
    pool = Store(texts_of(own.slots for own in made.values()))
    heads = {each: head_of(case, View(page, selected=each), NO_ROWS, frozenset()) for each, page in pages.items()}
    return {
        "heads": heads,
        "panels": {each: panel_data(own, pool) for each, own in made.items()},
        "pool": pool.all,
        "texts": pool.words.all,
    }
