"""Grievances of a case under a lens, as the tests of the ledger and of its sentences share them."""

from functools import lru_cache
from pathlib import Path

from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.standing import standing
from rows.page import Held
from rows.read import rows_of
from tests.cases import SHIPPED
from tests.lenses import case, records

FOCUS = ("russia", "iran")


@lru_cache(maxsize=500)
def table(lens: Lens, folder: Path = SHIPPED) -> list[Held]:
    """Grievances with their sides, in date order; not to be changed in place."""
    known = case(folder)
    return rows_of(Held, with_sides(records(lens, folder, "grievances"), standing(lens, known), lens, known))
