"""What the article made by Python says in a view, in the form in which an edition has it; and views by chance."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from random import Random

from articles.lens_line import how_much
from articles.pages import PAGES, article_of, sight_of
from articles.panel import reading, selected_blocks
from articles.sight import Sight
from articles.stage import how_to_read, scene_of
from edition.hand import BOTH, linked, table, written
from edition.picture import CHARTS, pictured
from edition.slots import Piece
from edition.views import SAME, Values
from loaders.case import Case
from loaders.lens import Lens
from loaders.view import View

CLAIMS = "claims"


def random_views(
    name: str, case: Case, lenses: Sequence[Lens], options: Sequence[Values], asked: Sequence[str], chance: Random
) -> Iterable[View]:
    """Views of a page under random lenses and choices, in most of them with something selected, without end.

    options: values of the choices, that of officials first; asked: what may be selected.
    """
    outlets = [*case.names("outlets"), ""]
    while True:
        fields = ("officials", *(choice.field for choice in PAGES[name].choices))
        view = View(name, chance.choice(lenses)).change(**dict(zip(fields, chance.choice(options), strict=True)))
        view = view.change(selected=chance.choice(["", *asked]))
        beside = chance.choice(outlets) if case.ids().get(view.selected) == CLAIMS else ""
        yield view.change(beside=beside)


def said(case: Case, view: View) -> dict[str, str]:
    """Each part of a page, and what the panel says of what is selected."""
    sight = sight_of(case, view, BOTH)
    made, page = article_of(sight), PAGES[sight.page]
    blocks = {
        "reading": reading(sight, how_to_read(sight, made)),
        "below": page.below(sight) if page.below else (),
        "after": page.after(sight) if page.after else (),
    }
    here = view.selected in (made.marked or made.rows.ids)
    evidence = selected_blocks(sight, made.rows, here) if view.selected else ()
    alt = f"{sight.frame(made.takeaway, made.subtitle).subtitle}. {SAME}"
    return (
        sentences(sight)
        | {name: joined(written(sight, own)) for name, own in blocks.items()}
        | {name: joined(pictured(scene_of(sight, made.chart, *size), alt)) for name, size in CHARTS.items()}
        | {"list": f"<h2>{linked(sight, made.rows.heading)}</h2>{joined(table(sight, made.rows))}"}
        | {"evidence": joined(written(sight, evidence))}
    )


def sentences(sight: Sight) -> dict[str, str]:
    """What stands around the chart."""
    made = article_of(sight)
    frame = sight.frame(made.takeaway, made.subtitle)
    return {
        "title": linked(sight, frame.takeaway),
        "subtitle": escape(frame.subtitle),
        "rests": linked(sight, frame.rests_on),
        "told": linked(sight, frame.how_told),
        "cannot": linked(sight, frame.cannot_tell),
        "footer": escape(frame.footer),
        "count": "".join(how_much(sight)),
    }


def joined(pieces: Iterable[Piece]) -> str:
    """Pieces as one text."""
    return "".join(each.what for each in pieces)


def without_what_may_come(html: str) -> str:
    """Without what is there unseen: brackets of what a search may find, places for lines of the texts."""
    return re.sub(
        r'<polyline[^>]*class="bracket [^>]*/>|<blockquote data-line=[^>]*></blockquote><p>[^<]*</p>', "", html
    )
