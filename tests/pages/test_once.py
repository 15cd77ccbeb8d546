"""What is made once for all readers is made anew where anything that it depends on has changed."""

import json
from pathlib import Path

from tests.lenses import case, cells, every_case, values
from tests.pages.test_pages import run, spec
from tests.readings.recount import names
from tests.variants import rewrite


def seen(**query: str) -> str:
    """The figure of the stances under a query, in a session of its own."""
    return json.dumps(spec(run("../pages/stance_heatmap.py", **query)), sort_keys=True)


@every_case
def test_two_readers_of_the_same_see_the_same_and_another_lens_selection_or_search_is_another_drawing(
    served: Path,
) -> None:
    side = case(served).package.focus[0]
    held = next(row["stance"] for row in cells("stances", served) if row["actor"] == side)
    drawings = [
        {},
        {"without": values("outlets", "outlet", served)[0]},
        {"selected": held},
        {"find": names("actors", served)[side]},
        {"actors": "all"},
    ]
    made = [seen(**query) for query in drawings]
    assert len(set(made)) == len(made)
    assert seen(**drawings[1]) == made[1]


@every_case
def test_a_changed_file_is_another_drawing(copied: Path) -> None:
    before = seen()
    two = case(copied).package.focus
    rewrite(copied, "stances", lambda row: row | ({"score": "0"} if row["actor"] in two else {}))
    assert seen() != before
