"""What is wrong with the steps of a story beyond their own cells: where they lead, and what they hold back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from loaders.address import parted
from loaders.faults import Fault, Wrong, unlike
from loaders.package import Package, items
from loaders.read import Sheet
from loaders.references import Known, Sheets
from loaders.slots import Asked, any_id, slot_faults
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


class Shown(NamedTuple):
    """What can be shown of a case: what a link may name of it, whose quarrel it tells, the pages with a chart that have
    something to show of it, and its codes of what can be held back."""

    vocabulary: Vocabulary
    focus: tuple[str, ...]
    pages: list[str]
    held: list[str]


def story_faults(package: Package, sheets: Sheets, known: Known) -> Iterator[Fault]:
    """Ranks that stand twice, views that lead nowhere, slots of nothing, and what cannot be held back."""
    sheet = sheets.get(STORY)
    if sheet is None or not sheet.rows:
        return
    yield from repeated_ranks(sheet)
    case = Asked(package, sheets, known)
    fields, shown = {field["name"]: field for field in package.tables[STORY].fields}, shown_of(case)
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        for column in (name for name, field in fields.items() if field.get("slots")):
            yield from (Fault(sheet.file, line, column, *wrong) for wrong in slot_faults(row[column], case))
        held = items(fields["held"], row["held"])
        for column, wrong in view_faults(row["view"], held, shown) if shown else ():
            yield Fault(sheet.file, line, column, *wrong)


def shown_of(case: Asked) -> Shown | None:
    """What can be shown of a case; None where a table could not be read of which a link may name a row."""
    package, sheets, ids = case.package, case.sheets, any_id(case)
    if ids is None or "codes" not in sheets:
        return None
    outlets, phases = (sorted(case.known.ids(table) or ()) for table in ("outlets", "phases"))
    told, held = ([row["code"] for row in sheets["codes"].rows if row["list"] == name] for name in ("told", "held"))
    pages = [page for page, tables in NEEDS.items() if not tables or any(sheets[each].rows for each in tables)]
    return Shown(Vocabulary(outlets, told, phases, ids, package.version), package.focus, pages, held)


def repeated_ranks(sheet: Sheet) -> Iterator[Fault]:
    """Steps with the rank of one before them."""
    first: dict[str, int] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if first.setdefault(row["rank"], line) != line:
            message = f"'{row['rank']}' is the rank of {sheet.counted} {first[row['rank']]} already"
            yield Fault(sheet.file, line, "rank", message, "give it another")


def view_faults(address: str, held: list[str], shown: Shown) -> Iterator[tuple[str, Wrong]]:
    """What is wrong with the view of a step, and with what is held back of it, each with its column."""
    try:
        page, query = parted(address)
    except ValueError:
        yield "view", Wrong(f"'{address}' is no address")
        return
    page = page or shown.pages[0]
    if page not in shown.pages:
        why = "shows nothing of this case" if page in NEEDS else "leads to no page with a chart"
        yield "view", unlike(f"'{address}' {why}", View(page).path, paths(shown.pages))
        return
    view, notices = View.from_query(query, shown, page)
    yield from (("view", Wrong(notice.removesuffix("; left aside."))) for notice in notices)
    yield from (("held", wrong) for each in held if (wrong := unheld(each, view, shown)))


def unheld(code: str, view: View, shown: Shown) -> Wrong | None:
    """Why something cannot be held back of a view; None where it can, or where it is no code at all."""
    if code in WINGS:
        if view.page not in WINGED or view.actors == "all":
            there = " and ".join(paths(WINGED))
            return Wrong(f"'{code}': no side is drawn there for each of the two", f"there is one on {there}")
        few = len(shown.focus) < len(WINGS)
        return Wrong(f"'{code}': the quarrel is not one of two", "see focus in datapackage.json") if few else None
    if code in view.lens.told:
        return Wrong(f"'{code}' is left out by the view, so that no key can show it", "take it out of 'told' there")
    no_way = code in {*shown.held} - {ANSWER, *shown.vocabulary.told}
    return Wrong(f"'{code}' is no way of telling", "it needs a row in the list 'told'") if no_way else None


def paths(pages: Iterable[str]) -> list[str]:
    """The paths of some pages."""
    return [View(page).path for page in pages]
