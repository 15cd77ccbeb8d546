"""What the line above a page says: how much of it is shown, and under whose name those stand who belong to others."""

from articles.page import Choice
from articles.sight import Sight
from loaders.case import Case
from loaders.standing import served, who_belong


def officials(case: Case) -> Choice:
    """Under whose name officials of states, or members of others, stand; no choice where a case has none."""
    who = who_belong(case)
    with_whom = "with their state" if who == "officials" else "with those they belong to"
    return Choice("officials", who, {"state": with_whom, "name": "by name"} if served(case) else {})


def how_much(sight: Sight) -> tuple[str, ...]:
    """How many of the page's records are shown, in parts of which the first stands out."""
    records = sight.telling
    count = f"{sum(each.shown for each in records) or 'none'} of {len(records)}"
    return ("Showing everything", f" · {count}") if sight.lens.everything else (f"Showing {count}",)
