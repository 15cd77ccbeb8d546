"""`python -m edition OUT`: the dashboard as files."""

import argparse
import os
import signal
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from edition.build import Wanted, build
from edition.files import Refused, check, older, write
from edition.make import pages_of
from edition.shell import OPENED
from loaders.case import load_case
from loaders.faults import CaseError
from loaders.place import case_place
from loaders.terminal import in_terminal

EVERY, WIDE = 20, 78
"""After so many views it is said how far it is, on a line of so many letters."""
ENDED = (
    "One of its processes was ended from outside, as a computer does that has no memory left; nothing was written, and "
    "what was there is as it was. With --processes 1 it needs least."
)


def heed_who_ends_it() -> None:
    """Take a wish to end, and a closed terminal unless that is to be outlived, for an interrupt."""
    for name in ("SIGTERM", "SIGHUP"):
        each = getattr(signal, name, None)
        if each and signal.getsignal(each) != signal.SIG_IGN:
            signal.signal(each, signal.default_int_handler)


def main() -> int:
    """Write an edition; 0 where it is written, 1 where it is not, with the reason."""
    parser = argparse.ArgumentParser("python -m edition", description="The dashboard as files for any web server.")
    parser.add_argument("out", type=Path, metavar="OUT", help="a folder: empty, not there yet, or an older edition")
    parser.add_argument("--case", type=Path, default=case_place(), help="the case; else the one that the server shows")
    parser.add_argument("--page", action="append", help="a page by its name; all, where none is named")
    parser.add_argument("--texts", type=Path, help="a folder with the texts, whose paragraphs are to be in it")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many work at once")
    asked = parser.parse_args()
    heed_who_ends_it()
    try:
        check(asked.out)
        case = load_case(asked.case)
        pages = pages_of(case)
        if odd := set(asked.page or ()) - set(pages):
            raise Refused(f"There is no page {', '.join(sorted(odd))} here; there are {', '.join(pages)}.")
        if asked.texts and not asked.texts.is_dir():
            raise Refused(f"{asked.texts} is no folder; name the one that holds the texts.")
        wanted = tuple(each for each in pages if each in (asked.page or pages))
        made_of = Wanted(case, asked.case, wanted, asked.processes, asked.texts)
        files, made = build(made_of, Progress().told, older(asked.out))
        size = write(asked.out, files, made)
    except CaseError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        return 1
    except Refused as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted; nothing was written. What was there is as it was.", file=sys.stderr)
        return 1
    except BrokenProcessPool:
        print(f"\n{ENDED}", file=sys.stderr)
        return 1
    print(f"{len(files)} files, {size / 1e6:.0f} MB with those that are compressed.", file=sys.stderr)
    print(f"Open {asked.out / OPENED}", file=sys.stderr)
    return 0


class Progress:
    """Says how far it is, on one line, and what is done, on a line each."""

    def __init__(self) -> None:
        """Nothing is begun."""
        self.under_way: dict[str, str] = {}

    def told(self, what: str, done: int, whole: int) -> None:
        """Say how far one thing is."""
        if done < whole and done % EVERY:
            return
        self.under_way[what] = f"{what}: {done:,} of {whole:,}"
        # A log is told only what is done.
        seen = sys.stderr.isatty()
        if seen:
            print(f"\r{'   '.join(self.under_way.values()):<{WIDE}}", end="", file=sys.stderr, flush=True)
        if done == whole:
            said = self.under_way.pop(what)
            print(f"\r{said:<{WIDE}}" if seen else said, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(in_terminal(main))
