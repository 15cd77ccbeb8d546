"""Folds in words: what is not drawn, and what no text tells of."""

from datetime import date

from drawing.time import DAY, Fold


def fold_words(fold: Fold, noun: str) -> str:
    """A fold in words: its months, and that no text tells of any, save the records that last or may lie in it.

    noun: what a record is called. Empty where no day lies between two panels.
    """
    if fold.last is None:
        day = fold.first - DAY
        return f"nothing told after {day.day} {day:%B}"
    if fold.last < fold.first:
        return ""
    held = [f"{named(fold.lasting, noun)} {'lasts' if len(fold.lasting) == 1 else 'last'} through"] * bool(fold.lasting)
    held += [f"{'' if held else 'only '}{named(fold.may_hold, noun)} may fall here"] * bool(fold.may_hold)
    return f"{stretch(fold.first, fold.last)}: {', '.join(held) or 'no text tells of any'}"


def stretch(first: date, last: date) -> str:
    """Some days as shortly as they can be said: “Apr”, “22 Feb–Nov”, “2 Oct–23 Jan”; whole months without days."""
    from_start, to_end = first.day == 1, (last + DAY).day == 1
    start = f"{first:%b}" if from_start else f"{first.day} {first:%b}"
    end = f"{last:%b}" if to_end else f"{last.day} {last:%b}"
    same = (first.year, first.month) == (last.year, last.month) and from_start and to_end
    return end if same else f"{start}–{end}"


def named(numbers: tuple[int, ...], noun: str) -> str:
    """“note 3”, “notes 3 and 4”."""
    return f"{noun}{'' if len(numbers) == 1 else 's'} {' and '.join(map(str, numbers))}"
