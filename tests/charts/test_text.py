"""How wide a text is taken to be, and where it breaks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.text import balanced, text_width, wrap

# Each character with its advance in thousandths of an em, as the font file that Streamlit ships has them.
REGULAR = r"""
    !289 "426 #497 $497 %824 &609 '249 (303 )303 *418 +497 ,249 -311 .249 /350 0497 1497 2497 3497 4497 5497 6497
    7497 8497 9497 :249 ;249 <497 =497 >497 ?425 @847 A543 B588 C571 D615 E527 F494 G617 H652 I263 J479 K579 L486
    M727 N647 O664 P566 Q664 R569 S534 T536 U645 V515 W786 X513 Y476 Z539 [303 \350 ]303 ^497 _500 `542 a504 b553
    c456 d555 e496 f292 g504 h544 i246 j247 k495 l255 m829 n547 o542 p555 q555 r347 s419 t338 u544 v467 w719 x446
    y467 z425 {303 |241 }303 ~497 –480 —800 −497 ’249 “426 ”426 …948 ·249 ≈497 ≠497 ○600 ●600 ▲600 ▼600 ▶600 ■600
    ✓612 ✗526
"""
BOLD = r"""
    !340 "537 #528 $528 %857 &667 '300 (344 )344 *457 +528 ,300 -332 .300 /339 0528 1528 2528 3528 4528 5528 6528
    7528 8528 9528 :300 ;300 <528 =528 >528 ?463 @902 A573 B605 C582 D635 E548 F524 G638 H674 I301 J509 K614 L518
    M762 N665 O684 P596 Q684 R613 S556 T556 U665 V556 W813 X567 Y525 Z541 [344 \339 ]344 ^528 _500 `555 a527 b573
    c468 d573 e518 f341 g534 h571 i276 j278 k548 l286 m857 n572 o555 p573 q573 r398 s443 t383 u568 v523 w776 x514
    y521 z460 {344 |268 }344 ~528 –480 —800 −528 ’300 “537 ”537 …978 ·300 ≈528 ≠528 ○600 ●600 ▲600 ▼600 ▶600 ■600
    ✓647 ✗565
"""
WORDS = st.lists(st.text("abimwMW.,–", min_size=1, max_size=15), min_size=1, max_size=20)
TEXTS = WORDS.map(" ".join)
ROOMS = st.floats(1, 600)


def advances(table: str) -> dict[str, float]:
    """Character to advance in em; a space has 0.2 in every weight."""
    return {each[0]: int(each[1:]) / 1000 for each in table.split()} | {" ": 0.2}


@pytest.mark.parametrize(("table", "bold"), [(REGULAR, False), (BOLD, True)], ids=["regular", "bold"])
def test_no_character_is_taken_for_narrower_than_it_is(table: str, bold: bool) -> None:
    true = advances(table)
    assert not {each: width for each, width in true.items() if text_width(each, 1, bold) < width}


@pytest.mark.parametrize(
    "text", ["Debka tells of Russia easing its strikes", "not usually reliable (D)", "WNU 10 of 10"]
)
def test_a_sentence_is_not_taken_for_much_wider_than_it_is(text: str) -> None:
    assert text_width(text, 16) < 1.2 * sum(advances(REGULAR)[each] for each in text) * 16


@given(text=TEXTS, size=st.floats(8, 40))
def test_width_grows_with_size(text: str, size: float) -> None:
    assert text_width(text, 2 * size) == pytest.approx(2 * text_width(text, size))


@pytest.mark.parametrize("break_up", [wrap, balanced])
@given(text=TEXTS, room=ROOMS)
def test_lines_join_back_to_the_same_words(break_up, text: str, room: float) -> None:
    assert " ".join(break_up(text, 16, room)) == text


@pytest.mark.parametrize("break_up", [wrap, balanced])
@given(text=TEXTS, room=ROOMS)
def test_a_line_fits_unless_it_is_one_word(break_up, text: str, room: float) -> None:
    assert all(text_width(line, 16) <= room or " " not in line for line in break_up(text, 16, room))


def test_a_link_too_long_for_a_line_breaks_between_its_parameters() -> None:
    link = "/air-strikes?without=debka&told=rumour"
    assert wrap(f"see {link}", 16, 200) == ["see", "/air-strikes?without=debka&", "told=rumour"]


def test_a_link_that_fits_a_line_is_not_broken() -> None:
    assert wrap("see /page?a=b&c=d now", 16, 130) == ["see", "/page?a=b&c=d", "now"]


@given(text=TEXTS, room=ROOMS)
def test_no_line_would_take_the_first_word_of_the_next(text: str, room: float) -> None:
    lines = wrap(text, 16, room)
    for line, following in pairwise(lines):
        assert text_width(f"{line} {following.split()[0]}", 16) > room


@given(text=TEXTS, room=ROOMS)
def test_balanced_lines_are_no_more_and_no_wider(text: str, room: float) -> None:
    greedy, even = wrap(text, 16, room), balanced(text, 16, room)
    assert len(even) == len(greedy)
    assert max(text_width(line, 16) for line in even) <= max(text_width(line, 16) for line in greedy)
