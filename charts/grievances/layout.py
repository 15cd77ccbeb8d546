"""A ledger laid out for the whole case: which form fits, how wide each side is, rows, and the others below them."""

from typing import NamedTuple

from charts.grievances.entry import Entry
from charts.grievances.form import FORMS, Sheet, Words
from charts.grievances.grievance import Grievance
from charts.grievances.ledger import Ledger, sort_out
from charts.grievances.others import PADS, Others, set_others
from charts.grievances.rows import Rows, Shares, best_shares, set_rows
from drawing.pen import Pen

MOST_SPARE = 22
"""Px more at most above and below a row: what stands over a side, and what it holds, are to be read together."""


class Layout(NamedTuple):
    """Places in px: rows, what others hold, if anything, all entries, how high the ledger is, and what it is set on."""

    rows: Rows
    others: Others | None
    entries: list[Entry]
    height: float
    sheet: Sheet

    @property
    def crowded(self) -> bool:
        """Never: what it lacks is height."""
        return False


def layout(grievances: list[Grievance], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """The roomiest form that fits the height; the tightest where none does. What height is left goes to the rows,
    as far as what is read together stays together.

    grievances: by date, those of each holder together.
    """
    held, best = sort_out(grievances, words), dict[int, Shares]()
    for form in FORMS:
        sheet = Sheet(words, width, form, pen)
        if form.columns not in best:
            best[form.columns] = best_shares(held, sheet)
        found = lay_out(held, sheet, best[form.columns])
        if found.height <= height:
            break
    if not held.issues:
        return found
    pads = 2 * (1 + len(held.issues)) + (PADS if held.others else 0)
    spare = min(MOST_SPARE, max(0, height - found.height) / pads)
    return lay_out(held, sheet._replace(form=form._replace(pad=form.pad + spare)), best[form.columns])


def lay_out(held: Ledger, sheet: Sheet, shares: Shares) -> Layout:
    """Places in one form."""
    rows = set_rows(held, sheet, shares)
    if not held.others:
        return Layout(rows, None, rows.entries, rows.bottom, sheet)
    others = set_others(held.others, rows.bottom, sheet)
    return Layout(rows, others, [*rows.entries, *others.entries], others.bottom, sheet)
