"""The card of an actor has a box for each role in which records name it or, with their state, its officials."""

from pathlib import Path

import pytest

from articles.actor import actor_panel
from articles.blocks import Fold
from loaders.lens import Lens
from tests.articles.panels import sight_of
from tests.lenses import NAMING, case, cells, every_case
from tests.readings.recount import names, stands


def boxes(actor: str, officials: str, folder: Path) -> list[tuple[str, int]]:
    """The boxes of a card: the table of each, and how many records it has."""
    blocks = actor_panel(sight_of(folder=folder, selected=actor, officials=officials), actor)
    labels = [block.label for block in blocks if isinstance(block, Fold)]
    parts = [label.rpartition(": ") for label in labels]
    return sorted((name.partition(",")[0], int(count)) for name, _, count in parts if count.isdigit())


@every_case
@pytest.mark.parametrize("officials", ["state", "name"])
def test_a_card_has_a_box_for_each_role_with_its_records(officials: str, folder: Path) -> None:
    """Of those who serve another, of whom they serve, and of who is left out of meetings."""
    rows = cells("actors", folder)
    serve = {row["actor"] for row in rows if row["member_of"]}
    left_out = {each for row in cells("meetings", folder) for each in row["excluded"].split(";") if each}
    tables = case(folder).package.tables
    for actor in sorted({row["member_of"] for row in rows if row["member_of"]} | left_out | set(sorted(serve)[:3])):
        stood = names("actors", folder)[actor]
        group = {row["actor"] for row in rows if stands(row["actor"], Lens(officials=officials), folder) == stood}
        group.add(actor)
        counts = [
            (tables[table].title, sum(bool(group & {*row[column].split(";")}) for row in cells(table, folder)))
            for table, columns in NAMING.items()
            for column in columns
        ]
        assert boxes(actor, officials, folder) == sorted(each for each in counts if each[1]), actor
