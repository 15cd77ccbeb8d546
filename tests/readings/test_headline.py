"""What is left out stands first in a headline, in words that are true and short enough for a slide."""

import re
from functools import lru_cache, partial
from pathlib import Path

import pytest

from drawing.stage import fits_title
from loaders.lens import Lens
from readings.basis import left_out, shorter_and_shorter
from readings.headline import headline
from tests.lenses import OUTLETS, PHASES, SHIPPED, WAYS, case, every_case, in_both_cases
from tests.readings.recount import labels, lowered, names, times

TAKEAWAY = "of 14 claims about the quarrel, 8 rest on one outlet alone, 6 on 3; for 7 an outlet also tells the opposite"


@lru_cache(maxsize=300)
def gone(lens: Lens, folder: Path = SHIPPED) -> list[str]:
    """What a lens leaves out, at its longest first."""
    return shorter_and_shorter(partial(left_out, lens, names("outlets", folder), labels("told", folder), times(folder)))


@in_both_cases(100, 40)
def test_what_is_left_out_stands_first(folder: Path, lens: Lens) -> None:
    said = headline(TAKEAWAY, gone(lens, folder), fits_title)
    assert fits_title(said)
    if lens.everything:
        assert said == f"O{TAKEAWAY[1:]}"
    else:
        assert said.startswith(tuple(f"{words}: {TAKEAWAY.split('; ')[0]}" for words in gone(lens, folder)))


@in_both_cases(100, 40)
def test_every_form_names_or_counts_all_that_is_left_out(folder: Path, lens: Lens) -> None:
    kinds = [
        (set(lens.without), names("outlets", folder), "outlet"),
        (set(lens.told), labels("told", folder), "way"),
        (set(lens.phase), {phase: lowered(name) for phase, name in times(folder).items()}, "time"),
    ]
    for words in gone(lens, folder):
        words = re.split(r"(?:^|, )(?:from|up to|on) \d", words, flags=re.IGNORECASE)[0]
        for chosen, known, noun in kinds:
            named = {each for each in known if re.search(rf"\b{re.escape(known[each])}(?= |,|$)", words, re.IGNORECASE)}
            count = re.search(rf"(\d+) (?:more )?{noun}s?\b", words)
            assert named <= chosen, words
            assert len(named) + (int(count[1]) if count else 0) == len(chosen), words


@pytest.mark.parametrize(
    ("lens", "said"),
    [
        (Lens(without=("debka",)), "Without Debka: "),
        (Lens(phase=("phase-early-2016",)), "In early 2016 (Jan–Mar) only: "),
        (Lens(told=("opinion",), last="2016-03-31"), "Without what is told as opinion, up to 31 March 2016: "),
        (Lens(without=("debka", "g2-bulletin")), "Without Debka and G2 Bulletin: "),
    ],
)
def test_what_is_left_out_is_named_where_there_is_room(lens: Lens, said: str) -> None:
    assert headline("this is told", gone(lens), fits_title) == f"{said}this is told"


def test_where_much_is_left_out_it_is_counted() -> None:
    lens = Lens(
        without=tuple(OUTLETS), told=tuple(WAYS), phase=tuple(PHASES[:3]), first="2015-01-01", last="2016-12-31"
    )
    said = headline(TAKEAWAY, gone(lens), fits_title)
    assert fits_title(said)
    assert said.startswith("Without 4 outlets and what is told in 5 ways, in 3 times only, from 1 January 2015")


@every_case
def test_a_time_is_called_by_its_name_and_its_months(folder: Path) -> None:
    assert case(folder).times() == times(folder)


def test_months_stand_beside_a_name_that_has_none() -> None:
    assert times()["phase-late-2016"] == "Late 2016 (Dec–Jan)"
    assert times()["phase-2015"] == "2015"
