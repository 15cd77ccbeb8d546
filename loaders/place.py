"""Where a case lies: a folder, a zip of its files, which is then read as a folder is, or a workbook."""

import io
import lzma
import os
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from loaders.container import Container, Files
from loaders.faults import CaseError, Fault
from loaders.package import DESCRIPTOR, leads_out

MOST_BYTES = 50_000_000
"""Packed or unpacked; the shipped case has a few hundred thousand."""
MOST_FILES = 1_000
SHIPPED = Path(__file__).parents[1] / "data"
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, RuntimeError, ValueError)
"""What reading a zip raises where its bytes are not what they should be."""
LOCKED = 0x1
"""The bit of a zip's entry that says it needs a password."""
BOOK, OTHER_BOOKS = "xl/workbook.xml", ("xl/workbook.bin", "content.xml", "Index/Document.iwa")
"""What a zip holds that is a workbook as `.xlsx`, and one of another kind."""
OLD = b"\xd0\xcf\x11\xe0"
"""How a workbook begins that is of the time before `.xlsx`, or that needs a password."""
NOT_A_CASE = "it is neither a folder nor a zip or workbook that can be read"
SAVE_AS = "save it as an Excel workbook (.xlsx), without a password"


def case_place() -> Path:
    """The folder, zip or workbook that FAULTLINES_CASE names, else the shipped case."""
    return Path(os.environ.get("FAULTLINES_CASE", SHIPPED))


def opened(place: Path) -> Container:
    """What a case lies in: a folder, or the bytes of a file, which are read at once.

    Raises CaseError where it is neither, or a file that is too large, damaged, locked or not of a case's shape.
    """
    if place.is_dir():
        return Files(place)
    if not place.exists():
        raise CaseError([Fault(place.name, 0, "", "there is no such folder, zip or workbook")])
    return given(place.name, packed(place))


def given(name: str, raw: bytes) -> Container:
    """What a case lies in that is handed over as a file's name and bytes, held in memory; CaseError as `opened`."""
    try:
        if len(raw) > MOST_BYTES:
            raise CaseError([Fault(name, 0, "", f"it is larger than {MOST_BYTES // 1_000_000} MB")])
        archive = zipfile.ZipFile(io.BytesIO(raw))
        reasons = list(shape_faults(archive)) or list(damages(archive))
    except DAMAGED:
        reasons = [f"it is of an old kind or locked; {SAVE_AS}" if raw.startswith(OLD) else NOT_A_CASE]
    if reasons:
        raise CaseError(Fault(name, 0, "", reason) for reason in reasons)
    if BOOK not in archive.namelist():
        return Files(zipfile.Path(archive))
    from loaders.workbook.book import workbook_of  # what reads workbooks is loaded for them alone

    return workbook_of(name, raw)


def packed(place: Path) -> bytes:
    """The bytes of a file; CaseError where there are too many, or where they cannot be read."""
    try:
        if place.stat().st_size > MOST_BYTES:
            raise CaseError([Fault(place.name, 0, "", f"it is larger than {MOST_BYTES // 1_000_000} MB")])
        return place.read_bytes()
    except OSError as error:
        raise CaseError([Fault(place.name, 0, "", f"the file cannot be read: {error.strerror}")]) from None


def shape_faults(archive: zipfile.ZipFile) -> Iterator[str]:
    """Why a zip is not read as a case, as far as its list of contents tells."""
    entries = archive.infolist()
    names = [entry.filename.replace("\\", "/") for entry in entries]
    if len(entries) > MOST_FILES:
        yield f"it holds {len(entries):,} files; at most {MOST_FILES:,} are read"
        return
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield f"it unpacks to more than {MOST_BYTES // 1_000_000} MB"
    yield from (f"'{name}' leads out of the zip" for name in names if leads_out(name))
    yield from (f"'{name}' stands in it {count} times" for name, count in Counter(names).items() if count > 1)
    yield from (f"'{each.filename}' is locked by a password" for each in entries if each.flag_bits & LOCKED)
    if not {DESCRIPTOR, BOOK} & set(names):
        yield misplaced(names)


def misplaced(names: list[str]) -> str:
    """Where the descriptor is instead of at the root of a zip, and what to do about it."""
    folders = [path.parent for path in map(PurePosixPath, names) if path.name == DESCRIPTOR]
    if set(OTHER_BOOKS) & set(names):
        return f"it is a workbook of another kind; {SAVE_AS}"
    if not folders:
        return f"it holds no {DESCRIPTOR}; zip all files of the case"
    nearest = min(folders, key=lambda folder: (len(folder.parts), folder))
    return f"{DESCRIPTOR} lies in its folder '{nearest}'; zip the files themselves, not the folder they are in"


def damages(archive: zipfile.ZipFile) -> Iterator[str]:
    """Files of a zip that do not come out of it whole."""
    for entry in archive.infolist():
        try:
            archive.read(entry)
        except NotImplementedError:
            yield f"'{entry.filename}' is packed in a way that is not read here; use the common one (deflate)"
        except DAMAGED:
            yield f"'{entry.filename}' is damaged"
