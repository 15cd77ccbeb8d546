"""`new FOLDER`: a small case that runs at once, to put one's own rows into."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from shlex import quote

from loaders.beginning import begin

SERVE = "-m streamlit run dashboard.py"


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, help="a folder that is not there yet, or is empty")


def run(folder: Path) -> str:
    """What was written, and how to look at it."""
    case = begin(folder)
    return "\n".join(
        [
            f"written: {folder}, a case of examples; {folder / 'README.md'} says what each file is for.",
            f"Look at it:  {serving(folder)}",
            f"Check it:    {python()} -m loaders check {quote(str(folder))}",
            f"It is called “{case.package.title}”, as datapackage.json says.",
        ]
    )


def python() -> str:
    """The Python that runs this, as one can type it here."""
    path = Path(sys.executable)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def serving(folder: Path) -> str:
    """The line that serves a case with its texts, in the shell of this system."""
    if sys.platform == "win32":
        return f'$env:FAULTLINES_CASE="{folder}"; $env:FAULTLINES_TEXTS="{folder / "texts"}"; {python()} {SERVE}'
    case, texts = (quote(str(path)) for path in (folder, folder / "texts"))
    return f"FAULTLINES_CASE={case} FAULTLINES_TEXTS={texts} {python()} {SERVE}"
