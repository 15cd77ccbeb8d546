"""Whether a picture looks as it did when somebody last looked at it."""

from pathlib import Path

from PIL import Image, ImageChops
from pixelmatch.contrib.PIL import pixelmatch

FEW = 40
"""Pixels that may differ: another release of what draws rounds a corner elsewhere."""


def check_alike(new: Image.Image, kept: Path, keeps: str, tmp_path: Path) -> None:
    """Fail where a picture is other than one that is kept, with old, new and difference in a folder.

    keeps: the command that keeps it as it is now.
    """
    with Image.open(kept) as opened:
        old = opened.convert("RGB")
    assert new.size == old.size
    if ImageChops.difference(old, new).getbbox() is None:  # what most are, and quick to tell
        return
    difference = Image.new("RGBA", old.size)
    differing = pixelmatch(old, new, difference, threshold=0.2)
    for name, image in (("old", old), ("new", new), ("difference", difference)):
        image.save(tmp_path / f"{name}.png")
    assert differing <= FEW, (
        f"{differing} px differ: see old.png, new.png and difference.png in {tmp_path}; "
        f"where it is meant to, {keeps} keeps it so"
    )
