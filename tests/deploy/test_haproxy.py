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
SECONDS = 40
NEXT = "0.0.2"


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


async def story(served: Front, people: list[Person], watched: Watched) -> None:
    """The replica of the watched page is killed and started again; then the one that it came back to is frozen."""
    await watched.open()
    await watched.drop_in()
    async with living(people):
        await all_go_on(people)
        first = await watched.replica()
        served.replicas[first].kill()
        await asyncio.gather(watched.comes_back(), all_go_on(people))
        await watched.click()
        second = await watched.replica()
        assert second != first
        served.replicas[first].start()
        await watched.drop_in()
        await until(lambda: is_up(served, first))
        with served.replicas[second].frozen():
            await asyncio.gather(watched.comes_back(), all_go_on(people))
            await watched.click()
        assert await watched.replica() == first


async def watched_story(served: Front, people: list[Person], chromium: str) -> None:
    """The same, with a browser."""
    async with browsing(chromium) as page:
        address = f"http://127.0.0.1:{served.port}/sources?{looking_at(0)}"
        await story(served, people, Watched(page, address, next(iter(OUTLETS.items())), line(0)))


def test_thirty_readers_come_back_from_a_killed_and_from_a_frozen_replica(served: Front) -> None:
    people = crowd(served.port)
    asyncio.run(watched_story(served, people, needed_chromium()))
    assert all(person.away for person in people), "nobody lost both replicas, and nobody stayed on one"
    assert all(person.seen == ({person.own} if person.own else set()) for person in people)
    assert all(person.uploads > 1 for person in people if person.own), "copies were dropped in again"
    assert sum(person.downloads for person in people) >= READERS


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


def without(case: Path, gone: str) -> Path:
    """The next version of a case, NEXT, which no longer has a record."""
    newer = shutil.copytree(case, case.with_name("newer"))
    described = newer / "datapackage.json"
    described.write_text(json.dumps(json.loads(described.read_text("utf-8")) | {"version": NEXT}), "utf-8")
    for path in newer.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(row for row in rows if gone not in row)
    return newer


def test_after_a_new_version_old_links_work_or_say_what_is_gone(served: Front, case: Path) -> None:
    kept, gone = (cells("strikes", SMALL)[place]["strike"] for place in (0, -1))
    outlet, short = next(iter(OUTLETS.items()))
    replica = served.replicas["one"]
    replica.kill()
    replica.surroundings = {**replica.surroundings, "FAULTLINES_CASE": str(without(case, gone))}
    replica.start()

    async def opened(query: str) -> Reader:
        reader = Reader(served.port, "air-strikes", query)
        reader.cookies[STICK] = "one"
        await reader.open()
        return reader

    async def open_old_links() -> None:
        await until(lambda: is_up(served, "one"))
        here, missing = await opened(f"selected={kept}"), await opened(f"without={outlet}&selected={gone}")
        assert not here.shown("alert")
        [notice] = [each.body for each in missing.shown("alert")]
        assert notice.startswith(f"“{gone}” in the link's “selected” means nothing in this case, version {NEXT}")
        assert missing.left_out == {outlet}
        await missing.click(short)
        assert not missing.left_out

    asyncio.run(open_old_links())
