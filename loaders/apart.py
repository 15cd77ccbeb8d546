"""A case that somebody hands over, checked by a process of its own: whatever it holds, that ends within bounds of time
and of memory, and meanwhile all others are served."""

import logging
import pickle
import sys
from collections.abc import Sequence
from threading import Lock

from loaders.bounds import FAULTS, MEMORY, SECONDS
from loaders.case import Case, load
from loaders.faults import CaseError, Fault
from loaders.place import given
from loaders.process import Ended, Late, answer_of, bounded

LOG = logging.getLogger(__name__)
ENOUGH = "the process that checked it ended before it was done, as one does that needs more memory"
TURN = Lock()
"""One case is checked at a time, whoever waits."""


def load_apart(name: str, raw: bytes) -> Case:
    """Load and check a case that is handed over as a file's name and bytes.

    Raises CaseError with its faults, FAULTS.most of them and how many there are more; or with the one that checking it
    took too long, or too much memory.
    """
    if not TURN.acquire(timeout=SECONDS.most):
        raise CaseError([Fault(name, 0, "", "others' cases are being checked", "open it again in a while")])
    try:
        said = asked(name, raw)
    finally:
        TURN.release()
    made = pickle.loads(said)  # what our own process wrote, and nobody else
    if isinstance(made, list):
        raise CaseError(made)
    return Case(*made)


def asked(name: str, raw: bytes) -> bytes:
    """What a process of its own says of a case; raises CaseError where it says nothing."""
    try:
        return answer_of(__name__, pickle.dumps((name, raw)), SECONDS)
    except Late:
        raise CaseError([Fault(name, 0, "", "checking it takes too long", str(SECONDS))]) from None
    except Ended as said:
        LOG.warning("a case that a reader opened ended its check: %s", said)
        raise CaseError([Fault(name, 0, "", ENOUGH, str(MEMORY))]) from None


def answer(name: str, raw: bytes) -> tuple[object, ...] | list[Fault]:
    """The parts of a case, or its faults, the last of which says how many there are more."""
    try:
        case = load(given(name, raw))
    except CaseError as error:
        return most(error.faults, name, "faults")
    return case.package, case.tables, case.evidence, most(case.notes, name, "notes")


def most(said: Sequence[Fault], name: str, kind: str) -> list[Fault]:
    """As many of what is said of a case as are listed, and how many there are more."""
    more = len(said) - FAULTS.most
    return [*said[: FAULTS.most], *[Fault(name, 0, "", f"{more:,} {kind} more", str(FAULTS))] * (more > 0)]


if __name__ == "__main__":
    bounded()
    sys.stdout.buffer.write(pickle.dumps(answer(*pickle.loads(sys.stdin.buffer.read()))))
