"""The panel of a whole text: what it is, when it was written, how a reader finds it, what it alone supports."""

from collections.abc import Iterator, Sequence

from articles.blocks import Block, Button, Fold, Heading, prose
from articles.named import named
from articles.own_texts import drop_in
from articles.sight import Sight
from articles.ways import link
from drawing.actions import Select
from loaders.passages import all_passages, all_texts
from loaders.typed import by_id
from readings.listing import counted
from readings.sources import cited, dated
from readings.telling import judged
from rows.text import Outlet, Passage, Text


def source_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """One text: when it was written, what it looks back on, how a reader finds it, what it alone supports."""
    case = sight.case
    [text] = [each for each in all_texts(sight.lens, case) if each.source == identifier]
    author = f", by {text.author}" if text.author else ""
    lines = [
        f"“{text.title}”{author}.",
        f"{dated(text)}.",
        f"How its date is known: {text.published_basis}.",
        f"To be found as: {text.where}.",
        judged(by_id(case, "outlets", Outlet)[text.outlet], "", case.labels("reliability")),
        f"Reprints parts of {case.names('sources')[text.derived_from]}." if text.derived_from else "",
        f"Our note: {text.note}" if text.note else "",
        supports(text, case.names("outlets")[text.outlet]),
    ]
    yield Heading(f"{text.number} · {text.short}")
    yield prose(*lines)
    own = [each for each in all_passages(sight.lens, case) if each.source == identifier]
    yield paragraphs(sight, own)
    if not {each.sha256 for each in own} <= sight.at_hand.keys():
        yield drop_in()
    yield from named(sight, lines)
    yield from link()


def paragraphs(sight: Sight, found: Sequence[Passage]) -> Fold:
    """Every paragraph of a text: what it is and says, a way to its records, how many they are or why there are none."""
    roles = sight.case.labels("passage_role")

    def blocks() -> Iterator[Block]:
        for each in found:
            words = each.gist or roles[each.role].capitalize()
            yield Button(f"{each.paragraph} · {words}", Select(each.id), f"paragraph-{each.id}")
            yield prose(cited(each, roles), kind="quiet")

    return Fold(f"Its {counted(len(found), 'paragraph')}", "paragraphs", blocks, small=False)


def supports(text: Text, outlet: str) -> str:
    """How many of the records shown rest on a text alone, and on its outlet alone."""
    if not text.outlet_tells:
        return f"It tells none of the records shown, nor does any other text of {outlet}."
    of_outlet = f"of {text.outlet_tells} that {outlet} tells, {resting(text.outlet_alone)} on {outlet} alone."
    if not text.tells:
        return f"It tells none of the records shown; {of_outlet}"
    return f"Of {counted(text.tells, 'record')} that it tells, {resting(text.alone)} on it alone; {of_outlet}"


def resting(count: int) -> str:
    """“3 rest”, “none rests”."""
    return f"{count or 'none'} {'rests' if count < 2 else 'rest'}"
