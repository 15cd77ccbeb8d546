"""`convert A B`: a case from one form into another."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.alone import standing_alone
from loaders.content import content
from loaders.convert import convert


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("source", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")
    parser.add_argument("target", type=Path, help="what to write: NAME.xlsx, NAME.zip, or a folder")
    all_of_it = "write out all that the case leaves to the standard, for readers of data packages who do not know that"
    parser.add_argument("--whole", action="store_true", help=all_of_it)
    parser.add_argument("--over", action="store_true", help="write over what is there")


def run(source: Path, target: Path, whole: bool = False, over: bool = False) -> str:
    """What was written, and what of the source was not."""
    written, left = convert(source, target, over, standing_alone if whole else content)
    lines = [f"left where it is, since it is no part of the case: {', '.join(left)}"] if left else []
    return "\n".join([*lines, f"written: {target}, {written}"])
