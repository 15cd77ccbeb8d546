"""A legend has the signs that occur, and no other."""

from pathlib import Path

from loaders.lens import Lens
from readings import legend, strikes
from rows.page import Note
from tests.lenses import in_both_cases, rows


@in_both_cases(100, 20)
def test_the_legend_of_strikes_has_the_signs_that_occur_and_no_other(folder: Path, lens: Lens) -> None:
    notes = rows(Note, lens, folder)
    said = strikes.subtitle(notes).split(" · ")[1:]
    wanted = [words for extent, words in legend.EXTENTS.items() if any(each.extent == extent for each in notes)]
    wanted += [legend.ABOUT] if any(each.approximate for each in notes) else []
    wanted += [legend.DISAGREE] if any(each.disagrees for each in notes) else []
    wanted += [legend.LEFT_OUT] if not all(each.shown for each in notes) else []
    assert [words for words in said if not words.startswith("only its mark grey")] == wanted
