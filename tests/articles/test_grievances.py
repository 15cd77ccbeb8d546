"""How the ledger is read where the quarrel is of two, and where it is not."""

import pytest

from articles.grievances import article
from articles.pages import sight_of
from drawing.theme import LIGHT
from loaders.case import load
from loaders.view import View
from tests.anycase.made import Made
from tests.anycase.shape import OTHERS, RECORDS, Shape

ROWS = dict.fromkeys((*RECORDS, *OTHERS), 0) | {"grievances": 4, "issues": 2}
SHAPE = Shape(
    seed=3,
    outlets=2,
    sources=2,
    passages=3,
    actors=4,
    phases=2,
    focus=2,
    rows=ROWS,
    long=False,
    codes=False,
    columns=0,
    tables=False,
)


@pytest.mark.parametrize("focus", [0, 1, 2])
def test_two_are_spoken_of_where_the_quarrel_is_of_two(focus: int) -> None:
    case = load(Made(SHAPE._replace(focus=focus)))
    made = article(sight_of(case, View("grievances"), LIGHT))
    told = " ".join([*(words for _, words in made.how_to_read), *made.more])
    assert ("the two" in told) is (focus == 2)
