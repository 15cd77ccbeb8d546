"""Who and what is named in the panel: a card for each actor, a line for each acronym, place and word."""

from collections.abc import Iterable, Iterator

from articles.blocks import Block, Button, Group, Heading, prose
from articles.sight import Sight
from articles.ways import label
from drawing.actions import Select
from loaders.mentions import GLOSSARY, case_terms
from loaders.typed import rows_in
from readings.glossary import Term, lines_for
from rows.text import Evidence


def named(sight: Sight, texts: Iterable[str], first: Iterable[str] = (), but: str = "") -> Iterator[Block]:
    """Cards of all who are named in some texts, then what the terms in them mean; nothing where there are none.

    first: actors who have a card whether or not they are named in so many words; but: the one whose card this is.
    """
    texts = list(texts)
    actors = dict.fromkeys([*first, *(actor for text in texts for _, actor in sight.pieces(text))])
    yield from cards(sight, "Who they are", [actor for actor in actors if actor and actor != but])
    yield from glossary(sight, texts)


def glossary(sight: Sight, texts: Iterable[str]) -> Iterator[Block]:
    """What the terms in some texts mean; nothing where there are none, or where the case has no glossary."""
    if terms := case_terms(sight.case)(texts):
        yield Heading("Words", 3)
        yield prose(*(f"{line}." for line in lines_for(terms, rows_in(sight.case, GLOSSARY, Term))), kind="quiet")


def cards(sight: Sight, heading: str, actors: Iterable[str]) -> Iterator[Block]:
    """A button to the card of each of some actors; nothing where there are none."""
    names = sight.case.names("actors", "name")
    buttons = tuple(Button(names[actor], Select(actor), f"card-{heading}-{actor}") for actor in actors)
    if buttons:
        yield label(heading)
        yield Group(buttons, across=True)


def speakers(evidence: Iterable[Evidence]) -> list[str]:
    """Who is said to speak in some evidence, and who passes it on, each once."""
    chains = [(row.speaker, *row.via) for row in evidence]
    return list(dict.fromkeys(actor for chain in chains for actor in chain if actor))
