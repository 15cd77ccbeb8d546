"""Files written all together or not at all, so that no case is left half rewritten."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from loaders.faults import CaseError, Fault


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Give every file its new content; raises CaseError, with every file as it was, where one cannot be written."""
    before = {path: path.read_bytes() if path.is_file() else None for path in contents}
    replaced: list[Path] = []
    new: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            with named(path):
                new[path] = written_beside(path, content)
        for path, temporary in new.items():
            with named(path):
                os.replace(temporary, path.resolve())
            replaced.append(path)
    except CaseError:
        for path in replaced:
            put_back(path, before[path])
        raise
    finally:
        for temporary in new.values():
            temporary.unlink(missing_ok=True)


def written_beside(path: Path, content: bytes) -> Path:
    """A new file with some content in the folder of another, and with its rights; it is not there if that fails."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(0, "it is write-protected")
    beside = path.resolve().with_name(f".{path.name}.new")
    try:
        beside.write_bytes(content)
        if path.exists():
            shutil.copymode(path, beside)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return beside


def put_back(path: Path, content: bytes | None) -> None:
    """A file as it was before, as far as it can be written at all."""
    with suppress(OSError):
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turns what the system says of a file into a fault of that file."""
    try:
        yield
    except OSError as error:
        message = (
            f"cannot be written: {error.strerror or error}. Is it open in another program? Nothing has been rewritten"
        )
        raise CaseError([Fault(path.name, 0, "", message)]) from None
