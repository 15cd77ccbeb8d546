"""What every command owes the terminal that it runs in."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper

CUT_OFF = 141
"""What a command ends with whose reader has gone, as others do that a signal of this ends."""


def in_terminal(main: Callable[[], int]) -> int:
    """Run a command; letters that a terminal has not are spelled out, and a reader who has seen enough, as `head` has,
    ends it without a word. What the system says of a place that none of us asked it about is said as it says it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return main()
        finally:
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())  # what is still held is written once more when Python ends
        return CUT_OFF
    except OSError as error:
        if error.filename is None:
            raise
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
