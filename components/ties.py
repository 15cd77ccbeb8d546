"""Where the network puts its actors."""

from charts.network_places import Places, Whole, places_of
from drawing.box import Box
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.records import standing
from loaders.ties import every_tie, silent


@kept(50)
def places(case: Case, ground: Box, scale: float) -> Places:
    """Where actors and their names stand on a ground, whatever is left out."""
    whole = Whole(case["actors"], every_tie(case), silent(case, standing(Lens(officials="name"), case)))
    return places_of(whole, case.names("actors"), case.package.focus, ground, scale)
