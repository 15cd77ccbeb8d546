"""What is wrong with the steps of a story beyond their own cells: where they lead, and what they hold back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from loaders.address import parted
from loaders.faults import Fault, suggestion
from loaders.package import Package, items
from loaders.read import Sheet
from loaders.references import Sheets, identifiers
from loaders.slots import any_id, slot_faults
from loaders.view import View, Vocabulary

STORY = "story"
NEEDS: Mapping[str, tuple[str, ...]] = {
    "overview": ("claims",),
    "stance_heatmap": ("stances",),
    "meeting_timeline": ("meetings",),
    "air_strikes": ("strikes",),
    "grievances": ("grievances",),
    "actor_network": ("relations", "grievances", "meetings"),
    "sources": (),
}
"""Pages with a chart in the order of the menu, each to the tables of which one needs a row, none: it always has
something."""
WINGED = ("stance_heatmap", "grievances")
"""Pages whose chart has a side for each of the two of the quarrel."""
ANSWER = "answer"
WINGS = ("first-wing", "second-wing")
"""Codes of `held` that say whose side is held back, in the order of the focus; all but these and ANSWER are ways of
telling."""


class Known(NamedTuple):
    """A case that is not loaded yet: what a link may name of it, whose quarrel it tells, the pages with a chart that
    have something to show of it, and its codes of what can be held back."""

    vocabulary: Vocabulary
    focus: tuple[str, ...]
    pages: list[str]
    held: list[str]


def story_faults(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Ranks that stand twice, views that lead nowhere, slots of nothing, and what cannot be held back."""
    sheet = sheets.get(STORY)
    if sheet is None or not sheet.rows:
        return
    yield from repeated_ranks(sheet)
    fields = {field["name"]: field for field in package.tables[STORY].fields}
    known = known_of(package, sheets)
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        for column in (name for name, field in fields.items() if field.get("slots")):
            for message in slot_faults(row[column], package, sheets):
                yield Fault(sheet.file, line, column, message)
        held = items(fields["held"], row["held"])
        for column, message in view_faults(row["view"], held, known) if known else ():
            yield Fault(sheet.file, line, column, message)


def known_of(package: Package, sheets: Sheets) -> Known | None:
    """What is known of a case; None where a table could not be read of which a link may name a row."""
    ids = any_id(package, sheets)
    if ids is None or "codes" not in sheets:
        return None
    outlets, phases = (sorted(identifiers(table, package, sheets) or ()) for table in ("outlets", "phases"))
    told, held = ([row["code"] for row in sheets["codes"].rows if row["list"] == name] for name in ("told", "held"))
    pages = [page for page, tables in NEEDS.items() if not tables or any(sheets[each].rows for each in tables)]
    return Known(Vocabulary(outlets, told, phases, ids, package.version), package.focus, pages, held)


def repeated_ranks(sheet: Sheet) -> Iterator[Fault]:
    """Steps with the rank of one before them."""
    first: dict[str, int] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if first.setdefault(row["rank"], line) != line:
            yield Fault(sheet.file, line, "rank", f"'{row['rank']}' is the rank of line {first[row['rank']]} already")


def view_faults(address: str, held: list[str], known: Known) -> Iterator[tuple[str, str]]:
    """What is wrong with the view of a step, and with what is held back of it, each with its column."""
    try:
        page, query = parted(address)
    except ValueError:
        yield "view", f"'{address}' is no address"
        return
    page = page or known.pages[0]
    if page not in known.pages:
        why = "shows nothing of this case" if page in NEEDS else "leads to no page with a chart"
        yield "view", f"'{address}' {why}{suggestion(View(page).path, paths(known.pages))}"
        return
    view, notices = View.from_query(query, known, page)
    yield from (("view", notice.removesuffix("; left aside.")) for notice in notices)
    yield from (("held", why) for each in held if (why := unheld(each, view, known)))


def unheld(code: str, view: View, known: Known) -> str:
    """Why something cannot be held back of a view; empty where it can, or where it is no code at all."""
    if code in WINGS:
        if view.page not in WINGED or view.actors == "all":
            there = " and ".join(paths(WINGED))
            return f"'{code}': no side is drawn there for each of the two; there is one on {there}"
        return "" if len(known.focus) >= len(WINGS) else f"'{code}': the quarrel is not one of two (see focus)"
    if code in view.lens.told:
        return f"'{code}' is left out by the view, so that no key can show it; take it out of 'told' there"
    ways = known.vocabulary.told
    return (
        f"'{code}' is no way of telling: no code of the list 'told'" if code in {*known.held} - {ANSWER, *ways} else ""
    )


def paths(pages: Iterable[str]) -> list[str]:
    """The paths of some pages."""
    return [View(page).path for page in pages]
