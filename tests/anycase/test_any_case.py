"""What the check passes, every page shows: cases made by chance from the standard's schema, of all sizes.

Each is loaded; then every page is made under a lens by chance, with something selected by chance, and drawn. Nothing
may fail, no words may stand over one another or leave the picture, and no sentence may read as if a machine had left
out its subject.
"""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.pages import in_menu
from loaders.case import load
from loaders.standard.tables import tables
from tests.anycase.files import drawn
from tests.anycase.made import FILLS, Made
from tests.anycase.shape import Shape, shapes
from tests.anycase.shown import faults_of, faults_of_story

SIZES = {1: 90, 2: 80, 4: 70, 9: 40, 20: 20, 200: 6}
"""How many records a table has at most, and how many cases are made of that size."""


@pytest.mark.parametrize("size", SIZES)
def test_a_case_without_faults_shows_well_on_every_page(size: int) -> None:
    @settings(
        max_examples=SIZES[size],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(shape=shapes(size), by=st.integers(0, 1000))
    def shows_well(shape: Shape, by: int) -> None:
        case = load(Made(shape))
        found = [fault for page in in_menu(case) for fault in faults_of(case, page, Random(by))]
        found += faults_of_story(case)
        assert not found

    shows_well()


@pytest.mark.parametrize("habit", FILLS)
def test_words_as_long_as_may_be_reach_every_bound_and_all_is_shown_well(habit: str) -> None:
    shape = drawn(9, 1)._replace(habits=frozenset({habit}), codes=True)
    shape = shape._replace(rows=dict.fromkeys(shape.rows, 6), focus=min(2, shape.actors))
    made = Made(shape)
    for name, table in tables().items():
        for field in table["schema"]["fields"]:
            if most := field.get("constraints", {}).get("maxLength"):
                lengths = [len(row[field["name"]]) for row in made.rows[name] if row[field["name"]]]
                assert not lengths or most - 1 <= max(lengths) <= most, (name, field["name"])
    case = load(made)
    assert not [fault for page in in_menu(case) for by in range(6) for fault in faults_of(case, page, Random(by))]
