"""Texts are as wide as the font draws them, and break where their words do."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawing import widths
from drawing.font import Face, Font
from drawing.measure import WIDTHS, balanced, text_width, wrap

FONT = Font()


@pytest.mark.parametrize("face", WIDTHS)
def test_a_table_is_what_the_fonts_file_gives(face: Face) -> None:
    assert WIDTHS[face].read_text(encoding="utf-8") == widths.table(face)


def test_a_width_is_the_sum_of_the_advances() -> None:
    rows = (line.split(",") for line in WIDTHS[FONT.face].read_text(encoding="utf-8").splitlines()[1:])
    regular = {chr(int(character, 16)): int(advance) for character, advance, *_ in rows}
    assert text_width("Tehran", Font(20)) == pytest.approx(sum(regular[each] for each in "Tehran") / 50)
    assert text_width("Tehran", Font(20), 700) > text_width("Tehran", Font(20))


def test_a_mark_over_a_letter_takes_no_room_and_an_unknown_letter_some() -> None:
    assert text_width("e\N{COMBINING ACUTE ACCENT}", FONT) == pytest.approx(text_width("e", FONT), abs=0.5)
    assert text_width("م", FONT) > 5
    assert text_width("中", FONT) == 16


@pytest.mark.parametrize(
    "text", ["Velayati in Moscow, where he was twice", "a", "x" * 90, "/stances?without=debka&told=fact"]
)
def test_lines_fit_and_nothing_is_lost(text: str) -> None:
    for lines in (wrap(text, FONT, 120), balanced(text, FONT, 120)):
        assert all(text_width(line, FONT) <= 120 for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_balanced_lines_are_as_few_and_more_even() -> None:
    text = "Russia and Iran differ most on ties with Washington and whom to strike"
    plain, even = wrap(text, Font(27), 900, 700), balanced(text, Font(27), 900, 700)
    assert len(plain) == len(even)
    assert max(text_width(line, Font(27), 700) for line in even) <= max(
        text_width(line, Font(27), 700) for line in plain
    )


def test_balanced_lines_part_no_word_that_fits_a_line() -> None:
    assert balanced("Pro-government militias", FONT, 170, 700) == ["Pro-government", "militias"]


def test_a_link_too_long_for_a_line_breaks_between_its_parameters_and_another_not_at_all() -> None:
    link = "/air-strikes?without=debka&told=rumour"
    assert wrap(f"see {link}", FONT, 200) == ["see", "/air-strikes?without=debka&", "told=rumour"]
    assert wrap("the shopkeepers–between the two", FONT, 130) == ["the shopkeepers–", "between the two"]
    assert wrap("see /page?a=b&c=d now", FONT, 130) == ["see /page?a=b&c=d", "now"]


@given(text=st.text("abc im", min_size=1).map(lambda text: " ".join(text.split()) or "a"), room=st.floats(20, 300))
def test_no_line_would_take_the_first_word_of_the_next_and_balanced_ones_are_no_more(text: str, room: float) -> None:
    lines, even = wrap(text, FONT, room), balanced(text, FONT, room)
    for line, following in pairwise(lines):
        assert text_width(f"{line} {following.split()[0]}", FONT) > room
    assert len(even) == len(lines)
