"""How much of a case is read and how long it may take: each a setting, which the message that refuses more names."""

import os
from collections.abc import Mapping
from typing import NamedTuple

MILLION = 1_000_000


class Bound(NamedTuple):
    """The environment variable that sets it, how much it is where nothing does, and of what."""

    setting: str
    usual: int
    unit: str

    @property
    def most(self) -> int:
        """How much is allowed on this machine."""
        return int(os.environ.get(self.setting, self.usual))

    def __str__(self) -> str:
        """What follows the words that something is too much."""
        return f"at most {self.most:,} {self.unit} (the setting {self.setting})"


SIZE = Bound("FAULTLINES_MOST_MB", 50, "MB are read, packed or unpacked")
FILES = Bound("FAULTLINES_MOST_FILES", 1_000, "files are read")
ROWS = Bound("FAULTLINES_MOST_ROWS", 50_000, "rows of a table are read")
CELLS = Bound("FAULTLINES_MOST_CELLS", 4_000_000, "cells of a workbook are read")
LETTERS = Bound("FAULTLINES_MOST_LETTERS", 20_000, "letters of a cell are read")
FAULTS = Bound("FAULTLINES_MOST_FAULTS", 1_000, "faults are listed")
DROPPED = Bound("FAULTLINES_MOST_MB_DROPPED", 5, "MB are taken from a reader")
SECONDS = Bound("FAULTLINES_MOST_SECONDS", 60, "seconds are given to checking what a reader opens")
MEMORY = Bound("FAULTLINES_MOST_MB_OF_MEMORY", 1_000, "MB of memory are given to checking what a reader opens")
READING = Bound("FAULTLINES_MOST_SECONDS_TO_READ", 20, "seconds are given to reading a text")
OPENED = Bound("FAULTLINES_MOST_OPENED", 20, "cases that readers opened are held at once")
BOUNDS = (SIZE, FILES, ROWS, CELLS, LETTERS, FAULTS, DROPPED, SECONDS, MEMORY, READING, OPENED)


def heed(environment: Mapping[str, str]) -> None:
    """Stop a start, with SystemExit, where a bound is set to what is no whole number above 0."""
    for bound in BOUNDS:
        said = environment.get(bound.setting, "1")
        if not (said.isascii() and said.isdigit() and int(said)):
            raise SystemExit(f"{bound.setting}={said}: say a whole number above 0; without it, {bound.usual:,} holds")
