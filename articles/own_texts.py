"""A paragraph where it is at hand, and the way to bring the texts where it is not."""

from articles.blocks import Block, DropIn, Fold, Quote, prose
from articles.sight import Sight


def quoted(sight: Sight, digest: str) -> tuple[Block, ...]:
    """The paragraph that a digest is of; nothing where it is not at hand."""
    text = sight.at_hand.get(digest, "")
    return (Quote(text), prose("Same text as we read ✓")) if text else ()


def drop_in() -> Fold:
    """The place for own copies, closed up, for a panel in which a paragraph is not at hand."""
    return Fold("Have the texts? Read the paragraph here", "own-box", lambda: [DropIn("panel")])
