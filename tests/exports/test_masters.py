"""Slides look as they did when somebody last looked at them."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pixelmatch.contrib.PIL import pixelmatch

from tests.exports.masters import FOLDER, names, picture, place

FEW = 40
"""Pixels that may differ: another release of what draws rounds a corner elsewhere."""


@pytest.mark.parametrize(("page", "lens", "ground"), list(names()), ids=str)
def test_a_slide_looks_as_it_was_kept(page: str, lens: str, ground: str, tmp_path: Path) -> None:
    new = picture(page, lens, ground)
    with Image.open(place(page, lens, ground)) as kept:
        old = kept.convert("RGB")
    assert new.size == old.size
    if ImageChops.difference(old, new).getbbox() is None:  # what most are, and quick to tell
        return
    difference = Image.new("RGBA", old.size)
    differing = pixelmatch(old, new, difference, threshold=0.2)
    for name, image in (("old", old), ("new", new), ("difference", difference)):
        image.save(tmp_path / f"{name}.png")
    assert differing <= FEW, (
        f"{differing} px differ: see old.png, new.png and difference.png in {tmp_path}; "
        "where it is meant to, python -m tests.exports.masters keeps it so"
    )


def test_no_slide_is_kept_that_is_not_made() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {place(*each).name for each in names()}
