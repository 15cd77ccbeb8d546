"""A case from one form into another: folder, zip and workbook, told apart by their endings."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from loaders.container import Container
from loaders.content import Content, content
from loaders.faults import CaseError, Fault
from loaders.package import DESCRIPTOR
from loaders.place import opened
from loaders.write import write_all

WORKBOOK, ZIP = ".xlsx", ".zip"
UNDATED = (1980, 1, 1, 0, 0, 0)
"""The day of every file in a zip: one case gives one zip."""


def convert(
    source: Path, target: Path, over: bool = False, says: Callable[[Container], Content] = content
) -> tuple[str, list[str]]:
    """Write a case anew as the ending of `target` says; what was written, and what the source holds beside the case.

    over: whether what is there may be written over; files of a folder that are no part of the case stay; says: what is
    written of an opened case.
    Raises CaseError, with nothing written, where the case cannot be read or something there would be lost.
    """
    if reason := refused(target, over):
        raise CaseError([Fault(str(target), 0, "", reason)])
    container = opened(source)
    case = says(container)
    files = files_for(target, case)
    if is_folder(target) and (stale := [each for each in absent(target, case) if each.exists()]):
        message = "this case has no such table, and its folder would have"
        raise CaseError(Fault(str(each), 0, "", message, "take the file away first") for each in stale)
    write_in_new_folders(files)
    rows = sum(len(rows) for _, rows in case.tables.values())
    return f"{len(case.tables)} tables, {rows:,} rows", beside(container, case)


def refused(target: Path, over: bool) -> str:
    """Why nothing is written at a place; empty where something may be. An empty folder is nothing."""
    if target.suffix and is_folder(target) and not target.is_dir():
        return f"a case is written as NAME{WORKBOOK}, NAME{ZIP} or a folder without an ending"
    if target.exists() and target.is_dir() != is_folder(target):
        return "there is a folder or a file of this name, which is not what its ending says"
    there = any(target.iterdir()) if target.is_dir() else target.exists()
    return "it is there already; name another place, or add --over to write over it" if there and not over else ""


def is_folder(target: Path) -> bool:
    """Whether a folder is meant, by the ending."""
    return target.suffix.lower() not in {WORKBOOK, ZIP}


def files_for(target: Path, case: Content) -> dict[Path, bytes]:
    """What to write where."""
    ending = target.suffix.lower()
    if ending == ZIP:
        return {target: case_zip(case.files())}
    if ending == WORKBOOK:
        from loaders.workbook.write import workbook  # what writes workbooks is loaded for them alone

        return {target: workbook(case)}
    return {target / name: raw for name, raw in case.files().items()}


def absent(target: Path, case: Content) -> list[Path]:
    """Where in a folder the tables would lie that a case has not."""
    return [target / table.file for name, table in case.package.tables.items() if name not in case.tables]


def beside(container: Container, case: Content) -> list[str]:
    """What else lies where a case does."""
    known = {DESCRIPTOR, *(table.file for table, _ in case.tables.values())}
    return sorted(name for name in container.names() if name not in known)


def write_in_new_folders(files: Mapping[Path, bytes]) -> None:
    """Write files and the folders they need; none of these where one cannot be written."""
    folders = sorted({folder for path in files for folder in path.parents if not folder.exists()})
    try:
        for folder in folders:
            folder.mkdir()
        write_all(files)
    except (CaseError, OSError) as error:
        for folder in reversed(folders):
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        if isinstance(error, OSError):
            where, why = Path(error.filename or "").name, error.strerror
            raise CaseError([Fault(where, 0, "", f"the folder cannot be made: {why}")]) from None
        raise


def case_zip(files: Mapping[str, bytes]) -> bytes:
    """Files by name as a zip, the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, UNDATED), files[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()
