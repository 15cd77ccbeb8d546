"""What every command owes the terminal that it runs in."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper

CUT_OFF = 141
"""What a command ends with whose reader has gone, as others do that a signal of this ends."""


def in_terminal(main: Callable[[], int]) -> int:
    """Run a command; letters that a terminal has not are spelled out, and a reader who has seen enough, as `head` has,
    ends it without a word."""
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
