"""Grievances of the shipped case under a lens, as the tests of the ledger and of its sentences share them."""

from functools import lru_cache

from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.records import standing
from rows.page import Held
from rows.read import rows_of
from tests.lenses import case, records

FOCUS = ("russia", "iran")


@lru_cache(maxsize=300)
def table(lens: Lens) -> list[Held]:
    """Grievances with their sides, in date order; not to be changed in place."""
    return rows_of(Held, with_sides(records(lens, table="grievances"), standing(lens, case()), lens, case()))
