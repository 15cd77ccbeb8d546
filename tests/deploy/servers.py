"""Two replicas behind HAProxy, on this computer alone, each of which can be killed, frozen and started again."""

import os
import pwd
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.serving import wait_until_up
from tests.browser.conftest import free_port
from tests.deploy.files import HAPROXY, ROOT, image, image_command, unit_command, written

HEALTH = "/_stcore/health"


@dataclass
class Process:
    """A program that runs on a port of this computer, its words in a log.

    command, folder: what is run, and where; surroundings: what its environment has beside ours.
    """

    port: int
    command: list[str]
    folder: Path
    log: Path
    surroundings: Mapping[str, str] = field(default_factory=dict)
    running: subprocess.Popen | None = None

    def start(self) -> None:
        """Start it."""
        with self.log.open("ab") as out:
            said = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": subprocess.STDOUT}
            here = os.environ | dict(self.surroundings)
            self.running = subprocess.Popen(self.command, cwd=self.folder, env=here, start_new_session=True, **said)

    def kill(self) -> None:
        """End it at once, frozen or not, with whatever it started."""
        if self.running:
            with suppress(ProcessLookupError):
                os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait(10)
            self.running = None

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """It stands still while the block lasts: its port is open and nobody answers."""
        os.kill(self.running.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.running.pid, signal.SIGCONT)


@contextmanager
def ended(*processes: Process) -> Iterator[None]:
    """Whatever of them runs at the end of the block is ended."""
    with ExitStack() as at_end:
        for process in processes:
            at_end.callback(process.kill)
        yield


@dataclass
class Front:
    """What readers speak to: the port of HAProxy, and its replicas by the name that a reader's cookie has."""

    haproxy: Process
    replicas: dict[str, Process]

    @property
    def port(self) -> int:
        """Where readers come in."""
        return self.haproxy.port


def user_here(text: str) -> str:
    """HAProxy's configuration for someone who may not become its user: it then stays who it is."""
    if os.getuid() == 0:
        return text
    return text.replace("user haproxy", f"user {pwd.getpwuid(os.getuid()).pw_name}").replace("group haproxy", "")


@contextmanager
def front(program: str, folder: Path, variables: Mapping[str, str]) -> Iterator[Front]:
    """One replica as the systemd unit runs it and one as the container does, behind HAProxy as it is configured.

    program: HAProxy; folder: where logs lie, and what the container holds; variables: of both replicas.
    """
    one, two, port = free_port(), free_port(), free_port()
    held = folder / "image"
    held.mkdir()
    config = folder / "haproxy.cfg"
    config.write_text(user_here(written(HAPROXY, {})), encoding="utf-8")
    places = {"FRONT": port, "ONE": one, "TWO": two}
    named = {f"FAULTLINES_{name}": f"127.0.0.1:{each}" for name, each in places.items()}
    its_port = {"STREAMLIT_SERVER_PORT": str(two)}
    replicas = {
        "one": Process(one, unit_command(one), ROOT, folder / "one.log", variables),
        "two": Process(two, image_command(), image(held), folder / "two.log", {**variables, **its_port}),
    }
    haproxy = Process(port, [program, "-db", "-f", str(config)], folder, folder / "haproxy.log", named)
    with ended(haproxy, *replicas.values()):
        for replica in replicas.values():
            replica.start()
        for replica in replicas.values():
            wait_until_up(replica.port, HEALTH)
        haproxy.start()
        wait_until_up(port, HEALTH)
        yield Front(haproxy, replicas)
