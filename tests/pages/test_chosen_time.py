"""Under a chosen time nothing in the column of another time is lit, and what is not lit is said."""

import re
from collections import Counter
from pathlib import Path

import pytest

from loaders.lens import Lens
from tests.cases import SHOWN
from tests.charts.scenes import elements
from tests.days import bounds, edge, touches
from tests.lenses import case, cells, values
from tests.pages.test_pages import html, run, spec
from tests.readings.recount import names, notes, stands

STANCES = "../pages/stance_heatmap.py"


def times(folder: Path) -> list[dict[str, str]]:
    """The phases of a case, and the days of the month in which most stances begin."""
    began = Counter(bounds(written)[0].replace(day=1) for written in values("stances", "date", folder))
    month = max((count, day) for day, count in began.items() if day.year > 1)[1].isoformat()[:7]
    phases = [{"phase": phase} for phase in values("phases", "phase", folder)]
    return [*phases, {"from": edge(month, 0).isoformat(), "to": edge(month, -1).isoformat()}]


def lens_of(query: dict[str, str]) -> Lens:
    """What an address with a time chooses."""
    phase = (query["phase"],) if "phase" in query else ()
    return Lens(phase=phase, first=query.get("from", ""), last=query.get("to", ""))


def column(written: str, folder: Path) -> str:
    """The phase under which a stance stands: that of its first day, else of its last, or the nearest one."""
    first, last = bounds(written)
    day = first if first.year > 1 else last

    def away(phase: dict[str, str]) -> int:
        start, end = bounds(phase["date"])
        return max((start - day).days, (day - end).days, 0)

    return min(sorted(cells("phases", folder), key=lambda row: bounds(row["date"])), key=away)["phase"]


def in_time(query: dict[str, str], folder: Path) -> set[str]:
    """The phases that a chosen time leaves."""
    lens = lens_of(query)
    days = edge(lens.first, 0), edge(lens.last, -1)
    left = {row["phase"] for row in cells("phases", folder) if touches(bounds(row["date"]), days)}
    return left & set(lens.phase or left)


def shown(query: dict[str, str], folder: Path) -> dict[str, str]:
    """Each stance of the two that a chosen time touches, with the column in which it stands."""
    two = {names("actors", folder)[each] for each in case(folder).package.focus}
    found = [note for note in notes(lens_of(query), folder, "stances") if note.shown]
    ours = [note for note in found if stands(note.row["actor"], Lens(), folder) in two]
    return {note.id: column(note.row["date"], folder) for note in ours}


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize(
    ("folder", "query"),
    [(folder, query) for folder in SHOWN.values() for query in times(folder)],
    ids=lambda each: each.name if isinstance(each, Path) else "-".join(each.values()),
)
def test_what_stands_under_another_time_is_not_lit_and_counted_in_the_legend(
    folder: Path, query: dict[str, str]
) -> None:
    app = run(STANCES, **query)
    [picture] = spec(app)["layout"]["images"]
    lit = {each.get("data-of") for each in elements(picture["source"]) if each.get("class") == "mark"}
    ours, left = shown(query, folder), in_time(query, folder)
    assert lit == {record for record, phase in ours.items() if phase in left}
    said = re.search(r"(\d+) of other times may last into this one", html(app))
    assert (int(said[1]) if said else 0) == sum(phase not in left for phase in ours.values())
