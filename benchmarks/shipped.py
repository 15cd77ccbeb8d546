"""What of the shipped case is clicked: an outlet and a time, of each the one that tells of most."""

import csv
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


def rows(table: str) -> list[dict[str, str]]:
    """Rows of a table as they stand in its file."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OUTLET, PHASE = rows("outlets")[0], rows("phases")[1]
