"""A case that a test may spoil."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def faulty_case(tmp_path: Path) -> Path:
    """A copy of the shipped case."""
    return Path(shutil.copytree(Path(__file__).parents[2] / "data", tmp_path / "case"))
