"""Under a chosen time nothing in the column of another time is lit, and what is not lit is said."""

import re

import pytest

from loaders.lens import Lens
from tests.charts.scenes import elements
from tests.days import bounds, edge, touches
from tests.lenses import PHASES, cells
from tests.pages.test_pages import html, run, spec
from tests.readings.recount import notes, stands

STANCES = "../pages/stance_heatmap.py"
FOCUS = ("Russia", "Iran")
TIMES = [*({"phase": phase} for phase in PHASES), {"from": "2016-02-01", "to": "2016-02-29"}]
times = pytest.mark.parametrize("query", TIMES, ids=lambda query: "-".join(query.values()))


def lens_of(query: dict[str, str]) -> Lens:
    """What an address with a time chooses."""
    phase = (query["phase"],) if "phase" in query else ()
    return Lens(phase=phase, first=query.get("from", ""), last=query.get("to", ""))


def column(written: str) -> str:
    """The phase under which a stance stands: that of its first day, else of its last, or the nearest one."""
    first, last = bounds(written)
    day = first if first.year > 1 else last

    def away(phase: dict[str, str]) -> int:
        start, end = bounds(phase["date"])
        return max((start - day).days, (day - end).days, 0)

    return min(sorted(cells("phases"), key=lambda row: bounds(row["date"])), key=away)["phase"]


def in_time(query: dict[str, str]) -> set[str]:
    """The phases that a chosen time leaves."""
    lens = lens_of(query)
    days = edge(lens.first, 0), edge(lens.last, -1)
    left = {row["phase"] for row in cells("phases") if touches(bounds(row["date"]), days)}
    return left & set(lens.phase or left)


def shown(query: dict[str, str]) -> dict[str, str]:
    """Each stance of the two that a chosen time touches, with the column in which it stands."""
    found = [note for note in notes(lens_of(query), table="stances") if note.shown]
    ours = [note for note in found if stands(note.row["actor"], Lens()) in FOCUS]
    return {note.id: column(note.row["date"]) for note in ours}


@times
def test_what_stands_under_another_time_is_not_lit(query: dict[str, str]) -> None:
    app = run(STANCES, **query)
    [picture] = spec(app)["layout"]["images"]
    lit = {each.get("data-of") for each in elements(picture["source"]) if each.get("class") == "mark"}
    assert lit == {record for record, phase in shown(query).items() if phase in in_time(query)}


@times
def test_the_legend_counts_what_reaches_into_the_time_from_another(query: dict[str, str]) -> None:
    said = re.search(r"(\d+) of other times may last into this one", html(run(STANCES, **query)))
    reaching = [phase for phase in shown(query).values() if phase not in in_time(query)]
    assert (int(said[1]) if said else 0) == len(reaching)
