"""Whether one of two things could have come before the other, made once for each state of the two."""

from collections.abc import Generator
from itertools import combinations
from typing import Any

from articles.order import answers
from articles.pages import page_of
from edition.hand import written
from edition.open import open_sight
from edition.packed import Store
from edition.states import Left, States
from loaders.lens import Lens
from loaders.view import View
from rows.read import rows_of
from rows.record import Meeting

TABLE = "meetings"


def pairs_data(left: Left) -> Generator[tuple[int, int], None, dict[str, Any]]:
    """Make the answers for any two, which is what it returns; on the way how many are made, of how many."""
    ids = sorted(left.case[TABLE][left.case.package.tables[TABLE].id])
    states = {pair: left.states(set(pair)) for pair in combinations(ids, 2)}
    lenses = left.lenses.lenses
    work = sorted((lens, pair) for pair, own in states.items() for lens in own.first)
    said: dict[tuple[str, str], list[str]] = {}
    for done, (lens, (one, other)) in enumerate(work, start=1):
        for first, second in ((one, other), (other, one)):
            said.setdefault((first, second), []).append(answer(left, lenses[lens], first, second))
        yield done, len(work)
    store = Store()
    pairs = {" ".join(pair): pair_data(states[min(pair), max(pair)], texts, store) for pair, texts in said.items()}
    return {"pairs": pairs, "pool": store.all, "texts": store.words.all}


def pair_data(states: States, texts: list[str], store: Store) -> dict[str, Any]:
    """The answers for two, and the states that decide which of them is given."""
    [own], [state] = store.texts([texts]), store.columns([states.of])
    order = {lens: place for place, lens in enumerate(sorted(states.first))}
    return {"is": [own[order[lens]] for lens in states.first], "state": state}


def answer(left: Left, lens: Lens, one: str, other: str) -> str:
    """What is answered under a lens."""
    sight = open_sight(left.case, View(page_of()[TABLE], lens))
    blocks = answers(rows_of(Meeting, sight.records), one, other)
    return "".join(each.what for each in written(sight, blocks))
