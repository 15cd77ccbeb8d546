"""What the shapes of a slide are called, and what each shows in words."""

from collections.abc import Iterable

from articles.page import Article
from articles.sight import Sight
from drawing.scene import Hit
from painters.powerpoint.canvas import Named


def names(sight: Sight, made: Article, hits: Iterable[Hit]) -> dict[str, Named]:
    """By the id of what it is of: what the page lists by its number, with all that the list says; the rest by its name,
    or by what hovering over it says."""
    labelled = sight.case.ids()
    rest = {hit.of: sight.case.label(hit.of) if hit.of in labelled else hit.hover[0] for hit in hits}
    alt = {hit.of: "\n".join(hit.hover) for hit in hits if hit.of not in labelled}
    found = {of: Named(name, alt.get(of, name)) for of, name in rest.items()}
    for row in made.rows.rows:
        said = "; ".join(f"{head}: {cell}" for head, cell in zip(made.rows.head, row.cells, strict=True) if cell)
        found[row.id] = Named(f"{row.cells[0]} {row.cells[made.rows.says]}", said)
    return found
