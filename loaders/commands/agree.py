"""`agree A B`: how far two codings of a case agree, and where they differ."""

import csv
import io
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from loaders.agreement import FEWEST, RESAMPLES, Agreed
from loaders.answers import coding
from loaders.faults import CaseError, Fault
from loaders.pairing import Difference, Pair, agreements, differences, paired
from loaders.tables import Tables
from loaders.write import write_all

HEAD = ("table", "variable", "level", "pairs", "same", "alpha")
WHAT_IT_TELLS = (
    "Alpha (Krippendorff) is 1 where two coders agree in full and 0 where they agree as chance would have it; he asks "
    "for 0.8, and for 0.667 where a finding is only tentative. It is of what both have; what one has alone stands "
    f"above. In brackets: where 95 of 100 of {RESAMPLES} resamples of these pairs lie. Under {FEWEST} pairs it is not "
    "said. Records are paired by their id, else by the paragraphs that they cite and then by their titles, never by "
    "their codes. It does not say who of the two is right, nor that the codebook asks the right questions."
)


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("a", type=Path, help="a coding: a folder, a zip of its files, a workbook, or answers (.csv)")
    parser.add_argument("b", type=Path, help="another coding of the same texts")
    parser.add_argument(
        "--csv", type=Path, dest="out", metavar="FOLDER", help="write agreement.csv and differences.csv into a folder"
    )


def run(a: Path, b: Path, out: Path | None = None) -> str:
    """Counts, alphas and the list of differences, or that the last two were written."""
    one, other = (Tables(coding(place)) for place in (a, b))
    pairs = paired(one, other)
    if not any(pair.a and pair.b for pair in pairs):
        message = f"{b} has no record, and no paragraph of a text, that {a} has; are texts called alike in both?"
        raise CaseError([Fault(str(a), 0, "", message)])
    tables = {pair.table: one.tables[pair.table] for pair in pairs}
    agreed, differing = list(agreements(pairs, tables)), list(differences(pairs, tables))
    told = [*counts(pairs), "", *grid([HEAD, *map(shown, agreed)]), "", WHAT_IT_TELLS, ""]
    if out is None:
        return "\n".join([*told, f"Differences: {len(differing)}", *grid([Difference._fields, *differing])])
    if not out.is_dir():
        raise CaseError([Fault(str(out), 0, "", "there is no such folder")])
    alphas = table([*Agreed._fields[:-1], "from", "to"], map(exact, agreed))
    write_all({out / "agreement.csv": alphas, out / "differences.csv": table(Difference._fields, differing)})
    return "\n".join([*told, f"written: {out / 'agreement.csv'}, {out / 'differences.csv'}"])


def counts(pairs: list[Pair]) -> Iterator[str]:
    """A line for each table: how much each of the two has, and how much of it both."""
    yield from grid([("table", "A", "B", "both", "by id", "by paragraph"), *map(tuple, counted(pairs))])


def counted(pairs: list[Pair]) -> Iterator[list[str]]:
    """The cells of these lines."""
    for name in dict.fromkeys(pair.table for pair in pairs):
        own = [pair for pair in pairs if pair.table == name]
        both = [pair for pair in own if pair.a and pair.b]
        by = [sum(pair.by == way for pair in both) for way in ("id", "paragraph")]
        numbers = [sum(bool(pair.a) for pair in own), sum(bool(pair.b) for pair in own), len(both), *by]
        yield [name, *map(str, numbers)]


def shown(each: Agreed) -> tuple[str, ...]:
    """A line of the alphas."""
    return each.table, each.variable, each.level, str(each.pairs), str(each.same), each.words


def exact(each: Agreed) -> tuple[object, ...]:
    """The same for another program: alpha and its bounds are empty where they are not said."""
    return *each[:5], each.alpha if each.said else "", *(each.between or ("", ""))


def grid(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines whose cells stand under one another."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode()
