"""One line of chips for all that a reader may leave out, and the choices of a page."""

from collections.abc import Iterable, Sequence
from html import escape

from articles.page import Choice, Page
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import under
from loaders.view import View
from readings.basis import outlet_counts
from readings.listing import beside
from rows.read import rows_of
from rows.record import Telling


def lens_line(page: Page, choices: Iterable[Choice], case: Case, count: str) -> str:
    """The chips, by their places in a lens, and the page's choices."""
    records = rows_of(Telling, under(Lens(), case, *page.tables_in(case, View(page.name))))
    names = case.names("outlets")
    counts = outlet_counts(records, names)
    places = {outlet: place for place, outlet in enumerate(names)}
    told, times = case.labels("told"), case.times()
    groups = [
        ("Outlets", "", [(places[each], beside(names[each], number)) for each, number in counts.items()]),
        ("Told", "told ", list(enumerate(told.values(), len(names)))),
        ("Times", "", list(enumerate(times.values(), len(names) + len(told))) if len(times) > 1 else []),
    ]
    chips = "".join(group(label, before, buttons) for label, before, buttons in groups if buttons)
    for place, choice in enumerate(choices):
        buttons = "".join(
            f"<button type='button' data-choice='{place}' value='{escape(value)}' aria-pressed='false'>{escape(words)}"
            "</button>"
            for value, words in choice.options_in(case).items()
        )
        if len(choice.options_in(case)) > 1:
            chips += f"<div role='group' aria-label='{escape(choice.label)}'>{escape(choice.label)} {buttons}</div>"
    return (
        f"<div class='lens'><b data-area='count'>{count}</b><details><summary>Choose</summary>{chips}</details>"
        "<button type='button' id='reset' hidden>Show all again</button></div>"
    )


def group(label: str, before: str, chips: Sequence[tuple[int, str]]) -> str:
    """Chips of a kind. before: a word in front of them."""
    buttons = "".join(
        f"<button type='button' data-chip='{place}' aria-pressed='true'>{escape(words)}</button>"
        for place, words in chips
    )
    return f"<div role='group' aria-label='{label}'>{before}{buttons}</div>"
