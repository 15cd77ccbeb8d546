"""The case that a reader opened: this reader's alone, in memory, for as long as the visit lasts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Lock
from weakref import WeakSet

import streamlit as st

from loaders.bounds import OPENED
from loaders.case import Case
from loaders.container import Container
from loaders.place import given

HELD, CLOSED = "opened_case", "opened_closed"
"""Where a reader's session keeps the case, and that it was let go since others opened theirs."""
TURNS = count()


@dataclass(eq=False)
class Opened:
    """A case, None once it was let go; the file that it came as; when it was last looked at, in turns."""

    case: Case | None
    file: str
    raw: bytes
    number: int = field(default_factory=TURNS.__next__)
    used: int = field(default_factory=TURNS.__next__)

    def let_go(self) -> None:
        """Hold neither the case nor its file any longer."""
        self.case, self.raw = None, b""


ALL: WeakSet[Opened] = WeakSet()
"""Those of all sessions; a session that ends takes its own with it."""
LOCK = Lock()


def hold(case: Case, file: str, raw: bytes) -> None:
    """Keep a case for this reader, and let go those that nobody looked at for longest, where there are too many."""
    st.session_state[HELD] = mine = Opened(case, file, raw)
    with LOCK:
        ALL.add(mine)
        by_use = sorted((each for each in ALL if each.case), key=lambda each: each.used)
        for each in by_use[: -OPENED.most]:
            each.let_go()


def opened() -> Opened | None:
    """What this reader opened, as long as it is held."""
    mine: Opened | None = st.session_state.get(HELD)
    if mine is None:
        return None
    if mine.case is None:
        close()
        st.session_state[CLOSED] = True
        return None
    mine.used = next(TURNS)
    return mine


def own_case() -> Case | None:
    """The case that this reader opened, where there is one."""
    mine = opened()
    return mine.case if mine else None


def container() -> Callable[[], Container] | None:
    """What opens that in which this reader's own case lies, where there is one."""
    mine = opened()
    return partial(given, mine.file, mine.raw) if mine else None


def at_hand() -> bool | None:
    """Whether a case of the reader's own is open; None where this session never had one."""
    return opened() is not None if HELD in st.session_state else None


def close() -> None:
    """Go back to the case of this server, and forget all that was this one's alone."""
    mine: Opened | None = st.session_state.get(HELD)
    st.session_state[HELD] = None
    for key in [key for key in st.session_state if mine and str(key).endswith(mark(mine))]:
        del st.session_state[key]


def of_the_case(key: str) -> str:
    """A key of this reader's session for the case that is open: what is kept for one case is not read in another."""
    mine = opened()
    return f"{key}{mark(mine)}" if mine else key


def mark(mine: Opened) -> str:
    """How the keys end of what is kept for a case that was opened."""
    return f"-case-{mine.number}"
