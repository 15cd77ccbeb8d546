"""The cases that sentences are counted on: the shipped one, and one in which several outlets and a reader tell."""

import csv
import shutil
from pathlib import Path

import pytest

from tests.lenses import SHIPPED

STRIKES = [
    {"strike": "invented-cut", "date": "2016-05~", "mode": "did", "actor": "iran", "direction": "down"}
    | {"ratio": "2/3", "ratio_of": "all strikes, whose number is not told"},
    {"strike": "invented-open", "date": "2016-02-20/..", "mode": "did", "actor": "lavrov", "direction": "spare-some"},
    {"strike": "invented-wish", "date": "[..2016-02-06]", "mode": "asked", "actor": "putin", "direction": "up"},
    {"strike": "invented-comment", "date": "2016-02", "mode": "asked", "actor": "iran", "direction": "up"},
    {"strike": "invented-word", "date": "2016", "mode": "said", "actor": "saudi-arabia", "direction": "start"},
]
EVIDENCE = [
    ("air-campaign-slows", "debkafile-february", "2", "opinion"),
    ("bombers-take-off", "g2-june", "7", "rumour"),
    ("bombers-take-off", "g2-june", "8", "named"),
    ("invented-cut", "g2-june", "7", "fact"),
    ("invented-comment", "wnu-february", "13", "opinion"),
    ("invented-open", "blog-january", "2", "rumour"),
    ("invented-open", "debkafile-february", "3", "fact"),
    ("invented-wish", "wnu-february", "9", "opinion"),
    ("invented-word", "blog-january", "4", "named"),
    ("velayati-demands-wider-strikes", "wnu-february", "9", "opinion"),
]


@pytest.fixture(scope="session", params=["shipped", "widened"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a case."""
    return SHIPPED if request.param == "shipped" else widen(tmp_path_factory.mktemp("widened") / "data")


def widen(folder: Path) -> Path:
    """A copy of the shipped case with invented lines added."""
    shutil.copytree(SHIPPED, folder)
    evidence = [dict(zip(("record", "source", "paragraph", "told"), row, strict=True)) for row in EVIDENCE]
    append(folder / "strikes.csv", [{"date_basis": "told", "title": "invented"} | row for row in STRIKES])
    append(folder / "evidence.csv", evidence)
    cited = {(row["source"], row["paragraph"]) for row in evidence}
    rows = read(folder / "passages.csv")
    write(
        folder / "passages.csv",
        [row | {"skip_reason": ""} if (row["source"], row["paragraph"]) in cited else row for row in rows],
    )
    return folder


def append(path: Path, added: list[dict[str, str]]) -> None:
    """Add rows to a file; a cell that they lack stays empty."""
    rows = read(path)
    write(path, rows + [dict.fromkeys(rows[0], "") | row for row in added])


def read(path: Path) -> list[dict[str, str]]:
    """All rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write all rows of a file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
