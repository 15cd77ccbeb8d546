"""Servers to measure, each in a process of its own on this computer."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
UNATTENDED = (
    "--server.headless",
    "true",
    "--browser.gatherUsageStats",
    "false",
    "--browser.serverAddress",
    "localhost",
)


class Script(NamedTuple):
    """What is served: the folder it is started in, whose settings it reads; its command, which the port follows; a path
    that answers once it is up; what its surroundings have beside ours."""

    folder: Path
    command: tuple[str, ...]
    alive: str
    variables: Mapping[str, str] = {}


def streamlit(folder: Path, script: str) -> Script:
    """A script that Streamlit serves."""
    run = ("-m", "streamlit", "run", script, "--server.address", "127.0.0.1", *UNATTENDED, "--server.port")
    return Script(folder, (sys.executable, *run), "/_stcore/health")


DASHBOARD = streamlit(ROOT, "dashboard.py")
SCRIPTS = {
    "dashboard": DASHBOARD,
    "skeleton": streamlit(ROOT / "benchmarks", "skeleton.py"),
    "skeleton, our settings": streamlit(ROOT, "benchmarks/skeleton.py"),
}
"""The dashboard and what it is measured against. A skeleton has Streamlit's own settings, or those of the dashboard."""


class Server(NamedTuple):
    """A running server: its port and its process id."""

    port: int
    pid: int

    @property
    def memory(self) -> float:
        """Resident memory in MiB (Linux alone)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024

    @property
    def cpu(self) -> float:
        """Seconds of a processor that it has used so far, to a hundredth (Linux alone)."""
        # What stands before the last bracket is its name, which may hold anything.
        user, system = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """A server of a script while the block lasts; raises TimeoutError where it is not up after a minute."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    surroundings = {**os.environ, **script.variables}
    process = subprocess.Popen(
        [*script.command, str(port)],
        cwd=script.folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_up(port, script.alive)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(10)


def wait_until_up(port: int, path: str, seconds: float = 60) -> None:
    """Wait until a server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        try:
            connection.request("GET", path)
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    raise TimeoutError(f"no server on port {port} after {seconds} s")
