"""Sentences that the script of an edition needs, with signs for what only a reader's machine knows."""

import json
from datetime import date

from edition.signs import ADDRESS, BLANKS
from loaders.case import Case
from loaders.view import codes, spelt
from wording.dates import exactly

SAYS = {
    "copied": "Copied",
    "uncopied": "Not copied; mark the text and copy it by hand.",
    "unpictured": "Your browser lets no page copy a picture here; save the PNG instead.",
    "unmade": f"Your browser could not make it ({ADDRESS}).",
    "inSentences": "in its sentences",
    "words": "words",
    "clear": "Clear",
}


def says(case: Case) -> str:
    """The sentences as JSON."""
    value, name, *_ = BLANKS
    _, [strange] = codes("selected", value, (), case.package.version)
    own = {
        "strange": strange.replace(f"“{spelt('selected')}”", f"“{name}”"),
        "pageless": f"“{value}”, the page of that step, is not in this edition.",
    }
    return json.dumps(SAYS | own, ensure_ascii=False)


def days() -> str:
    """How a day of each month is written, with {d} and {y} for day and year."""
    written = (exactly(date(2000, month, 30 if month != 2 else 29)) for month in range(1, 13))
    return "|".join(each.replace("30", "{d}").replace("29", "{d}").replace("2000", "{y}") for each in written)
