"""Which kinds of ties the network draws, and what its places hold for."""

from charts.network_places import Places, Whole, places_of
from components.lens_line import Choice
from components.state import current_view, load
from drawing.box import Box
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.records import standing
from loaders.ties import every_tie, silent
from loaders.view import FIRST_TIES

KINDS = Choice(
    "ties",
    "ties",
    {"relations": "standing ties", "grievances": "grievances", "meetings": "meetings"},
    first=FIRST_TIES,
)


def chosen_ties() -> tuple[str, ...]:
    """The tables whose ties the reader has chosen; those of the first view where none is."""
    view, _ = current_view(load())
    return view.ties or FIRST_TIES


@kept(50)
def places(case: Case, ground: Box, scale: float) -> Places:
    """Where actors and their names stand on a ground, whatever is left out."""
    whole = Whole(case["actors"], every_tie(case), silent(case, standing(Lens(officials="name"), case)))
    return places_of(whole, case.names("actors"), case.package.focus, ground, scale)
