"""A crowd of readers who click, drop in copies and take tables away, each of whom comes back where its line is lost."""

import asyncio
import re
import time
from asyncio import Event
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.deploy.readers import STICK, Reader

LOST = (ConnectionClosed, InvalidHandshake, OSError, HTTPException, TimeoutError)
"""What a reader meets whose replica is gone."""
PATIENCE = 60
"""Seconds after which a reader who is kept out gives up."""
AT_HAND = re.compile(r"At hand: (\d+) of")
LINE = re.compile(r"Line \d+ of the copy that someone has")


def line(paragraph: int) -> str:
    """The line that a paragraph of the case's texts has."""
    return f"Line {paragraph} of the copy that someone has"


@dataclass
class Person:
    """Someone who reads on: what they hold, and what became of them.

    outlets: id to short name; own: the line of their copy, where they have one.
    """

    reader: Reader
    outlets: dict[str, str]
    own: str = ""
    clicks: int = 0
    uploads: int = 0
    downloads: int = 0
    away: list[float] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    @property
    def replica(self) -> str:
        """The replica that their cookie leads to."""
        return self.reader.cookies[STICK]

    async def live(self, until: Event, chance: Random) -> None:
        """Do one thing after another; where the line is lost, come back as the page does."""
        while not until.is_set():
            try:
                await self.act(chance)
            except LOST:
                await self.come_back()
            await asyncio.sleep(chance.uniform(2, 4))

    async def act(self, chance: Random) -> None:
        """Click on a chip, which must count; drop a copy in, where they have one; take away what the page offers."""
        outlet = chance.choice(sorted(self.outlets))
        meant = self.reader.left_out ^ {outlet}
        await self.reader.click(self.outlets[outlet])
        assert self.reader.left_out == meant, "a click did not count"
        self.clicks += 1
        self.look()
        if self.own and not self.at_hand:
            await self.drop_in()
        for button in self.reader.shown("download_button"):
            await self.fetch(button.url)

    async def drop_in(self) -> None:
        """Drop in their copy, after which one line is at hand: theirs."""
        await self.answered(await self.reader.drop("mine.txt", self.own.encode()))
        self.uploads += 1
        assert self.at_hand == 1, "lines at hand other than their own"
        self.look()

    async def fetch(self, url: str) -> None:
        """Take a file away."""
        answer = await self.reader.ask(url)
        await self.answered(answer.status)
        assert answer.body
        self.downloads += 1

    async def answered(self, status: int) -> None:
        """An upload or a download may fail only for someone whose line is lost as well."""
        if status < 300:
            return
        async with asyncio.timeout(PATIENCE):
            await self.reader.socket.wait_closed()
        raise ConnectionError(f"answered {status}")

    @property
    def at_hand(self) -> int:
        """How many lines of the texts are at hand, as the page says; 0 where it says nothing of that."""
        said = AT_HAND.search(self.reader.text)
        return int(said[1]) if said else 0

    def look(self) -> None:
        """Note whose copies are in sight."""
        self.seen |= set(LINE.findall(self.reader.text))

    async def come_back(self) -> None:
        """Try until the page is there again, with the view that the address had."""
        start, view = time.monotonic(), self.reader.query
        while True:
            try:
                await self.reader.open()
                break
            except LOST:
                assert time.monotonic() - start < PATIENCE, "kept out"
                await asyncio.sleep(0.5)
        assert self.reader.query == view
        self.away.append(time.monotonic() - start)
