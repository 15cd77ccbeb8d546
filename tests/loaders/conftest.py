"""The shipped case, loaded once, and copies of it to spoil."""

import shutil
from pathlib import Path

import pytest

from loaders.case import Case
from tests import lenses
from tests.cases import SHIPPED, SMALL


@pytest.fixture(scope="session")
def case() -> Case:
    """The shipped case."""
    return lenses.case()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped case."""
    return shutil.copytree(SHIPPED, tmp_path / "case")


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """A copy of the small case."""
    return shutil.copytree(SMALL, tmp_path / "case")
