"""A case that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from tests.cases import SHIPPED, SMALL


@pytest.fixture
def faulty_case(tmp_path: Path) -> Path:
    """A copy of the shipped case."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "case"))


@pytest.fixture
def small_case(tmp_path: Path) -> Path:
    """A copy of the small case."""
    return Path(shutil.copytree(SMALL, tmp_path / "case"))
