"""The unit, the container and the compose file, as far as can be told without starting a computer or a container."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from loaders.passes import OF_SHIPPED
from tests.deploy.files import COMPOSE, CONTAINER, HAPROXY, ROOT, UNIT, let_in, written
from tests.structure.test_imports import LAYERS

SECONDS = 60
EXPOSED = 2.0
"""The most that systemd may find a unit exposed, of 10."""
INSTRUCTIONS = ("FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "EXPOSE", "CMD")
FILES_ALONE = {"edition"}
"""Rooms that no running dashboard needs."""
LISTS = ("RUN", "CMD")
"""Instructions that no shell comes between."""


@pytest.fixture(scope="module")
def unit(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unit where systemd may look at it, with the folder of the project for the one that it names."""
    program("systemd-analyze")
    place = tmp_path_factory.mktemp("units") / UNIT.name
    python = ROOT / ".venv" / "bin" / "python"
    if not python.exists():
        pytest.skip("no .venv here, whose Python the unit runs")
    text = written(UNIT, {"=/srv/faultlines\n": f"={ROOT}\n", "/srv/faultlines/.venv/bin/python": str(python)})
    place.write_text(text, encoding="utf-8")
    return place


def analysed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What systemd says of a unit without running it."""
    command = ["systemd-analyze", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)


def test_systemd_takes_the_unit_and_finds_nothing_to_say(unit: Path) -> None:
    said = analysed("verify", unit.with_name(unit.name.replace("@", "@8501")))
    assert (said.returncode, said.stdout + said.stderr) == (0, "")


def test_the_unit_leaves_a_replica_little_to_do_harm_with(unit: Path) -> None:
    said = analysed("security", "--offline=true", f"--threshold={EXPOSED * 10:.0f}", unit)
    assert said.returncode == 0, said.stdout


def test_a_replica_may_do_what_checking_a_case_takes(program: Callable[[str], str]) -> None:
    """A process of its own checks what a reader opens: it steps back behind others and bounds its memory."""
    program("systemd-analyze")
    allowed, denied = re.findall(r"^SystemCallFilter=(.*)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)
    refused = {each for group in denied.removeprefix("~").split() for each in calls(group)}
    assert {"setrlimit", "prlimit64", "setpriority", "execve", "socket"} <= calls(allowed) - refused


def calls(group: str) -> set[str]:
    """The system calls of a group of systemd's, with those of the groups within it."""
    listed = analysed("syscall-filter", group).stdout.splitlines()[1:]
    names = {line.strip() for line in listed if not line.strip().startswith("#")}
    inner = {each for name in names if name.startswith("@") for each in calls(name)}
    return {name for name in names if not name.startswith("@")} | inner


def test_the_unit_serves_this_computer_alone() -> None:
    assert "--server.address 127.0.0.1 " in UNIT.read_text(encoding="utf-8")
    ports = re.findall(r"^    presetenv FAULTLINES_(?:ONE|TWO) 127\.0\.0\.1:(\d+)$", HAPROXY.read_text(), re.MULTILINE)
    assert f"faultlines@{ports[0]} faultlines@{ports[1]}" in UNIT.read_text(encoding="utf-8")


def instructions() -> list[tuple[str, str]]:
    """The container's instructions, a line each."""
    lines = CONTAINER.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line and not line.startswith("#")]


def test_the_container_says_what_containers_know() -> None:
    said = instructions()
    assert said[0][0] == "FROM"
    assert {name for name, _ in said} == set(INSTRUCTIONS)
    for name, rest in said:
        assert name not in LISTS or all(isinstance(word, str) for word in json.loads(rest))
    assert dict(said)["USER"].split(":")[0] not in ("0", "root"), "it runs as nobody in particular"


def test_the_container_holds_every_room_and_nothing_that_is_not_there() -> None:
    held = set(let_in())
    assert set(LAYERS) - FILES_ALONE | {"dashboard.py", "requirements.txt", ".streamlit", "data", "LICENSE"} <= held
    assert not {name for name in held if not (ROOT / name).exists()}
    assert not held & {".git", ".venv", "tests", "docs"}


def test_the_container_holds_the_coding_passes_that_pages_of_the_case_tell_of() -> None:
    assert OF_SHIPPED.relative_to(ROOT).as_posix() in let_in()


def test_the_container_installs_what_the_readme_does() -> None:
    [installs] = [json.loads(rest) for name, rest in instructions() if name == "RUN"]
    assert {"--require-hashes", "requirements.txt"} <= set(installs)


def test_compose_starts_what_haproxy_looks_for() -> None:
    made = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    services = made["services"]
    front = services["front"]
    for name in front["depends_on"]:
        replica = services[name]
        [place] = [each["ipv4_address"] for each in replica["networks"].values()]
        assert front["environment"][f"FAULTLINES_{name.upper()}"] == f"{place}:8501"
        built = COMPOSE.parent / replica["build"]["context"]
        assert (built / replica["build"]["dockerfile"]).resolve() == CONTAINER
        assert {key: replica[key] for key in replica.keys() - {"networks"}} == {
            key: made["x-replica"][key] for key in made["x-replica"]
        }
    [mounted] = [each.split(":")[0] for each in front["volumes"]]
    assert (COMPOSE.parent / mounted).resolve() == HAPROXY
    [port] = front["ports"]
    assert port.startswith("127.0.0.1:")
    assert port.endswith(front["environment"]["FAULTLINES_FRONT"])


def test_compose_is_taken_by_a_container_engine() -> None:
    for command in (["docker", "compose"], ["podman", "compose"], ["docker-compose"]):
        if shutil.which(command[0]) and subprocess.run([*command, "version"], capture_output=True).returncode == 0:
            said = subprocess.run(
                [*command, "--file", str(COMPOSE), "config", "--quiet"],
                capture_output=True,
                text=True,
                timeout=SECONDS,
                env=os.environ | {"FAULTLINES_ADDRESS": ""},
            )
            assert said.returncode == 0, said.stderr
            return
    pytest.skip("no container engine with compose here: only the syntax of the file was looked at")
