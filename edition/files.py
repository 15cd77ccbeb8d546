"""A folder written whole or not at all: made beside its place, then moved there."""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

MADE_BY = "faultlines-edition.json"
"""The file by which an edition is known, with the names of all its files."""


class Refused(Exception):
    """Why nothing is written, for the person who asked for it."""


def check(place: Path) -> None:
    """Raise Refused where a folder holds what is no edition, or cannot be written."""
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise Refused(f"{place} is no folder; name one that is empty or not there yet.")
    if place.is_dir() and any(place.iterdir()) and (odd := strange(place)):
        raise Refused(f"{place} is not empty and holds what is no part of an edition, as {odd}; name another folder.")
    above = place.absolute().parent
    if not above.is_dir():
        raise Refused(f"{above} is not there; make it first.")
    if not os.access(above, os.W_OK):
        raise Refused(f"Nothing can be written into {above}; name a folder elsewhere, or mend its rights.")


def strange(place: Path) -> str:
    """A file of a folder that is no part of an older edition; empty where there is none."""
    try:
        known = set(json.loads((place / MADE_BY).read_text(encoding="utf-8"))["files"]) | {MADE_BY}
    except (OSError, ValueError, KeyError, TypeError):
        known = set()
    files = (each.relative_to(place).as_posix() for each in sorted(place.rglob("*")) if not each.is_dir())
    return next((each for each in files if each not in known), "")


def write(place: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths into a folder, in place of an older edition; raises Refused, and then leaves what
    was there as it was."""
    check(place)
    place = place.absolute()
    fresh = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        fresh.chmod(0o755)
        for name, data in {**files, MADE_BY: listed(files)}.items():
            path = fresh / PurePosixPath(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        swap(fresh, place)
    except OSError as error:
        raise Refused(
            f"{place} could not be written: {error.strerror or error}. What was there is as it was."
        ) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, place: Path) -> None:
    """Put a folder in the place of another, which is taken away once it is there."""
    if not place.exists():
        fresh.rename(place)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent)) / place.name
    place.rename(old)
    try:
        fresh.rename(place)
    except BaseException:
        old.rename(place)
        raise
    finally:
        if place.exists():
            shutil.rmtree(old.parent, ignore_errors=True)


def listed(files: Mapping[str, bytes]) -> bytes:
    """The names of all files."""
    return (json.dumps({"files": sorted(files)}, indent=1) + "\n").encode()


def named(stem: str, ending: str, data: bytes) -> str:
    """A name that another content would not have, so that a browser may keep the file for good."""
    return f"{stem}.{sha256(data).hexdigest()[:12]}{ending}"
