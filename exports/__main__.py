"""`python -m exports view ADDRESS OUT`: a view as a picture (.png, .svg) or as the records that it shows (.csv)."""

import argparse
import os
import sys
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path

from articles.pages import sight_of
from drawing.theme import PALETTES
from exports.unknown import Unknown
from exports.view import KINDS, Taking, view_of
from loaders.case import load_case
from loaders.faults import CaseError, suggestion
from loaders.place import case_place
from loaders.write import write_all


def main(arguments: list[str] | None = None) -> int:
    """Write what was asked for; 0, or 1 with a sentence where that cannot be."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal need not know every letter of a case
    parser = argparse.ArgumentParser(prog="python -m exports", description="Take a view of a case along.")
    commands = parser.add_subparsers(dest="command", required=True)
    asked = commands.add_parser("view", help="write a view as a file, of the kind that its name ends with")
    asked.add_argument("address", help="as a browser has it, or from its path on: /air-strikes?without=debka")
    asked.add_argument("out", type=Path, help=f"a file whose name ends with one of {' '.join(KINDS)}")
    asked.add_argument("--case", type=Path, default=case_place(), help="a folder or a zip; else the shipped case")
    asked.add_argument("--ground", choices=PALETTES, default="light")
    asked.add_argument("--zoom", type=float, default=2, help="how much larger than 1280×720 a PNG is, from 1 to 4")
    asked.add_argument("--untitled", action="store_true", help="without the sentence on top")
    chosen = vars(parser.parse_args(arguments))
    chosen.pop("command")
    try:
        print(take(**chosen))
    except (Unknown, CaseError) as error:
        print(*(error.faults if isinstance(error, CaseError) else [error]), sep="\n", file=sys.stderr)
        return 1
    return 0


def take(address: str, out: Path, case: Path, ground: str, zoom: float, untitled: bool) -> str:
    """Which file was written; raises Unknown or CaseError, and then nothing is."""
    ending = out.suffix.lower()
    if ending not in KINDS:
        known = ", ".join(KINDS)
        raise Unknown(f"“{out.name}” ends with none of {known}{suggestion(ending, KINDS)}, so its kind is not known.")
    if not 1 <= zoom <= 4:
        raise Unknown(f"A zoom of {zoom:g} is not between 1 and 4.")
    if not out.parent.is_dir():
        raise Unknown(f"There is no folder “{out.parent}” to write “{out.name}” into.")
    loaded = load_case(case)
    view = view_of(address, loaded)
    root = os.environ.get("FAULTLINES_ADDRESS", "").rstrip("/")
    sight = replace(sight_of(loaded, view, PALETTES[ground]), root=root)
    write_all({out: KINDS[ending](sight, Taking(not untitled, zoom))})
    return f"written: {out}"


if __name__ == "__main__":
    sys.exit(main())
