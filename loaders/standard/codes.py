"""The standard's lists of codes, from which a case takes what it lacks."""

import csv
from functools import cache

from loaders.standard.tables import STANDARD, standard

Code = dict[str, str]


@cache
def codes() -> tuple[Code, ...]:
    """The rows of the standard's `codes.csv`."""
    with (STANDARD / "codes.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def kept_lists() -> frozenset[str]:
    """Lists of which the dashboard reads meaning: a case may word and add to them, and keeps what the standard has."""
    return frozenset(standard()["kept"])


def lacking(own: list[Code]) -> list[Code]:
    """The codes that a case lacks: every list of which it has none, and what is missing of those that it keeps."""
    lists, there, kept = {row["list"] for row in own}, {(row["list"], row["code"]) for row in own}, kept_lists()
    wanted = [row for row in codes() if row["list"] not in lists or row["list"] in kept]
    return [row for row in wanted if (row["list"], row["code"]) not in there]
