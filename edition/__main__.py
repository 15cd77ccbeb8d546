"""`python -m edition OUT`: the dashboard as files."""

import argparse
import sys
from pathlib import Path

from edition.build import Wanted, build, pages_of
from edition.files import Refused, check, write
from loaders.case import load_case
from loaders.faults import CaseError
from loaders.place import case_place


def main() -> int:
    """Write an edition; 0 where it is written, 1 where it is not, with the reason."""
    parser = argparse.ArgumentParser("python -m edition", description="The dashboard as files for any web server.")
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder: empty, not there yet, or an older edition")
    parser.add_argument("--case", type=Path, default=case_place(), help="the case; else the one that the server shows")
    parser.add_argument("--page", action="append", help="a page by its name; all, where none is named")
    asked = parser.parse_args()
    try:
        check(asked.out)
        case = load_case(asked.case)
        pages = pages_of(case)
        if odd := set(asked.page or ()) - set(pages):
            raise Refused(f"There is no page {', '.join(sorted(odd))} here; there are {', '.join(pages)}.")
        made = build(Wanted(case, tuple(each for each in pages if each in (asked.page or pages))), told)
        write(asked.out, made)
    except CaseError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        return 1
    except Refused as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted; nothing was written.", file=sys.stderr)
        return 1
    size = sum(map(len, made.values()))
    print(f"\n{asked.out}: {len(made)} files, {size:,} bytes", file=sys.stderr)
    return 0


def told(what: str, done: int, whole: int) -> None:
    """Say how far it is, on one line."""
    if done == whole or done % 20 == 0:
        print(f"\r{what}: {done} of {whole}   ", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
