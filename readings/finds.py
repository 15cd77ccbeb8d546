"""What a search found, and what there is near where it found nothing, in sentences."""

from collections.abc import Iterable


def found_here(found: int, here: int | str, whole: int | str, in_sentences: bool) -> str:
    """How much of what was asked for is found on a page, of so much that it lists; whether its sentences have it.

    found: in the whole case; here, whole: numbers, or signs that stand for them.
    """
    also = "in the sentences of this page"
    if not found:
        return f": {also}" if in_sentences else ": not found in this case"
    if not whole:
        return ""
    count = f": {here} of {whole} here, marked" if here else f": none of {whole} here"
    return f"{count}; also {also}" if in_sentences else count


def missing(kind: str, text: str, covered: bool, near: Iterable[str]) -> str:
    """“No text looks back on November 2016. Nearest:”, where the ways to what is near follow.

    kind, text, covered, near: as `loaders.nearby.Missed` has them.
    """
    if kind == "together":
        return "Each is found, but nothing has all of them. Each alone:"
    if kind == "time":
        nothing = f"No text looks back on {text}." if not covered else f"No date that is told names {text}."
        return f"{nothing} Nearest:" if near else nothing
    return f"No word here is “{text}”; spelled nearly so:" if near else f"No word here is “{text}”."
