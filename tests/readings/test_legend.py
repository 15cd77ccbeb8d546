"""A legend has the signs that occur, and no other."""

from loaders.lens import Lens
from readings import legend, strikes
from tests.lenses import for_random_lenses, records


@for_random_lenses(100)
def test_the_legend_of_strikes_has_the_signs_that_occur_and_no_other(lens: Lens) -> None:
    rows = records(lens)
    said = strikes.subtitle(rows).split(" · ")[1:]
    wanted = [words for extent, words in legend.EXTENTS.items() if (rows["extent"] == extent).any()]
    wanted += [legend.ABOUT] if rows["approximate"].any() else []
    wanted += [legend.DISAGREE] if any(map(len, rows["disagrees"])) else []
    wanted += [legend.LEFT_OUT] if not rows["shown"].all() else []
    assert [words for words in said if not words.startswith("inked outline")] == wanted
