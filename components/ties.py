"""Which kinds of ties the network draws, and what its places hold for."""

from charts.network_places import Places, Whole, places_of
from components.lens_line import Choice
from components.state import current_lens, load, once
from drawing.box import Box
from loaders.case import Case
from loaders.lens import FIRST_TIES, Lens
from loaders.records import standing
from loaders.ties import every_tie, silent

KINDS = Choice(
    "ties",
    "ties",
    {"relations": "standing ties", "grievances": "grievances", "meetings": "meetings"},
    first=FIRST_TIES,
)


def chosen_ties() -> tuple[str, ...]:
    """The tables whose ties the reader has chosen; those of the first view where none is."""
    lens, _ = current_lens(load())
    return lens.ties or FIRST_TIES


def places(ground: Box, scale: float) -> Places:
    """Where actors and their names stand on a ground, made once for all lenses."""
    return once(placed, Lens(), str(ground.right), str(ground.bottom), str(scale))


def placed(lens: Lens, case: Case, width: str, height: str, scale: str) -> Places:
    """Places on a ground so wide and high, whatever is left out."""
    whole = Whole(case["actors"], every_tie(case), silent(case, standing(Lens(officials="name"), case)))
    ground = Box(0, 0, float(width), float(height))
    return places_of(whole, case.names("actors"), case.package.focus, ground, float(scale))
