"""`check CASE`: every fault of a case, or what is in it."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.checked import checked
from loaders.place import opened
from loaders.undone import undone


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("case", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")


def run(case: Path) -> str:
    """What is empty and was passed over, what is still to do, and how many rows each record table has."""
    package, sheets, passed_over = checked(opened(case))
    counts = [f"{name} {len(sheets[name].rows)}" for name, table in package.tables.items() if table.record]
    return "\n".join([*map(str, passed_over), *undone(sheets), f"{package.title}: {', '.join(counts)}; no faults"])
