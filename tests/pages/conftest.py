"""The case of a test as it is served, and cases that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from tests.cases import SHIPPED, SMALL


@pytest.fixture
def served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case that a test runs on, which pages then show."""
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    return folder


@pytest.fixture
def copied(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the case that a test runs on, which pages then show."""
    copy = Path(shutil.copytree(folder, tmp_path / "case"))
    monkeypatch.setenv("FAULTLINES_CASE", str(copy))
    return copy


@pytest.fixture
def faulty_case(tmp_path: Path) -> Path:
    """A copy of the shipped case."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "case"))


@pytest.fixture
def small_case(tmp_path: Path) -> Path:
    """A copy of the small case."""
    return Path(shutil.copytree(SMALL, tmp_path / "case"))
