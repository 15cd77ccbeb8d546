"""Two replicas behind HAProxy as it is configured: thirty readers, one replica killed and one frozen, a new version."""

import asyncio
import csv
import json
import shutil
from asyncio import Event, TaskGroup
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import websockets
from websockets.exceptions import InvalidStatus

from loaders.texts import digest
from tests.browser.conftest import needed_chromium
from tests.cases import SMALL
from tests.deploy.crowd import Person, line
from tests.deploy.readers import STICK, Reader, request
from tests.deploy.servers import HEALTH, Front, front
from tests.deploy.watched import Watched, browsing
from tests.lenses import cells

READERS = 30
SEED = 15
OUTLETS = {row["outlet"]: row["short"] for row in cells("outlets", SMALL)}
PASSAGES = [row for row in cells("passages", SMALL) if row["gist"]]
PAGES = ("sources", "air-strikes", "codebook", "grievances", "sources")
"""Where readers are: on the first and the last they drop in copies, on the third they take tables away."""
SECONDS = 90
NEXT = "0.0.2"
"""The version of the case with which the first replica comes back."""
KEPT, GONE = (cells("strikes", SMALL)[place]["strike"] for place in (0, -1))
"""A record of both versions, and one that the next no longer has."""
OUTLET, SHORT = next(iter(OUTLETS.items()))


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of whose texts readers have copies."""
    folder = shutil.copytree(SMALL, tmp_path_factory.mktemp("copied") / "case")
    text = (folder / "passages.csv").read_text(encoding="utf-8")
    for number, row in enumerate(PASSAGES):
        text = text.replace(row["sha256"], digest(line(number)))
    (folder / "passages.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def newer(case: Path) -> Path:
    """The next version of that case."""
    folder = shutil.copytree(case, case.with_name("newer"))
    described = folder / "datapackage.json"
    described.write_text(json.dumps(json.loads(described.read_text("utf-8")) | {"version": NEXT}), "utf-8")
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(row for row in rows if GONE not in row)
    return folder


@pytest.fixture(scope="module")
def served(program: Callable[[str], str], case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """The case on two replicas behind HAProxy."""
    haproxy = program("haproxy")
    folder = tmp_path_factory.mktemp("front")
    with front(haproxy, folder, {"FAULTLINES_CASE": str(case), "FAULTLINES_TEXTS": ""}) as running:
        yield running


def is_up(served: Front, name: str) -> bool:
    """Whether HAProxy leads readers to a replica: it leaves their cookie as it is."""
    answer = request(served.port, HEALTH, {STICK: name})
    return answer.status == 200 and STICK not in answer.cookies


async def until(happens: Callable[[], bool]) -> None:
    """Wait for something."""
    async with asyncio.timeout(SECONDS):
        while not await asyncio.to_thread(happens):
            await asyncio.sleep(0.2)


def looking_at(number: int) -> str:
    """What stands after the `?` for someone who looks at a passage."""
    row = PASSAGES[number % len(PASSAGES)]
    return f"selected={row['source']}%3A{row['paragraph']}"


def crowd(port: int) -> list[Person]:
    """Thirty readers, each at a passage; some drop in the line of theirs, which others at the same one do not have."""
    people = []
    for number in range(READERS):
        page = PAGES[number % len(PAGES)]
        own = line(number % len(PASSAGES)) if page == "sources" else ""
        people.append(Person(Reader(port, page, looking_at(number)), OUTLETS, own))
    return people


@asynccontextmanager
async def living(people: list[Person]) -> AsyncIterator[None]:
    """They open their pages, and go on as long as the block lasts."""
    done = Event()
    await asyncio.gather(*(person.reader.open() for person in people))
    async with TaskGroup() as group:
        for number, person in enumerate(people):
            group.create_task(person.live(done, Random(f"{SEED} {number}")))
        try:
            yield
        finally:
            done.set()


async def all_go_on(people: list[Person]) -> None:
    """Wait until each of them has clicked once more."""
    before = [person.clicks for person in people]
    await until(lambda: all(person.clicks > clicks for person, clicks in zip(people, before, strict=True)))


class Told(NamedTuple):
    """What became of it: the readers, and pages opened by old links on the replica with the next version."""

    people: list[Person]
    kept: Reader
    gone: Reader


async def story(served: Front, newer: Path, watched: Watched) -> Told:
    """The replica of the watched page is killed, and started again with the next version of the case; then the one
    that all came back to is frozen."""
    people = crowd(served.port)
    await watched.open()
    await watched.drop_in()
    async with living(people):
        await all_go_on(people)
        first = await watched.replica()
        killed = served.replicas[first]
        killed.kill()
        await asyncio.gather(watched.comes_back(), all_go_on(people), led_elsewhere(served, first))
        await watched.click()
        second = await watched.replica()
        assert second != first
        killed.surroundings = {**killed.surroundings, "FAULTLINES_CASE": str(newer)}
        killed.start()
        await watched.drop_in()
        await until(lambda: is_up(served, first))
        with served.replicas[second].frozen():
            await asyncio.gather(watched.comes_back(), all_go_on(people))
            await watched.click()
        assert await watched.replica() == first
    links = (f"selected={KEPT}", f"without={OUTLET}&selected={GONE}")
    return Told(people, *[await opened(served.port, first, query) for query in links])


async def led_elsewhere(served: Front, replica: str) -> None:
    """Whoever comes to a replica before it is known to be down is led to the other one."""
    answer = await asyncio.to_thread(request, served.port, HEALTH, {STICK: replica})
    assert answer.status == 200
    assert answer.cookies[STICK] != replica


async def opened(port: int, replica: str, query: str) -> Reader:
    """A page on a replica, by a link."""
    reader = Reader(port, "air-strikes", query)
    reader.cookies[STICK] = replica
    await reader.open()
    await reader.close()
    return reader


@pytest.fixture(scope="module")
def told(served: Front, newer: Path) -> Told:
    """The story, which all the tests below look at."""

    async def with_browser(chromium: str) -> Told:
        async with browsing(chromium) as page:
            address = f"http://127.0.0.1:{served.port}/sources?{looking_at(0)}"
            return await story(served, newer, Watched(page, address, (OUTLET, SHORT), line(0)))

    return asyncio.run(with_browser(needed_chromium()))


def test_every_view_comes_back_from_a_killed_and_from_a_frozen_replica_and_the_first_click_counts(told: Told) -> None:
    """Each reader's address and each click are looked at as they happen."""
    assert len(told.people) == READERS
    assert all(person.away for person in told.people), "nobody lost both replicas, and nobody stayed on one"


