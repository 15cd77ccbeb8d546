"""The story of a case as an edition presents it: each picture under every choice of outlets that keys reach."""

from collections.abc import Generator
from itertools import combinations
from typing import Any

from articles.pages import PAGES
from articles.presented import Seen, all_seen, outlets, shown
from edition.hand import BOTH
from edition.packed import Store
from edition.picture import pictured
from edition.slots import Chosen, Slots
from exports.present.carried import carried
from loaders.case import Case
from loaders.view import View

MOST = 64
"""Choices of outlets under which there is a picture; where there are more, none and each alone are left out."""


def choices(case: Case, seen: Seen) -> list[tuple[str, ...]]:
    """The outlets that may be left out together of what is seen, first as the story has it."""
    names = sorted(outlets(case))
    most = len(names) if 2 ** len(names) <= MOST else 1
    found = [each for count in range(most + 1) for each in combinations(names, count)]
    return list(dict.fromkeys((seen.without, *found)))


def story_data(case: Case) -> Generator[tuple[int, int], None, dict[str, Any]]:
    """All pictures of a story in their pieces, step by step, and what its scripts take, which is what it returns; on
    the way how many are made, of how many."""
    pool, areas, views = Store(), dict[int, tuple[Slots, list[Chosen]]](), {}
    work = [(place, seen, each) for place, seen in enumerate(all_seen(case)) for each in choices(case, seen)]
    for done, (place, seen, without) in enumerate(work, start=1):
        made = shown(case, seen, without, BOTH)
        slots, chosen = areas.setdefault(seen.step.place - 1, (Slots(), []))
        words = pool.words.of(made.alt), pool.words.of(made.gone)
        views[f"{','.join(without)} {place}"] = (seen.step.place - 1, len(chosen), *words)
        chosen.append(slots.put(pictured(made.scene, made.alt)))
        yield done, len(work)
    return carried(case, View()) | {
        "areas": [
            {"is": pool.texts(slots.variants()), "of": pool.columns(slots.columns(chosen))}
            for slots, chosen in areas.values()
        ],
        "views": views,
        "leads": {each.id: leads(case, each.stage.view) for each in all_seen(case)},
        "pool": pool.all,
        "texts": pool.words.all,
    }


def leads(case: Case, view: View) -> tuple[str, dict[str, str], str]:
    """The page that a step shows, the parameters of its address, whatever outlets are left out, and its question."""
    return view.page, view.change(without=()).to_query(), PAGES[view.page].asks_in(case)
