"""`codebook CASE [FILE]`: the codebook of a case."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.case import load_case
from loaders.codebook import codebook
from loaders.write import write_all


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("case", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")
    parser.add_argument("file", type=Path, nargs="?", help="where to write it; printed without one")


def run(case: Path, file: Path | None = None) -> str:
    """The codebook of a case, or that a file has it now."""
    text = codebook(load_case(case))
    if file is None:
        return text.rstrip()
    write_all({file: text.encode()})
    return f"written: {file}"
