"""Where a column of a table may stand, and what a package may not say of that."""

from collections.abc import Iterator
from typing import Any, Literal, get_args

from loaders.faults import Wrong, unlike

Place = Literal["panel", "list", "search", "download"]
"""Beside the chart, below it, in what is found, in what is taken away."""


def misplaced(fields: list[dict[str, Any]]) -> Iterator[Wrong]:
    """Columns that stand in no place there is, have no name where they stand, or are shown and cannot be found.

    fields: as the package has them.
    """
    places = set(get_args(Place))
    for field in fields:
        name, shown_in = field.get("name"), field.get("shown_in", [])
        if not isinstance(shown_in, list) or not all(isinstance(place, str) for place in shown_in):
            yield Wrong(f"'shown_in' of '{name}' is no list of places")
            continue
        for place in [each for each in shown_in if each not in places]:
            yield unlike(f"'{name}' is shown in '{place}', which is no place", place, places)
        if {"panel", "list", "download"} & set(shown_in) and not field.get("title"):
            yield Wrong(f"'{name}' is shown and has no 'title', which is its label")
        if {"panel", "list"} & set(shown_in) and "search" not in shown_in:
            yield Wrong(f"'{name}' is shown to a reader who cannot search for it", "add 'search' to its 'shown_in'")
