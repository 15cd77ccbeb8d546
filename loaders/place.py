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

from loaders.bounds import FILES, MILLION, SIZE
from loaders.container import Container, Files
from loaders.faults import CaseError, Fault, Wrong
from loaders.package import DESCRIPTOR, leads_out

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
KINDS, LINK = 0o170000, 0o120000
"""In the upper half of an entry's attributes: the bits that say what kind of file it was, and those of a link."""


def case_place() -> Path:
    """The folder, zip or workbook that FAULTLINES_CASE names, else the shipped case."""
    return Path(os.environ.get("FAULTLINES_CASE", SHIPPED))


def opened(place: Path) -> Container:
    """What a case lies in: a folder, or the bytes of a file, which are read at once.

    Raises CaseError where it is neither, or a file that is too large, damaged, locked or not of a case's shape.
    """
    if place.is_dir():
        if not os.access(place, os.R_OK | os.X_OK):
            raise CaseError([Fault(place.name, 0, "", "the folder cannot be read: it may not be looked into")])
        return Files(place)
    return given(place.name, packed(place))


def given(name: str, raw: bytes) -> Container:
    """What a case lies in that is handed over as a file's name and bytes, held in memory; CaseError as `opened`."""
    try:
        refuse_large(name, len(raw))
        archive = zipfile.ZipFile(io.BytesIO(raw))
        reasons = list(shape_faults(archive)) or list(damages(archive))
    except DAMAGED:
        reasons = [Wrong("it is of an old kind or locked", SAVE_AS) if raw.startswith(OLD) else Wrong(NOT_A_CASE)]
    if reasons:
        raise CaseError(Fault(name, 0, "", *reason) for reason in reasons)
    if BOOK not in archive.namelist():
        return Files(zipfile.Path(archive))
    from loaders.workbook.book import workbook_of  # what reads workbooks is loaded for them alone

    return workbook_of(name, raw)


def packed(place: Path) -> bytes:
    """The bytes of a file; CaseError where there are too many, or where they cannot be read."""
    try:
        refuse_large(place.name, place.stat().st_size)
        return place.read_bytes()
    except FileNotFoundError:
        raise CaseError([Fault(place.name, 0, "", "there is no such folder, zip or workbook")]) from None
    except OSError as error:
        raise CaseError([Fault(place.name, 0, "", f"the file cannot be read: {error.strerror}")]) from None


def refuse_large(name: str, size: int) -> None:
    """CaseError for a file of more bytes than are read."""
    if size > SIZE.most * MILLION:
        raise CaseError([Fault(name, 0, "", f"it has {size / MILLION:.1f} MB", str(SIZE))])


def shape_faults(archive: zipfile.ZipFile) -> Iterator[Wrong]:
    """Why a zip is not read as a case, as far as its list of contents tells."""
    entries = archive.infolist()
    names = [entry.filename.replace("\\", "/") for entry in entries]
    if len(entries) > FILES.most:
        yield Wrong(f"it holds {len(entries):,} files", str(FILES))
        return
    if (size := sum(entry.file_size for entry in entries)) > SIZE.most * MILLION:
        yield Wrong(f"it unpacks to {size / MILLION:.1f} MB", str(SIZE))
    yield from (Wrong(f"'{name}' leads out of the zip") for name in names if leads_out(name))
    yield from (Wrong(f"'{name}' stands in it {count} times") for name, count in Counter(names).items() if count > 1)
    yield from (Wrong(f"'{each.filename}' is locked by a password") for each in entries if each.flag_bits & LOCKED)
    links = (each.filename for each in entries if is_link(each))
    yield from (Wrong(f"'{link}' is a link", "put the file itself in its place") for link in links)
    if not {DESCRIPTOR, BOOK} & set(names):
        yield misplaced(names)


def is_link(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry stands for another file, wherever that lies."""
    return entry.external_attr >> 16 & KINDS == LINK


def misplaced(names: list[str]) -> Wrong:
    """Where the descriptor is instead of at the root of a zip, and what to do about it."""
    paths = list(map(PurePosixPath, names))
    holders = {path.parent for path in paths if path.name == DESCRIPTOR}
    folders = sorted(holders, key=lambda folder: (len(folder.parts), folder))
    if set(OTHER_BOOKS) & set(names):
        return Wrong("it is a workbook of another kind", SAVE_AS)
    if not folders and (books := [path for path in paths if path.suffix.lower() == ".xlsx"]):
        return Wrong(f"it holds no {DESCRIPTOR}, and the workbook '{books[0]}'", "give that as it is, without a zip")
    if not folders:
        return Wrong(f"it holds no {DESCRIPTOR}", "zip all files of the case")
    if len(folders) > 1:
        message = f"it holds {len(folders)} cases, as in '{folders[0]}' and '{folders[1]}'"
        return Wrong(message, "zip the files of one, not the folder they are in")
    message = f"{DESCRIPTOR} lies in its folder '{folders[0]}'"
    return Wrong(message, "zip the files themselves, not the folder they are in")


def damages(archive: zipfile.ZipFile) -> Iterator[Wrong]:
    """Files of a zip that do not come out of it whole."""
    for entry in archive.infolist():
        try:
            archive.read(entry)
        except NotImplementedError:
            yield Wrong(f"'{entry.filename}' is packed in a way that is not read here", "use the common one (deflate)")
        except DAMAGED:
            yield Wrong(f"'{entry.filename}' is damaged")
