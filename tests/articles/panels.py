"""Panels made without a host: of what is selected, on a page, under a lens; and what is to be read in blocks."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from articles.blocks import (
    Block,
    Bullets,
    Button,
    Citation,
    Copyable,
    Fold,
    Group,
    Heading,
    HowToRead,
    Note,
    Pick,
    Prose,
    Quote,
    ViewLink,
)
from articles.lesson import Lesson
from articles.pages import PAGES
from articles.panel import Panel, panel
from articles.sight import Sight
from drawing.theme import PALETTES
from loaders.view import View
from tests.cases import BRIDGE, SHIPPED
from tests.lenses import case

WITHOUT, UNTOLD, LATE = {"without": "debka"}, {"told": "unnamed"}, {"from": "2016-06-01", "officials": "name"}
Queries = tuple[dict[str, str], ...]
VIEWS: dict[Path, dict[str, Queries]] = {
    SHIPPED: {
        "overview": (
            {},
            {"selected": "claim-rift", **WITHOUT},
            {"selected": "claim-rift", "beside": "debka"},
            {"selected": "debka", **WITHOUT},
            {"selected": "jafari", **LATE},
            {"selected": "aleppo-civilians-displaced"},
        ),
        "meeting_timeline": (
            WITHOUT,
            {"selected": "putin-obama-calls", "beside": "kerry-lavrov-exchanges"},
            {"selected": "velayati-putin-handshake-2015", **UNTOLD},
            {"selected": "russia"},
            {"selected": "abu-dhabi-supports-rebels", **LATE},
        ),
        "sources": (
            {"selected": "debka-weekly-march"},
            {"selected": "debka-weekly-march:13", **WITHOUT},
            {"selected": "wnu-february:5"},
            {"selected": "dehghan-faults-russia-for-leaving-first-deal", **WITHOUT},
            {"selected": "bombers-take-off"},
            {"selected": "blog-on-rivalry", **UNTOLD},
            {"selected": "rift-is-real"},
        ),
    },
    BRIDGE: {
        "overview": (
            {},
            {"selected": "claim-silence", "without": "council-minutes"},
            {"selected": "claim-days", "beside": "courier"},
            {"selected": "courier", "without": "courier"},
            {"selected": "mayor", "from": "2024-04-01", "officials": "name"},
        ),
        "meeting_timeline": (
            {"without": "courier"},
            {"selected": "council-in-may", "beside": "walk-along-the-bank"},
            {"selected": "talk-at-the-landing", **UNTOLD},
            {"selected": "ferry"},
        ),
        "sources": (
            {"selected": "letter-march"},
            {"selected": "letter-march:3", "without": "courier"},
            {"selected": "courier-june:5"},
            {"selected": "council-minds-fare"},
            {"selected": "at-odds", **UNTOLD},
        ),
    },
}
"""Case to page to views of it: of nothing, of a claim, an outlet, actors, a text, paragraphs, a record of each table,
and an issue, which has no panel of its own."""


def sight_of(
    page: str = "overview",
    at_hand: Mapping[str, str] = MappingProxyType({}),
    folder: Path = SHIPPED,
    **query: str,
) -> Sight:
    """A reader's sight of a page of a case under a query. at_hand: lines of the texts by digest."""
    own = case(folder)
    view, notices = View.from_query(query, own, page)
    assert not notices
    return Sight(own, view, PAGES[page].tables_in(own, view), PALETTES["light"], at_hand)


def panel_of(sight: Sight) -> Panel:
    """The panel of a page that has an article."""
    made = PAGES[sight.page].article(sight)
    return panel(sight, made.rows, HowToRead(tuple(made.how_to_read), tuple(made.more)), made.marked or None)


def blocks_of(sight: Sight) -> list[Block]:
    """The blocks of a page's panel, those within groups too."""
    made = panel_of(sight)
    blocks = [*made.reading, *made.evidence]
    return [each for block in blocks for each in (block.blocks if isinstance(block, Group) else (block,))]


def words_of(sight: Sight) -> str:
    """What is to be read in a page's panel, a line for each piece."""
    return "\n".join(read_in(sight, blocks_of(sight)))


def read_in(sight: Sight, blocks: Iterable[Block]) -> Iterator[str]:
    """All words of blocks in their order, with folds closed; raises TypeError for a kind that no panel holds."""
    for block in blocks:
        match block:
            case Heading(text) | Quote(text) | Copyable(text) | Note(text) | Button(text):
                yield text
            case Prose(lines) | Bullets(lines):
                yield from map("".join, lines)
            case HowToRead(marks, more):
                yield "How to read this"
                yield from (says for _, says in marks)
                yield from ("More on how to read it", *more)
            case Group(inner):
                yield from read_in(sight, inner)
            case Fold(label):
                yield label
            case Pick(label, _, options):
                yield from (label, *options.values())
            case Citation():
                yield "Cite"
            case Lesson():
                yield "Present"
            case ViewLink():
                yield sight.address
            case _:
                raise TypeError(f"no panel holds {block}")


def main() -> None:
    """Make the panel of every view; say how many, and whether Streamlit was needed."""
    sights = [
        sight_of(page, folder=folder, **view)
        for folder, pages in VIEWS.items()
        for page, views in pages.items()
        for view in views
    ]
    print(len([sight for sight in sights if words_of(sight)]), "streamlit" in sys.modules)


if __name__ == "__main__":
    main()
