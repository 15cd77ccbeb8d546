"""Servers to measure: the dashboard and the skeleton, each in a process of its own on this computer."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SCRIPTS = {
    "dashboard": (ROOT, "dashboard.py"),
    "skeleton": (ROOT / "benchmarks", "skeleton.py"),
    "skeleton, our settings": (ROOT, "benchmarks/skeleton.py"),
}
"""The folder that a server is started in, whose settings it reads, and its script. A skeleton has Streamlit's own
settings, or those of the dashboard."""
UNATTENDED = (
    "--server.headless",
    "true",
    "--browser.gatherUsageStats",
    "false",
    "--browser.serverAddress",
    "localhost",
)


class Server(NamedTuple):
    """A running server: its port and its process id."""

    port: int
    pid: int

    @property
    def memory(self) -> float:
        """Resident memory in MiB (Linux alone)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024


@contextmanager
def serving(name: str) -> Iterator[Server]:
    """A server of one of SCRIPTS while the block lasts; raises TimeoutError where it is not up after a minute."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder, script = SCRIPTS[name]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1", *UNATTENDED]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=folder, env=os.environ, **quiet)
    try:
        wait_until_up(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(10)


def wait_until_up(port: int, seconds: float = 60) -> None:
    """Wait until a server answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    raise TimeoutError(f"no server on port {port} after {seconds} s")
