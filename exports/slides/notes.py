"""What a speaker finds under a slide: how to read it, the records with their paragraphs, the link, the citation."""

import re
from collections.abc import Iterator

from articles.page import Article
from articles.pages import PAGES
from articles.sight import Sight
from exports.citations import cited_view, in_a_line, public
from exports.cited import edition
from exports.recorded import Recorded, lists_records

CLICK = re.compile(r"\s*Click [^.]*\.")
"""What a page says of clicking, which a slide has none of."""


def notes(sight: Sight, made: Article, records: list[Recorded]) -> str:
    """The notes of a view's slide, a line each; records: those that it rests on."""
    return "\n".join(lines(sight, made, records))


def lines(sight: Sight, made: Article, records: list[Recorded]) -> Iterator[str]:
    """The lines."""
    numbered = lists_records(sight)
    yield "How to read it"
    yield from (f"– {CLICK.sub('', words)}" for _, words in made.how_to_read)
    if not numbered:
        yield from ("", made.rows.heading)
        for row in made.rows.rows:
            if row.shown:
                yield " · ".join(f"{head} {cell}" for head, cell in zip(made.rows.head, row.cells, strict=True) if cell)
    yield from ("", "The records, with the paragraphs that tell of them")
    yield from (said(each, numbered) for each in records)
    if address := public(sight.address):
        yield from ("", f"This view: {address}")
    view = cited_view(edition(sight), PAGES[sight.page].asks_in(sight.case), sight.view.address)
    yield from ("", f"To cite: {in_a_line(view)}")


def said(each: Recorded, numbered: bool) -> str:
    """A record in a line. numbered: whether its number is that of the chart."""
    told = "; ".join(f"{telling.how} ({telling.place})" for telling in each.told)
    return f"{each.number if numbered else '–'} {each.what}. When: {each.when}. {told}."
