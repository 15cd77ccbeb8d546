"""Grievances of the shipped case under a lens, as the tests of the ledger and of its sentences share them."""

from functools import lru_cache

import pandas as pd

from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.records import standing
from tests.lenses import case, records

FOCUS = ("russia", "iran")


@lru_cache(maxsize=300)
def table(lens: Lens) -> pd.DataFrame:
    """Grievances with their sides, in date order; not to be changed in place."""
    return with_sides(records(lens, table="grievances"), standing(lens, case()), lens, case())
