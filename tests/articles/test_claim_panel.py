"""What stands beside a claim: its paragraphs, what of them is left out, who is named, what words mean."""

from articles.blocks import Button, Prose, Quote
from articles.sight import Sight
from tests.articles.panels import blocks_of, sight_of, words_of
from tests.lenses import case, cells
from tests.readings.recount import telling

CLAIM = "claim-rift"
ROW = next(row for row in cells("claims") if row["claim"] == CLAIM)
RECORDS = [*ROW["records_for"].split(";"), *filter(None, ROW["records_against"].split(";"))]
OUTLETS = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}


def paragraphs() -> list[str]:
    """The outlet of each paragraph that tells of the claim."""
    return [OUTLETS[row["source"], row["paragraph"]] for record in RECORDS for row in telling()[record]]


def told(sight: Sight) -> list[str]:
    """What stands for each paragraph that tells of the claim."""
    kinds = {"told", "quiet"}
    blocks = blocks_of(sight)
    words = [block for block in blocks if isinstance(block, Prose) and block.kind in kinds]
    return ["".join(line) for block in words for line in block.lines if "paragraph" in "".join(line)]


def test_nothing_is_marked_where_nothing_is_left_out():
    lines = told(sight_of(selected=CLAIM))
    assert len(lines) == len(paragraphs())
    assert not [line for line in lines if line.startswith("Left out.")]


def test_a_page_about_other_records_has_them_all_the_same():
    assert told(sight_of("air_strikes", selected=CLAIM)) == told(sight_of(selected=CLAIM))


def test_what_is_left_out_is_marked_paragraph_by_paragraph():
    lines = told(sight_of(selected=CLAIM, without="debka"))
    assert sum(line.startswith("Left out.") for line in lines) == paragraphs().count("debka")


def test_a_time_that_is_left_out_is_marked_too():
    assert "Left out." in words_of(sight_of(selected=CLAIM, phase="phase-2015"))


def test_paragraphs_that_are_at_hand_are_shown():
    lines = {digest: f"line {digest}" for digest in case()["passages"]["sha256"]}
    quotes = [each for each in blocks_of(sight_of(at_hand=lines, selected=CLAIM)) if isinstance(each, Quote)]
    assert len(quotes) == len(paragraphs())


def test_those_who_are_named_in_it_have_cards():
    labels = {block.label for block in blocks_of(sight_of(selected=CLAIM)) if isinstance(block, Button)}
    assert {"Russian Federation", "Islamic Republic of Iran", "Mohammed Ali Jafari"} <= labels
