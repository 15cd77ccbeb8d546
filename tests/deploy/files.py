"""The files of deploy/ as they stand, but for what differs on the computer of a test: ports, and where things lie.

written(file, {said: instead})   a file with some words of it replaced, each of which must stand in it once
unit_command(port)               what the systemd unit runs
image_command(), image(folder)   what the container runs, and a folder that holds what the container holds
"""

import json
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNIT, CONTAINER, COMPOSE = DEPLOY / "faultlines@.service", DEPLOY / "Containerfile", DEPLOY / "compose.yaml"
HAPROXY, NGINX = DEPLOY / "haproxy.cfg", DEPLOY / "nginx.conf"
LET_IN = ROOT / ".dockerignore"


def written(file: Path, instead: Mapping[str, str]) -> str:
    """The text of a file with some of its words replaced."""
    text = file.read_text(encoding="utf-8")
    for said, now in instead.items():
        assert text.count(said) == 1, f"{file.name} says {said!r} {text.count(said)} times"
        text = text.replace(said, now)
    return text


def unit_command(port: int) -> list[str]:
    """What the unit of a port runs, with the Python of the tests."""
    [line] = re.findall(r"^ExecStart=(.*)$", UNIT.read_text(encoding="utf-8"), re.MULTILINE)
    program, *rest = shlex.split(line.replace("%i", str(port)))
    assert program == "/srv/faultlines/.venv/bin/python"
    return [sys.executable, *rest]


def image_command() -> list[str]:
    """What the container runs, with the Python of the tests, and reached from this computer alone."""
    [line] = re.findall(r"^CMD (.*)$", CONTAINER.read_text(encoding="utf-8"), re.MULTILINE)
    program, *rest = json.loads(line)
    assert program == "python"
    assert rest.count("0.0.0.0") == 1
    return [sys.executable, *(each.replace("0.0.0.0", "127.0.0.1") for each in rest)]


def let_in() -> list[str]:
    """What of the project goes into the container."""
    lines = LET_IN.read_text(encoding="utf-8").splitlines()
    assert "*" in lines, "everything goes into the container"
    return [line.removeprefix("!") for line in lines if line.startswith("!")]


def image(folder: Path) -> Path:
    """The folder with what goes into the container."""
    for name in let_in():
        if (ROOT / name).exists():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).symlink_to(ROOT / name)
    return folder
