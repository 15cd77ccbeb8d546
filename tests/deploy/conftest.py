"""What the tests of deploy/ need beside Python: programs of Debian's own. Without one they are skipped and say how to
get it; with CI=true that is a failure."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

PACKAGES = {"nginx": "nginx", "haproxy": "haproxy", "systemd-analyze": "systemd"}
"""Program to the package of Debian that has it."""
ELSEWHERE = "/usr/sbin:/sbin"
"""Where Debian puts servers, which not everyone's PATH has."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests in this folder."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("deploy")


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Where a program lies."""

    def find(name: str) -> str:
        found = shutil.which(name, path=f"{os.environ['PATH']}:{ELSEWHERE}")
        if found:
            return found
        how = f"no {name} found: apt-get install {PACKAGES[name]}"
        if os.environ.get("CI") == "true":
            pytest.fail(how, pytrace=False)
        pytest.skip(how)

    return find
