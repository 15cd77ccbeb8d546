"""Folds in words: what is not drawn, and what no text tells of."""

from drawing.time import DAY, Fold
from wording.dates import days_shortly, exactly

MOST_NAMED = 8
"""Records that are named by their numbers."""


def fold_words(fold: Fold, noun: str) -> str:
    """A fold in words: its months, and that no text tells of any, save the records that last or may lie in it.

    noun: what a record is called. Empty where no day lies between two panels.
    """
    if fold.last is None:
        return f"nothing told after {exactly(fold.first - DAY, year=False)}"
    if fold.last < fold.first:
        return ""
    held = []
    if fold.lasting:
        held.append(f"{named(fold.lasting, noun)} {'lasts' if len(fold.lasting) == 1 else 'last'} through")
    if fold.may_hold:
        held.append(f"{'' if held else 'only '}{named(fold.may_hold, noun)} may fall here")
    return f"{days_shortly(fold.first, fold.last)}: {', '.join(held) or 'no text tells of any'}"


def named(numbers: tuple[int, ...], noun: str) -> str:
    """“note 3”, “notes 3 and 4”, “notes 1, 2 and 4”; how many they are where they are many: “1,200 notes”."""
    if len(numbers) > MOST_NAMED:
        return f"{len(numbers):,} {noun}s"
    *some, last = map(str, numbers)
    return f"{noun}s {', '.join(some)} and {last}" if some else f"{noun} {last}"
