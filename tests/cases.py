"""The cases that tests stand on: the shipped one, and a small invented one, which holds each thing a chart can meet."""

import atexit
import csv
import io
import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from loaders.json_text import described

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "data"
DIFFERS = ROOT / "tests" / "small"
"""Where the small case differs from the shipped one: what it is called and whose quarrel it tells, its rows, and those
lists of codes that speak of its own actors."""


def build(folder: Path) -> Path:
    """Write the small case into a new folder: columns and other codes are those of the shipped case."""
    shutil.copytree(DIFFERS, folder)
    said = [json.loads((each / "datapackage.json").read_text("utf-8")) for each in (SHIPPED, DIFFERS)]
    (folder / "datapackage.json").write_text(described(said[0] | said[1]), "utf-8")
    with (SHIPPED / "codes.csv").open(encoding="utf-8", newline="") as file:
        head, *shipped = csv.reader(file)
    with (DIFFERS / "codes.csv").open(encoding="utf-8", newline="") as file:
        _, *own = csv.reader(file)
    lists = {row[0] for row in own}
    with (folder / "codes.csv").open("w", encoding="utf-8", newline="") as file:
        kept = [row for row in shipped if row[0] not in lists]
        csv.writer(file, lineterminator="\n").writerows([head, *sorted([*kept, *own])])
    return folder


def built() -> Path:
    """The small case in a folder that lasts as long as this process."""
    place = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return build(Path(place) / "small")


SMALL = built()
BRIDGE = ROOT / "examples" / "bridge"
SHOWN = {"shipped": SHIPPED, "bridge": BRIDGE}
"""The cases that come with the project, by name."""


def packed(**changed: str) -> bytes:
    """The small case as a zip. changed: file, without its ending, to another text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(SMALL.iterdir()):
            archive.writestr(path.name, changed.get(path.stem, path.read_text(encoding="utf-8")))
    return out.getvalue()


if __name__ == "__main__":
    print(build(Path(sys.argv[1])))
