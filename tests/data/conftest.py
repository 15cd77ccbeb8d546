"""The texts themselves, for tests that need them; those of the shipped case are no part of the project."""

import os
from functools import cache
from pathlib import Path

import pytest

from tests.cases import BRIDGE
from tests.lenses import SHIPPED, cells

FOLDER = Path(os.environ.get("FAULTLINES_TEXTS") or SHIPPED.parents[1] / "shared" / "texts")
PLACES = {
    SHIPPED: FOLDER,
    BRIDGE: BRIDGE / "texts",
}
"""Case to where its texts lie."""


@pytest.fixture(scope="session")
def texts() -> dict[str, list[str]]:
    """The non-empty lines of each text of the shipped case, by source."""
    return texts_of(SHIPPED)


@pytest.fixture(params=PLACES, ids=["shipped", "bridge"])
def of_a_case(request: pytest.FixtureRequest) -> tuple[Path, dict[str, list[str]]]:
    """A case whose texts are at hand, and their non-empty lines by source."""
    return request.param, texts_of(request.param)


@cache
def texts_of(case: Path) -> dict[str, list[str]]:
    """The non-empty lines of each text of a case, by source."""
    folder, files = PLACES[case], {row["source"]: row["file"] for row in cells("sources", case)}
    missing = [file for file in files.values() if not (folder / file).is_file()]
    if missing:
        pytest.skip(f"needs the texts, which are not part of the project: no {missing[0]} in {folder}")
    lines = {source: (folder / file).read_bytes().decode("utf-8").split("\n") for source, file in files.items()}
    return {source: [line.strip() for line in found if line.strip()] for source, found in lines.items()}
