"""What the line above a page says: how much of it is shown, and under whose name officials stand."""

from articles.page import Choice
from articles.sight import Sight
from loaders.case import Case
from loaders.standing import served

STATES = {"state"}
"""The kinds of whom officials serve where all of these are states."""


def officials(case: Case) -> Choice:
    """Under whose name officials stand; no choice where a case has none."""
    whom = served(case)
    with_whom = "with their state" if whom == STATES else "with those they serve"
    return Choice("officials", "officials", {"state": with_whom, "name": "by name"} if whom else {})


def how_much(sight: Sight) -> tuple[str, ...]:
    """How many of the page's records are shown, in parts of which the first stands out."""
    records = sight.telling
    count = f"{sum(each.shown for each in records) or 'none'} of {len(records)}"
    return ("Showing everything", f" · {count}") if sight.lens.everything else (f"Showing {count}",)
