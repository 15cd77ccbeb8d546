"""The card of an actor: in which role the records name it, its officials with it or by name."""

import pytest

from articles.blocks import Fold
from loaders.lens import Lens
from tests.articles.panels import blocks_of, sight_of
from tests.lenses import cells
from tests.readings.recount import names, stands


def boxes(actor: str, officials: str) -> dict[str, int]:
    """The boxes of a card with how many records each has."""
    blocks = blocks_of(sight_of(selected=actor, officials=officials))
    labels = [block.label for block in blocks if isinstance(block, Fold)]
    return {name: int(count) for name, _, count in (label.rpartition(": ") for label in labels) if count.isdigit()}


@pytest.mark.parametrize("officials", ["state", "name"])
@pytest.mark.parametrize("actor", ["united-states", "iran", "kerry"])
def test_meetings_left_out_of_are_none_that_it_took_part_in(actor: str, officials: str) -> None:
    stood = names("actors")[actor]
    group = {row["actor"] for row in cells("actors") if stands(row["actor"], Lens(officials=officials)) == stood} | {
        actor
    }
    found = boxes(actor, officials)
    for column, words in (("participants", "took part"), ("excluded", "left out of")):
        count = sum(bool(group & set(row[column].split(";"))) for row in cells("meetings"))
        assert found.get(f"Meetings, {words}", 0) == count


def test_meetings_of_its_officials_are_on_the_card_of_the_united_states() -> None:
    assert boxes("united-states", "state")["Meetings, took part"] > boxes("united-states", "name").get(
        "Meetings, took part", 0
    )
