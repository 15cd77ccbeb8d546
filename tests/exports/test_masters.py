"""Slides look as they did when somebody last looked at them."""

from pathlib import Path

import pytest

from tests.exports.alike import check_alike
from tests.exports.masters import FOLDER, names, picture, place


@pytest.mark.parametrize(("page", "lens", "ground"), list(names()), ids=str)
def test_a_slide_looks_as_it_was_kept(page: str, lens: str, ground: str, tmp_path: Path) -> None:
    kept = place(page, lens, ground)
    check_alike(picture(page, lens, ground), kept, "python -m tests.exports.masters", tmp_path)


def test_no_slide_is_kept_that_is_not_made() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {place(*each).name for each in names()}
