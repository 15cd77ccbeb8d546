"""The small case with a story, which holds back each kind of thing that a step can."""

import atexit
import csv
import shutil
import tempfile
from pathlib import Path

from tests.cases import build

CUT = "flights-cut-to-a-fourth"
STEPS = (
    ("step", "rank", "view", "heading", "say", "ask", "answer", "minutes", "held"),
    ("cut", "3", "/air-strikes?without=wire", f"Cut to {{share {CUT}}}", f"Mark {{number {CUT}}}.", "", "", "2", ""),
    (
        *("sides", "2", "/stance-heatmap", "Where do they stand?", "{name north} first.", "And {name south}?"),
        *("{Count stances} of {whole stances} stances.", "4", "second-wing;unnamed;answer"),
    ),
    (
        *(
            "voices",
            "1",
            "/",
            "How many voices are {count sources} texts?",
            "{Count sources} texts.",
            "How many voices?",
        ),
        *("{Count outlets}.", "3", "answer"),
    ),
)


def with_story(folder: Path) -> Path:
    """Give a copy of the small case its story."""
    with (folder / "story.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(STEPS)
    return folder


def told() -> Path:
    """The small case with its story in a folder that lasts as long as this process."""
    place = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return with_story(build(Path(place) / "told"))


TOLD = told()
