"""What is kept of records by what a lens leaves of each is what the lens makes of all of them."""

from pathlib import Path

from loaders.left import typed
from loaders.lens import Lens
from loaders.records import under
from rows.read import rows_of
from rows.record import Record
from tests.lenses import case, in_both_cases


@in_both_cases(most=60, few=20)
def test_records_known_from_other_lenses_are_those_of_this_one(folder: Path, lens: Lens) -> None:
    every = tuple(case(folder).record_tables)
    for tables in (every, ("stances",), ("meetings",)):
        assert typed(Record, lens, case(folder), *tables) == rows_of(Record, under(lens, case(folder), *tables))
