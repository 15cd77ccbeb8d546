"""What is made once for all readers is made anew where anything that it depends on has changed."""

import json
from pathlib import Path

from tests.pages.test_pages import run, spec


def seen(**query: str) -> dict:
    """The figure of the stances under a query, in a session of its own."""
    return seen_on("stance_heatmap", query)


def seen_on(page: str, query: dict[str, str]) -> dict:
    """The figure of a page under a query, in a session of its own."""
    return spec(run(f"../pages/{page}.py", **query))


def test_two_readers_of_the_same_see_the_same() -> None:
    assert seen(without="debka") == seen(without="debka")


def test_another_lens_selection_or_search_is_another_drawing() -> None:
    drawings = [
        {},
        {"without": "debka"},
        {"selected": "iran-opposes-ceasefire"},
        {"find": "Palmyra"},
        {"actors": "all"},
    ]
    made = [json.dumps(seen(**query), sort_keys=True) for query in drawings]
    assert len(set(made)) == len(made)


def test_a_changed_file_is_another_drawing(monkeypatch, faulty_case: Path) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    before = seen()
    stances = faulty_case / "stances.csv"
    stances.write_text(stances.read_text().replace(",iran,ceasefire,-2,", ",iran,ceasefire,-1,"))
    assert seen() != before
