"""The small case that `new` writes, to put one's own rows into."""

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

from loaders.package import DESCRIPTOR

EXAMPLE = Path(__file__).parent / "begun"


@cache
def described() -> dict[str, Any]:
    """What its descriptor says."""
    said: dict[str, Any] = json.loads((EXAMPLE / DESCRIPTOR).read_text("utf-8"))
    return said


@cache
def labels(name: str) -> dict[str, str]:
    """Code to label, in a list of codes of its own."""
    with (EXAMPLE / "codes.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["label"] for row in csv.DictReader(file) if row["list"] == name}
