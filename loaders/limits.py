"""What a package may ask of the cells of a column: kinds of numbers and constraints of Table Schema."""

import re
from collections.abc import Iterator
from typing import Any

from loaders.faults import Wrong

# Plain digits only: Python also takes `1_0`, ` 1`, `٣` and `nan` for numbers, and some that no column can hold.
NUMBERS = {
    "integer": re.compile(r"-?(0|[1-9][0-9]{0,14})"),
    "number": re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]+)?"),
}
BOUNDS = {"minimum", "maximum"}
LENGTH = "maxLength"
RULES = {"required", "pattern", LENGTH, *BOUNDS}
"""Constraints that are checked. What else one may want to ask is said by codes and keys."""


def too_long(text: str, most: int) -> Wrong | None:
    """That a text has more letters than pictures have room for; None where it has not."""
    if len(text) <= most:
        return None
    return Wrong(f"{len(text)} letters, where pictures have room for {most}", "say it in fewer words")


def misruled(fields: list[dict[str, Any]]) -> Iterator[str]:
    """Constraints that are not checked here, patterns that are no regular expressions, bounds that bound no number.

    fields: as the package has them.
    """
    for field in fields:
        name, rules = field.get("name"), field.get("constraints", {})
        for rule in sorted(rules.keys() - RULES):
            yield f"'{name}' has the constraint '{rule}', not used here"
        try:
            re.compile(rules.get("pattern", ""))
        except (re.error, TypeError) as error:
            yield f"the pattern of '{name}' is no regular expression: {error}"
        for rule in sorted(BOUNDS & rules.keys()):
            if not isinstance(rules[rule], int | float) or field.get("type") not in NUMBERS:
                yield f"the {rule} of '{name}' bounds no number"
        if LENGTH in rules and (not isinstance(rules[LENGTH], int) or field.get("type") != "string"):
            yield f"the {LENGTH} of '{name}' bounds no words"
