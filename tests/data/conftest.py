"""The texts themselves, for tests that need them; they are no part of the project."""

import os
from pathlib import Path

import pytest

from tests.lenses import SHIPPED, cells

FOLDER = Path(os.environ.get("FAULTLINES_TEXTS") or SHIPPED.parents[1] / "shared" / "texts")


@pytest.fixture(scope="session")
def texts() -> dict[str, list[str]]:
    """The non-empty lines of each text, by source."""
    files = {row["source"]: row["file"] for row in cells("sources")}
    missing = [file for file in files.values() if not (FOLDER / file).is_file()]
    if missing:
        pytest.skip(f"needs the texts, which are not part of the project: no {missing[0]} in {FOLDER}")
    lines = {source: (FOLDER / file).read_bytes().decode("utf-8").split("\n") for source, file in files.items()}
    return {source: [line.strip() for line in found if line.strip()] for source, found in lines.items()}
