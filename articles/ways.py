"""Ways on from what is selected: to another thing, back to how the chart is read, to this view again."""

from articles.blocks import Block, Button, Prose, ViewLink, prose
from articles.sight import Sight
from drawing.actions import Select

CLOSE = Button("Close", Select(""), "close")


def to(sight: Sight, identifier: str) -> Button:
    """A button that selects something by its name."""
    return Button(sight.case.label(identifier), Select(identifier), f"go-to-{identifier}")


def label(words: str) -> Prose:
    """What the blocks after it are."""
    return prose(words, kind="label")


def link() -> tuple[Block, ...]:
    """The address that brings this view back, ready to copy."""
    return label("Link to this view"), ViewLink()
