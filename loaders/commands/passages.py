"""`passages FOLDER TEXT…`: texts become sources of a case, with their paragraphs numbered and hashed."""

from argparse import ArgumentParser
from pathlib import Path

from loaders.canonical import canonical
from loaders.faults import CaseError, Fault
from loaders.formats.text import READ
from loaders.new_texts import NOT_YET, given, outlet_of, take_in
from loaders.place import opened
from loaders.tables import Tables
from loaders.write import write_all

NEXT = (
    f"In passages.csv each paragraph has to get its role and, where it says something, a gist in your words; "
    f"“{NOT_YET}” stands there as skip_reason until a record cites it. What else is missing says `check`."
)


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, help="the folder of the case")
    parser.add_argument("text", type=Path, nargs="+", help=f"a file whose name ends in {', '.join(READ)}")
    parser.add_argument("--outlet", default="", help="who published the texts; needed unless the case has one outlet")


def run(folder: Path, text: list[Path], outlet: str = "") -> str:
    """What was added; CaseError, with every file as it was, where a text or a table cannot be read."""
    if not folder.is_dir():
        remedy = "write it as one first: `python -m loaders convert CASE FOLDER`" if folder.exists() else ""
        raise CaseError([Fault(str(folder), 0, "", "no folder of a case, and texts are added to a folder", remedy)])
    tables, faults, texts = Tables(opened(folder)), [], []
    for path in text:
        try:
            texts.append(given(path))
        except CaseError as error:
            faults += error.faults
    if faults:
        raise CaseError(faults)
    whose = outlet_of(tables, outlet.strip())
    told = [take_in(tables, each, whose) for each in texts]
    sheets = [tables.sheet(name) for name in ("outlets", "sources", "passages")]
    write_all({folder / table.file: canonical(table, sheet).encode() for table, sheet in sheets})
    return "\n".join([*told, NEXT])
