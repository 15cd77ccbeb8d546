"""What the package says of a column, and that what the panel shows of a record is what a search finds."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from loaders.asked import terms
from loaders.case import load_case
from loaders.columns import worded, worded_record
from loaders.faults import CaseError
from loaders.find import index
from loaders.lens import Lens
from loaders.records import under_all
from tests import small
from tests.lenses import case as shipped
from tests.lenses import cells


@cache
def entries():
    """What everything of the shipped case is found by."""
    return index(shipped())


def rows() -> list:
    """Every record of the shipped case, as the panel has it."""
    return [row for _, row in under_all(Lens(), shipped()).iterrows()]


def missed(identifier: str, said: str) -> list[str]:
    """Words, as they stand, that a search for each of them does not find something by; a month alone is no word."""
    entry = entries()[identifier]
    return [
        word
        for word in re.findall(r"\w+(?:,\d+)*", said)
        for term in terms(word)
        if term.words is not None and not term.finds(entry)
    ]


def test_what_the_panel_shows_of_a_record_the_search_finds() -> None:
    shown = [
        (row["id"], said) for row in rows() for _, said in worded(shipped(), row["table"], row, "panel", ("date",))
    ]
    assert len({identifier for identifier, _ in shown}) == sum(len(cells(table)) for table in shipped().record_tables)
    assert [(identifier, said) for identifier, said in shown if missed(identifier, said)] == []


def test_what_the_panel_shows_of_the_evidence_for_a_record_the_search_finds() -> None:
    case, outlets = shipped(), {row["outlet"]: row["short"] for row in cells("outlets")}
    for row in case.evidence[case.evidence["tells"]].to_dict("records"):
        told = [said for _, said in worded(case, "evidence", row, "panel")]
        assert told
        for said in (*told, row["gist"], outlets[row["outlet"]]):
            assert missed(row["record"], said) == [], (row["record"], said)


def panel(record: str) -> dict[str, str]:
    """What the panel says of a record, by label."""
    [row] = [row for row in rows() if row["id"] == record]
    return dict(worded(shipped(), row["table"], row, "panel"))


def test_a_cell_is_said_in_words() -> None:
    said = panel("putin-obama-calls")
    assert said["Several, with no count"] == "yes"
    [figure] = [row for row in cells("events") if row["quantity"] == "130000"]
    assert panel(figure["event"])["Figure"] == f"130,000 {figure['unit']}"
    [cut] = [row for row in cells("strikes") if row["ratio"]]
    assert (panel(cut["strike"])["What remains"], panel(cut["strike"])["Of"]) == (cut["ratio"], cut["ratio_of"])
    session = next(row for row in cells("meetings") if row["part_of"])
    titles = {row["meeting"]: row["title"] for row in cells("meetings")}
    assert panel(session["meeting"])["A session of"] == titles[session["part_of"]]
    assert "Several, with no count" not in panel(session["meeting"])


def test_a_list_of_actors_is_said_by_their_names() -> None:
    names = {row["actor"]: row["short"] for row in cells("actors")}
    row = next(row for row in cells("meetings") if ";" in row["excluded"])
    assert panel(row["meeting"])["Left out"] == ", ".join(names[actor] for actor in row["excluded"].split(";"))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"shown_in": ["pannel", "search"]}, "'place' is shown in 'pannel', which is no place (did you mean 'panel'?)"),
        (
            {"shown_in": ["panel"]},
            "'place' is shown to a reader who cannot search for it; add 'search' to its 'shown_in'",
        ),
        ({"shown_in": "panel"}, "'shown_in' of 'place' is no list of places"),
        ({"title": ""}, "'place' is shown and has no 'title', which is its label"),
    ],
)
def test_a_column_that_is_shown_wrongly_is_a_fault(folder: Path, changes: dict, message: str) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    [table] = [each for each in raw["resources"] if each["name"] == "meetings"]
    [field] = [each for each in table["schema"]["fields"] if each["name"] == "place"]
    field |= changes
    path.write_text(json.dumps(raw), "utf-8")
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    assert [str(fault) for fault in caught.value.faults] == [f"datapackage.json, meetings: {message}"]


def test_the_number_of_a_whole_is_said_without_the_part_that_it_needs() -> None:
    [row] = [row for row in small.cells("strikes") if row["ratio_whole"]]
    said = dict(worded_record(small.case(), small.records(Lens()), row["strike"], "panel"))
    assert (said["What remains"], said["Number of the whole"]) == (row["ratio"], row["ratio_whole"])
