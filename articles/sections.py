"""What stands below the chart of texts: own copies, shares, disagreements, positions, the two coding passes."""

from collections.abc import Iterator

import pandas as pd

from articles.blocks import Block, DropIn, Facts, Group, Heading, Table, prose
from articles.coding import coding
from articles.exercise import yourself
from articles.sight import Sight
from loaders.case import Case
from loaders.kept import kept
from loaders.left import as_left, typed
from loaders.lens import Lens
from loaders.passages import shares as shares_of
from loaders.records import some_of
from loaders.typed import rows_in
from readings.called import Called
from readings.disagreements import sentence as disagreements_sentence
from readings.disagreements import side_by_side
from readings.positions import on_the_story, position_rows
from readings.positions import sentence as positions_sentence
from readings.rows import Row, Rows
from readings.shares import sentence as shares_sentence
from readings.shares import share_cells
from rows.record import Stance
from rows.text import Disagreement, Share

APART = (
    "What an outlet, an editor, a reader or an official thinks of the story is no evidence for it. It stands here, "
    "apart from what the texts tell as so; the score is ours."
)
NO_VERDICT = "All records are kept and marked with ≠; none is chosen."
COUNTED = "A record that two outlets tell is counted with each of them. A reprint is counted with none."


def sections(sight: Sight) -> Iterator[Block]:
    """All sections in order; one about which a case tells nothing is left out."""
    yield Group((Heading("Your copies of the texts"), DropIn("section"), yourself()), key="own-texts")
    yield Group(tuple(shares(sight)), key="shares")
    for key, made in (("disagreements", disagreements), ("positions", positions), ("coding", coding)):
        if blocks := tuple(made(sight)):
            yield Group(blocks, key=key)


def shares(sight: Sight) -> Iterator[Block]:
    """Records by outlet, and how many rest on one alone."""
    found = shared(sight)
    yield Heading("How much rests on one outlet alone?")
    yield prose(shares_sentence(found))
    yield Facts.of("Records by outlet", share_cells(found, sight.case.names("outlets")), numbers=True)
    yield prose(COUNTED, kind="label")


@kept(50, by=lambda sight: sight.told)
def shared(sight: Sight) -> list[Share]:
    """How many records each outlet tells, made once for all readers who leave out the same."""
    return shares_of(sight.case, sight.telling)


def disagreements(sight: Sight) -> Iterator[Block]:
    """Every disagreement with its records side by side and what was done about it."""
    case = sight.case
    found = rows_in(case, "disagreements", Disagreement)
    if not found:
        return
    kinds = case.labels("disagreement_kind")
    rows, shown = disagreeing(sight), {each.id for each in sight.telling if each.shown}
    yield Heading("Where do the texts disagree?")
    yield prose(f"{disagreements_sentence((each.records for each in found), shown)} {NO_VERDICT}")
    for number, row in enumerate(found, start=1):
        yield Heading(f"{number}. ≠ {row.title}", 3)
        own = side_by_side(rows, row.records, f"Records of disagreement {number}")
        yield Table(own, f"disagreement-{row.disagreement}")
        yield prose(f"Disagreement {kinds[row.kind]}. What was done: {row.handling}")


def disagreeing(sight: Sight) -> Rows:
    """The records of all disagreements as one list."""

    def make(new: list[int]) -> list[Row | None]:
        rows, ids = {row.id: row for row in list_of_disagreeing(sight, sight.records).rows}, list(sight.numbers)
        return [rows.get(ids[place]) for place in new]

    rows = as_left("disagreeing", *sight.made_from, make)
    return disagreeing_head(sight)._replace(rows=tuple(filter(None, rows)))


@kept(4, by=lambda sight: (sight.case, sight.tables))
def disagreeing_head(sight: Sight) -> Rows:
    """The same list with nothing left out."""
    return list_of_disagreeing(sight, sight.whole)


def list_of_disagreeing(sight: Sight, records: pd.DataFrame) -> Rows:
    """Those of some records about which texts disagree, as a list."""
    found = rows_in(sight.case, "disagreements", Disagreement)
    own = some_of(records, {record for each in found for record in each.records})
    return sight.listed(own, sight.called(own))


def positions(sight: Sight) -> Iterator[Block]:
    """Who believes the story, as positions; nothing where the case names no issue on which these are held."""
    if sight.case.package.story not in sight.case.names("issues"):
        return
    sentence, rows = positions_under(sight.lens, sight.case)
    if not rows.rows:
        return
    yield Heading(rows.heading)
    yield prose(sentence, APART)
    yield Table(rows, "positions-list")


@kept(100)
def positions_under(lens: Lens, case: Case) -> tuple[str, Rows]:
    """The positions on the story under a lens: how many there are of each, and their list."""
    story = case.package.story
    found = on_the_story(typed(Stance, lens, case, "stances"), story)
    kinds = {actor: case.labels("actor_kind")[kind] for actor, kind in case.names("actors", "kind").items()}
    poles = case.names("issues", "plus")[story], case.names("issues", "minus")[story]
    called = Called(case.names("actors"), case.names("outlets"), ways=case.labels("told"))
    rows = position_rows(found, called, kinds, poles)
    return positions_sentence(found, kinds, poles), rows