def test_nobody_sees_anothers_copies(told: Told) -> None:
    assert all(person.seen == ({person.own} if person.own else set()) for person in told.people)


def test_copies_alone_are_lost_and_can_be_dropped_in_again_and_tables_taken_away(told: Told) -> None:
    assert all(person.uploads > 1 for person in told.people if person.own)
    assert sum(person.downloads for person in told.people) >= READERS


def test_after_a_new_version_an_old_link_works(told: Told) -> None:
    assert KEPT in told.kept.query
    assert not told.kept.shown("alert")


def test_after_a_new_version_an_old_link_says_what_is_gone_and_shows_the_rest(told: Told) -> None:
    [notice] = [each.body for each in told.gone.shown("alert")]
    assert notice.startswith(f"“{GONE}” in the link's “selected” means nothing in this case, version {NEXT}")
    assert f"Without {SHORT}" in told.gone.text


def test_a_public_name_is_let_in_and_another_site_is_not(served: Front) -> None:
    """HAProxy hands the name on that a browser asked for, by which a replica tells its own page from another's."""

    async def connect(origin: str) -> None:
        address = "ws://faultlines.example.org/_stcore/stream"
        here = {"host": "127.0.0.1", "port": served.port, "proxy": None}
        async with websockets.connect(address, origin=origin, subprotocols=["streamlit"], **here):
            pass

    asyncio.run(connect("https://faultlines.example.org"))
    with pytest.raises(InvalidStatus, match="403"):
        asyncio.run(connect("https://elsewhere.example.org"))
