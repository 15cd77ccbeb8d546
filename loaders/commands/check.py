"""`check CASE`: every fault of a case, or what is in it."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.case import assemble
from loaders.checked import checked
from loaders.letters import missing_letters
from loaders.passes import own_passes, passes_of
from loaders.place import opened
from loaders.undone import undone


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("case", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")


def run(case: Path) -> str:
    """What is empty and was passed over, what is still to do, what will not look as it was typed, and how many rows
    each record table has."""
    container = opened(case)
    package, sheets, passed_over = checked(container)
    if place := own_passes(case):
        passes_of(place, assemble(package, sheets))
    counts = [f"{name} {len(sheets[name].rows)}" for name, table in package.tables.items() if table.record]
    to_do = [f"still to do: {each.told(container.placed)}" for each in undone(package, sheets)]
    warnings = [f"warning: {each.told(container.placed)}" for each in missing_letters(sheets)]
    end = f"{package.title}: {', '.join(counts)}; no faults"
    return "\n".join([*map(str, passed_over), *to_do, *warnings, end])
