"""Files made in several processes at once, each of which holds the case and says how far it is."""

import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Event
from queue import Empty
from threading import Thread
from typing import Any, NamedTuple, TypeAlias

from edition.heard import Told
from edition.lenses import Lenses
from edition.states import Left
from loaders.case import Case

Make: TypeAlias = Callable[[str, Left, Told], bytes]
"""A file by its name, of what the lenses of a case leave."""
EVERY = 20
"""A process speaks of so many things together."""
PAUSE = 0.2
"""Seconds after which one looks up who is done, whether or not anyone spoke."""


class Stopped(Exception):
    """Raised within a process that is to make no more."""


class Held(NamedTuple):
    """What a process holds: what lenses leave, where it says how far it is, and whether it is to stop."""

    left: Left
    says: "Queue[tuple[str, int, int]]"
    stop: Event

    def told(self, what: str, done: int, whole: int) -> None:
        """Say how far it is; raises Stopped."""
        if self.stop.is_set():
            raise Stopped
        if done == whole or done % EVERY == 0:
            self.says.put((what, done, whole))


held: list[Held] = []
"""What this process holds, once it has begun."""


def begin(case: Case, says: "Queue[tuple[str, int, int]]", stop: Event) -> None:
    """What a process does first. Whoever started it hears of an interrupt, and stops it; killed, it says nothing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=outlived, daemon=True).start()
    says.cancel_join_thread()
    held.append(Held(Left(case, Lenses.of(case)), says, stop))


def outlived() -> None:
    """End this process once the one that started it has ended: else it would wait for work for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def own(make: Make, name: str) -> bytes:
    """A file, made in one of the processes."""
    [mine] = held
    return make(name, mine.left, mine.told)


def shared(make: Make, names: Sequence[str], left: Left, told: Told, processes: int) -> dict[str, bytes]:
    """Files by their names, made in so many processes at most; in this one where it is one. What takes longest comes
    first in `names`. Whatever ends it early ends the others."""
    if min(processes, len(names)) < 2:
        return {name: make(name, left, told) for name in names}
    context = get_context("spawn")
    says, stop = context.Queue(), context.Event()
    # Without what is kept of it, which would be sent along.
    case = Case(left.case.package, left.case.tables, left.case.evidence)
    with ProcessPoolExecutor(min(processes, len(names)), context, begin, (case, says, stop)) as crew:
        made = {name: crew.submit(own, make, name) for name in names}
        try:
            listen(says, made, told)
        except BaseException:
            stop.set()
            crew.shutdown(cancel_futures=True)
            raise
    return {name: each.result() for name, each in made.items()}


def listen(says: "Queue[tuple[str, int, int]]", made: dict[str, Future[bytes]], told: Told) -> None:
    """Pass on what processes say until all is made; raises what one of them raised."""
    waiting: dict[str, Any] = dict(made)
    while waiting:
        try:
            told(*says.get(timeout=PAUSE))
        except Empty:
            for name in [name for name, each in waiting.items() if each.done()]:
                waiting.pop(name).result()
