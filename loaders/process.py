"""A process of its own for what somebody hands over: bounded in time and memory, behind those that answer readers."""

import os
import subprocess
import sys
from pathlib import Path

from loaders.bounds import MEMORY, MILLION, Bound

ROOT = Path(__file__).parents[1]
POLITE = 10
"""How far the process stands behind those that answer readers."""


class Late(Exception):
    """A process that has not answered in time; it is ended."""


class Ended(Exception):
    """A process that ended before it answered, with what it said of it, as one does that needs more memory."""


def answer_of(module: str, raw: bytes, time: Bound, *arguments: str) -> bytes:
    """What a module that is run as a process says of some bytes; raises Late or Ended where it says nothing."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            input=raw,
            capture_output=True,
            timeout=time.most,
            cwd=ROOT,
            # One thread is enough for its few numbers; each other one would take memory before it does anything.
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        )
    except subprocess.TimeoutExpired:
        raise Late from None
    if done.returncode:
        raise Ended(done.stderr.decode(errors="replace")[-2000:])
    return done.stdout


def bounded() -> None:
    """Put this process behind others, and bound its memory; where the system has no bounds for a process, as Windows,
    it has none."""
    if hasattr(os, "nice"):
        os.nice(POLITE)
    try:
        import resource
    except ImportError:
        return
    most = MEMORY.most * MILLION
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))
