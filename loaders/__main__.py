"""`python -m loaders`: `check CASE`, `canonical FOLDER`, `codebook CASE [FILE]`, `passages TEXT SOURCE OUTLET`."""

import argparse
import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path

from loaders.canonical import rewrite
from loaders.case import load_case, passed_over
from loaders.codebook import codebook
from loaders.faults import CaseError, Fault
from loaders.near import digest
from loaders.texts import lines_of, refusal
from loaders.write import write_all


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0, or 1 where the case has faults."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal need not know every letter of a case
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Check or tidy a case.")
    commands = parser.add_subparsers(dest="command", required=True)
    checked = commands.add_parser("check", help="list every fault of a folder or a zip, or count the records")
    checked.add_argument("case", type=Path)
    commands.add_parser("canonical", help="rewrite the CSVs in canonical form").add_argument("folder", type=Path)
    written = commands.add_parser("codebook", help="print the codebook in Markdown, or write it to a file")
    written.add_argument("case", type=Path)
    written.add_argument("file", type=Path, nargs="?")
    listed = commands.add_parser("passages", help="print a row of passages.csv for each paragraph of a text")
    listed.add_argument("text", type=Path)
    listed.add_argument("source")
    listed.add_argument("outlet")
    chosen = vars(parser.parse_args(arguments))
    commands_by_name: dict[str, Callable[..., str]] = {
        "check": check,
        "canonical": tidy,
        "codebook": book,
        "passages": rows,
    }
    command = commands_by_name[chosen.pop("command")]
    try:
        print(command(**chosen))
    except CaseError as error:
        print(*error.faults, f"faults: {len(error.faults)}", sep="\n", file=sys.stderr)
        return 1
    return 0


def check(case: Path) -> str:
    """What is empty and was passed over, and how many rows each record table has."""
    loaded = load_case(case)
    counts = [f"{name} {len(loaded[name])}" for name in loaded.record_tables]
    return "\n".join([*map(str, passed_over(case)), f"{loaded.package.title}: {', '.join(counts)}; no faults"])


def book(case: Path, file: Path | None = None) -> str:
    """The codebook of a case, or that a file has it now."""
    text = codebook(load_case(case))
    if file is None:
        return text.rstrip()
    write_all({file: text.encode()})
    return f"written: {file}"


def rows(text: Path, source: str, outlet: str) -> str:
    """A row for each paragraph, all of them content until someone says otherwise, with no gist yet."""
    try:
        raw = text.read_bytes()
    except OSError as error:
        raise CaseError([Fault(str(text), 0, "", error.strerror or "cannot be read")]) from None
    if reason := refusal(raw):
        raise CaseError([Fault(str(text), 0, "", reason)])
    lines = enumerate(lines_of(raw.decode("utf-8-sig")), start=1)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([source, number, "content", outlet, "", digest(line), "", ""] for number, line in lines)
    return out.getvalue().rstrip()


def tidy(folder: Path) -> str:
    """Which files were rewritten."""
    changed = rewrite(folder)
    return f"rewritten: {', '.join(changed)}" if changed else "all files are in canonical form"


if __name__ == "__main__":
    sys.exit(main())
