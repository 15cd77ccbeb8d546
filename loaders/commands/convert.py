"""`convert A B`: a case from one form into another."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.convert import convert


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("source", type=Path, help="a folder, a zip of its files, or a workbook (.xlsx)")
    parser.add_argument("target", type=Path, help="what to write: NAME.xlsx, NAME.zip, or a folder")
    parser.add_argument("--over", action="store_true", help="write over what is there")


def run(source: Path, target: Path, over: bool = False) -> str:
    """What was written, and what of the source was not."""
    written, left = convert(source, target, over)
    lines = [f"left where it is, since it is no part of the case: {', '.join(left)}"] if left else []
    return "\n".join([*lines, f"written: {target}, {written}"])
