"""Which kinds of ties the network draws."""

from components.lens_line import Choice
from components.state import current_lens, load
from loaders.lens import FIRST_TIES

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
