"""What a change of the lens costs a server's processor, without a browser: robust where a computer is busy."""

import asyncio
from collections.abc import Iterable
from contextlib import AsyncExitStack
from itertools import combinations
from statistics import median
from typing import NamedTuple

from benchmarks.serving import Server
from benchmarks.sessions import Session

TOLD = ("fact", "named", "unnamed", "rumour", "opinion")
LENSES = [f"told={','.join(told)}" for count in range(1, len(TOLD)) for told in combinations(TOLD, count)]
"""Queries, of any case: every set of ways of telling that may be left out."""
REST = 0.1
"""Seconds until a server has sent all that it has to say."""


class Change(NamedTuple):
    """Seconds of a processor for a change to a lens that no reader had before, and for one that some reader had."""

    new: float
    known: float


async def used(server: Server, session: Session, queries: Iterable[str]) -> float:
    """Seconds of a processor that a server needs for each of some lenses."""
    before, asked = server.cpu, list(queries)
    for query in asked:
        await session.run(query)
    await asyncio.sleep(REST)
    return (server.cpu - before) / len(asked)


async def changes(servers: Iterable[Server], page: str, repeats: int) -> list[Change]:
    """The median change of a page on each server, in turns; every round has lenses of its own, so that there are no
    more rounds than lenses."""
    async with AsyncExitStack() as leaving:
        sessions = [(server, Session(server, page)) for server in servers]
        for _, session in sessions:
            await session.open()
            leaving.push_async_callback(session.close)
        rounds = []
        for place in range(min(repeats, len(LENSES))):
            queries = LENSES[place::repeats]
            new = [await used(*each, queries) for each in sessions]
            known = [await used(*each, queries) for each in sessions]
            rounds.append(map(Change, new, known))
        return [Change(*map(median, zip(*each, strict=True))) for each in zip(*rounds, strict=True)]
