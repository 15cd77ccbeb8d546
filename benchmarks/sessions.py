"""Many readers at once, without a browser: `python -m benchmarks.sessions`.

Speaks Streamlit's own protocol: a session asks for a run and waits until the script has finished. Prints memory after
20 sessions and the time of a changed lens for 30 sessions at once, each as a ratio to the skeleton in the same run.
"""

import asyncio
import time
from contextlib import ExitStack
from statistics import quantiles

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.typing import Subprotocol

from benchmarks import shipped
from benchmarks.serving import SCRIPTS, Server, serving

MOST_SECONDS = 120
READERS_KEPT = 20
READERS_AT_ONCE = 30
CHANGES = (f"without={shipped.OUTLET['outlet']}", "told=opinion", "", f"phase={shipped.PHASE['phase']}")


class Session:
    """One reader's connection, to a page that is named as the server's address has it, or to the first."""

    def __init__(self, server: Server, page: str = "") -> None:
        self.address, self.page = f"ws://127.0.0.1:{server.port}/_stcore/stream", page

    async def open(self) -> None:
        """Connect, and run the page once."""
        self.socket = await websockets.connect(self.address, max_size=None, subprotocols=[Subprotocol("streamlit")])
        await self.run("")

    async def run(self, query: str) -> float:
        """Ask for a run under a query; seconds until the script has finished."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = self.page
        start = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(MOST_SECONDS):
            while True:
                said = ForwardMsg()
                said.ParseFromString(await self.socket.recv())
                if said.WhichOneof("type") == "script_finished":
                    return time.perf_counter() - start

    async def close(self) -> None:
        """Leave."""
        await self.socket.close()


async def memory_after(server: Server, readers: int) -> float:
    """MiB of the server with so many readers on it."""
    sessions = [Session(server) for _ in range(readers)]
    for session in sessions:
        await session.open()
    used = server.memory
    for session in sessions:
        await session.close()
    return used


async def slowest(server: Server, readers: int) -> float:
    """The 95th percentile of the seconds that a changed lens takes, with so many readers changing it at once."""
    sessions = [Session(server) for _ in range(readers)]
    for session in sessions:
        await session.open()
    times: list[float] = []
    for query in CHANGES:
        times += await asyncio.gather(*(session.run(query) for session in sessions))
    for session in sessions:
        await session.close()
    return quantiles(times, n=20)[-1]


async def compare() -> None:
    """Measure all servers and print."""
    with ExitStack() as running:
        servers = {name: running.enter_context(serving(script)) for name, script in SCRIPTS.items()}
        for server in servers.values():
            await memory_after(server, 1)
        used = {name: await memory_after(server, READERS_KEPT) for name, server in servers.items()}
        slow = {name: await slowest(server, READERS_AT_ONCE) for name, server in servers.items()}
    print(f"memory with {READERS_KEPT} sessions: {used['dashboard']:.0f} MiB{ratios(used)}")
    print(f"{READERS_AT_ONCE} sessions at once, p95: {slow['dashboard']:.2f} s{ratios(slow)}")


def ratios(measured: dict[str, float]) -> str:
    """What the dashboard needs for each that it is measured against."""
    ours = measured["dashboard"]
    return "".join(f", {ours / each:.2f} × {name}" for name, each in measured.items() if name != "dashboard")


if __name__ == "__main__":
    asyncio.run(compare())
