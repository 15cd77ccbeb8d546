"""What the case is and is not, and its texts: who wrote them, when, and what they look back on."""

from articles.blocks import Facts, Group, Heading, prose
from articles.sight import Sight
from loaders.typed import rows_in
from readings.overview import text_cells
from rows.text import Outlet, Source

WHAT_IT_IS = (
    "Every claim here is what a text says, noted with the paragraph it stands in. Few texts are read closely. "
    "It is no history of what happened, no measure of who is right, and no sample of what was written about it."
)


def texts(sight: Sight) -> Group:
    """A paragraph on what this is, and a row for each text, whatever is left out."""
    case = sight.case
    sources, outlets = rows_in(case, "sources", Source), rows_in(case, "outlets", Outlet)
    table = Facts.of("The texts", text_cells(sources, outlets, case.labels("reliability")))
    return Group((Heading("What this is, and what it is not"), prose(WHAT_IT_IS), table), key="texts")
