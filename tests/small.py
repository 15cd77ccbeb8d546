"""The small case as tests know it: by the names that `tests.lenses` and `tests.readings.recount` have for the shipped
one, so that a test stands on the one or the other by where it takes these from."""

from functools import partial

from tests import lenses
from tests.cases import SMALL
from tests.readings import recount

FOCUS = ("north", "south")
cells, values = partial(lenses.cells, folder=SMALL), partial(lenses.values, folder=SMALL)
case, records, rows, span_of = (
    partial(each, folder=SMALL) for each in (lenses.case, lenses.records, lenses.rows, lenses.span_of)
)
random_lenses = partial(lenses.random_lenses, folder=SMALL)
for_random_lenses = partial(lenses.for_random_lenses, folder=SMALL)
OUTLETS, PHASES = values("outlets", "outlet"), values("phases", "phase")

notes, shown, told, in_time = (
    partial(each, folder=SMALL) for each in (recount.notes, recount.shown, recount.told, recount.in_time)
)
telling, evidence_of, by_reader = (
    partial(each, folder=SMALL) for each in (recount.telling, recount.evidence_of, recount.by_reader)
)
labels, names, times, stands = (
    partial(each, folder=SMALL) for each in (recount.labels, recount.names, recount.times, recount.stands)
)
