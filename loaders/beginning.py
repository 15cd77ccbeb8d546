"""A new case in a folder of its own: the example with its texts, every other table with its header, the codebook."""

import shutil
import tempfile
from pathlib import Path

from loaders.canonical import canonical
from loaders.case import Case, load_case
from loaders.codebook import codebook
from loaders.example import EXAMPLE
from loaders.faults import CaseError, Fault
from loaders.read import Sheet

CODE = ("*.py", "__pycache__")
FOLDER_RIGHTS = 0o755
"""Those of a folder as one makes it by hand; a folder for passing use may be read by its owner alone."""


def begin(folder: Path) -> Case:
    """Write a new case into a folder that is not there yet or is empty; CaseError, with nothing written, else."""
    refuse_unless_free(folder)
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.resolve().parent))
        try:
            case = fill(made)
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise CaseError([Fault(str(folder), 0, "", f"cannot be written: {error.strerror or error}")]) from None
    return case


def refuse_unless_free(folder: Path) -> None:
    """CaseError where a folder cannot be begun without touching what is there."""
    reason = ""
    if folder.is_dir() and (there := sorted(path.name for path in folder.iterdir())):
        reason = f"the folder is not empty: it holds {', '.join(there[:3])}{', …' if len(there) > 3 else ''}"
    elif folder.exists() and not folder.is_dir():
        reason = "it is a file, not a folder"
    elif not folder.resolve().parent.is_dir():
        reason = f"there is no folder {folder.resolve().parent} for it to stand in"
    if reason:
        raise CaseError([Fault(str(folder), 0, "", reason, "name a new folder")])


def fill(folder: Path) -> Case:
    """Write the example into an empty folder."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns(*CODE), dirs_exist_ok=True)
    folder.chmod(FOLDER_RIGHTS)
    case = load_case(folder)
    for table in case.package.tables.values():
        path = folder / table.file
        if not path.exists():
            path.write_bytes(canonical(table, Sheet(table.file, [], [])).encode())
    (folder / "codebook.md").write_bytes(codebook(case).encode())
    return case
