"""`check CASE`: every fault of a case, or what is in it."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.case import load_case, passed_over


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("case", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")


def run(case: Path) -> str:
    """What is empty and was passed over, and how many rows each record table has."""
    loaded = load_case(case)
    counts = [f"{name} {len(loaded[name])}" for name in loaded.record_tables]
    return "\n".join([*map(str, passed_over(case)), f"{loaded.package.title}: {', '.join(counts)}; no faults"])
