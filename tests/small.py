"""The small case by the names that `tests.lenses` and `tests.readings.recount` have for the shipped one."""

from functools import partial

from tests import lenses
from tests.cases import SMALL
from tests.readings import recount

FOCUS = ("north", "south")
cells, case, records = (partial(each, folder=SMALL) for each in (lenses.cells, lenses.case, lenses.records))
notes = partial(recount.notes, folder=SMALL)
