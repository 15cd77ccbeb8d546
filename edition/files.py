"""A folder written whole or not at all: made beside its place, then moved there."""

import gzip
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

MADE_BY = "faultlines-edition.json"
"""The file by which an edition is known, with the names of all its files and the digests of what some are made from."""
PACKED, LEAST = ".gz", 500
"""The ending of a file that holds another compressed, as web servers look for it, and from how many bytes on."""
MB = 1_000_000
AS_IT_WAS = "What was there is as it was."
DIGITS = 12
"""So much of the digest of a file stands in its name."""
NOTHING: Mapping[str, str] = MappingProxyType({})


class Refused(Exception):
    """Why nothing is written, for the person who asked for it."""


def check(place: Path) -> None:
    """Raise Refused where a folder holds what is no edition, or cannot be written."""
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise Refused(f"{place} is no folder; name one that is empty or not there yet.")
    if place.is_mount():
        raise Refused(f"{place} is a whole disk, in whose place nothing can be put; name a folder on it.")
    if place.is_dir() and any(place.iterdir()) and (odd := strange(place)):
        raise Refused(f"{place} is not empty and holds what is no part of an edition, as {odd}; name another folder.")
    above = place.absolute().parent
    if not above.is_dir():
        raise Refused(f"{above} is not there; make it first.")
    for each in (above, place):
        if each.exists() and not os.access(each, os.W_OK):
            raise Refused(f"Nothing can be written into {each}; name a folder elsewhere, or mend its rights.")


def strange(place: Path) -> str:
    """A file of a folder that is no part of an older edition; empty where there is none."""
    known = {*listed(place).get("files", ()), MADE_BY}
    files = (each.relative_to(place).as_posix() for each in sorted(place.rglob("*")) if not each.is_dir())
    return next((each for each in files if each not in known), "")


def listed(place: Path) -> dict[str, Any]:
    """What an edition says of itself; nothing where a folder holds none that can be read."""
    try:
        found = json.loads((place / MADE_BY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = isinstance(found, dict) and isinstance(found.get("files"), list) and isinstance(found.get("made"), dict)
    return found if known else {}


def older(place: Path) -> dict[str, bytes]:
    """The files of an older edition by the digests of what they are made from, those that are still as they were."""
    found: dict[str, bytes] = {}
    held = listed(place)
    for made_from, path in held.get("made", {}).items():
        if path in held["files"]:
            with suppress(OSError):
                data = (place / PurePosixPath(path)).read_bytes()
                found |= {made_from: data} if digest(data) in path else {}
    return found


def write(place: Path, files: Mapping[str, bytes], made: Mapping[str, str] = NOTHING) -> int:
    """Write files by their paths into a folder, in place of an older edition, each also compressed; how many bytes that
    is. Raises Refused, and then leaves what was there as it was.

    made: digests of what some are made from, to their paths.
    """
    check(place)
    place, every = place.absolute(), with_packed(files)
    says = json.dumps({"files": sorted(every), "made": dict(made)}, indent=1) + "\n"
    try:
        with TemporaryDirectory(prefix=f".{place.name}-", dir=place.parent, ignore_cleanup_errors=True) as beside:
            fresh = Path(beside) / f"{place.name}.new"
            for name, data in {**every, MADE_BY: says.encode()}.items():
                path = fresh / PurePosixPath(name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            swap(fresh, place)
    except OSError as error:
        size = sum(map(len, every.values())) // MB + 1
        remedy = f"It takes {size} MB beside what is there: see that there is room, or name a folder elsewhere."
        raise Refused(f"{place} could not be written: {error.strerror or error}. {AS_IT_WAS} {remedy}") from None
    return sum(map(len, every.values()))


def with_packed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files by their paths, and beside each that is not very short the same compressed; alike whenever it is made."""
    packed = {f"{name}{PACKED}": gzip.compress(data, mtime=0) for name, data in files.items() if len(data) >= LEAST}
    return {**files, **packed}


def swap(fresh: Path, place: Path) -> None:
    """Put a folder in the place of another, which goes to where it was made."""
    old = fresh.with_name(place.name)
    try:
        if place.exists():
            place.rename(old)
        fresh.rename(place)
    except BaseException:
        if old.exists() and not place.exists():
            old.rename(place)
        raise


def digest(data: bytes) -> str:
    """As much of the digest of a file as stands in its name."""
    return sha256(data).hexdigest()[:DIGITS]


def named(stem: str, ending: str, data: bytes) -> str:
    """A name that another content would not have, so that a browser may keep the file for good."""
    return f"{stem}.{digest(data)}{ending}"
