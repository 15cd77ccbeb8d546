"""What stands beside a claim: its paragraphs, what of them is left out, who is named, what words mean."""

from pathlib import Path

import pytest

from articles.blocks import Block, Button, Group, Prose, Quote
from articles.claim import claim_panel
from loaders.lens import Lens
from tests.articles.panels import blocks_of, sight_of
from tests.cases import SHOWN
from tests.lenses import case, cells, every_case, values
from tests.readings.recount import in_time, telling

CLAIMS = [(folder, row["claim"]) for folder in SHOWN.values() for row in cells("claims", folder)]
every_claim = pytest.mark.parametrize(("folder", "claim"), CLAIMS, ids=[claim for _, claim in CLAIMS])


def evidence(folder: Path, claim: str) -> list[dict[str, str]]:
    """What tells of the records of a claim."""
    [row] = [each for each in cells("claims", folder) if each["claim"] == claim]
    records = f"{row['records_for']};{row['records_against']}".split(";")
    return [each for record in records if record for each in telling(folder)[record]]


def blocks(folder: Path, claim: str, **query: str) -> list[Block]:
    """What stands beside a claim."""
    return list(claim_panel(sight_of(folder=folder, selected=claim, **query), claim))


def told(found: list[Block]) -> list[str]:
    """What stands for each paragraph that tells of a claim."""
    words = [block for block in found if isinstance(block, Prose) and block.kind in ("told", "quiet")]
    return ["".join(line) for block in words for line in block.lines if "paragraph" in "".join(line)]


def gone(found: list[Block]) -> int:
    """How many of these are marked as left out."""
    return sum(line.startswith("Left out.") for line in told(found))


@every_claim
def test_each_paragraph_stands_there_and_is_marked_where_its_outlet_or_its_time_is_left_out(
    folder: Path, claim: str
) -> None:
    rows = evidence(folder, claim)
    assert (len(told(blocks(folder, claim))), gone(blocks(folder, claim))) == (len(rows), 0)
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    own = [outlets[row["source"], row["paragraph"]] for row in rows]
    assert gone(blocks(folder, claim, without=own[0])) == own.count(own[0])
    phase = values("phases", "phase", folder)[0]
    outside = [row for row in rows if not in_time(Lens(phase=(phase,)), dated(row["record"], folder), folder)]
    assert gone(blocks(folder, claim, phase=phase)) == len(outside)


def dated(record: str, folder: Path) -> dict[str, str]:
    """The row of a record."""
    table = case(folder).ids()[record]
    return next(row for row in cells(table, folder) if row[table[:-1]] == record)


@every_claim
def test_paragraphs_that_are_at_hand_are_shown_and_those_who_speak_in_them_have_cards(folder: Path, claim: str) -> None:
    rows = evidence(folder, claim)
    lines = {digest: f"line {digest}" for digest in values("passages", "sha256", folder)}
    found = blocks(folder, claim, at_hand=lines)
    assert sum(isinstance(each, Quote) for each in found) == len(rows)
    speakers = {each for row in rows for each in [row["speaker"], *row["via"].split(";")] if each}
    cards = {each.label for each in inside(found) if isinstance(each, Button) and each.key.startswith("card-")}
    assert {names_in_full(folder)[each] for each in speakers} <= cards


def names_in_full(folder: Path) -> dict[str, str]:
    """Actor to its name."""
    return {row["actor"]: row["name"] for row in cells("actors", folder)}


def inside(found: list[Block]) -> list[Block]:
    """Blocks, those within groups too."""
    return [each for block in found for each in (block.blocks if isinstance(block, Group) else (block,))]


@every_case
def test_a_page_about_other_records_has_the_same_paragraphs(folder: Path) -> None:
    claim = values("claims", "claim", folder)[0]
    there = told(blocks_of(sight_of("air_strikes", folder=folder, selected=claim)))
    assert there == told(blocks(folder, claim)) != []
