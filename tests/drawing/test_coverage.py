"""What texts look back on at true scale, and what none of them does, in words."""

from datetime import date

import pytest

from drawing.coverage import DAY, LEAST, Span, gap_words, gaps, scale_of

SPANS = [
    Span(date(2016, 1, 3), date(2016, 2, 10)),
    Span(None, date(2015, 11, 30)),
    Span(date(2016, 2, 1), date(2016, 3, 31)),
    Span(date(2016, 6, 5), None),
]
WRITTEN = Span(date(2015, 10, 1), date(2016, 8, 9))


def test_days_stand_as_far_apart_as_they_are_and_untold_ends_reach_those_of_the_scale() -> None:
    scale = scale_of([*SPANS, WRITTEN], 100, 414)
    assert (scale.x(date(2015, 10, 1)), scale.edges(WRITTEN)) == (100, (100, 414))
    assert scale.x(date(2015, 10, 12)) == 100 + 11 * 314 / 314
    assert scale.edges(SPANS[1])[0] == 100
    assert scale.edges(SPANS[3])[1] == 414


@pytest.mark.parametrize("day", [date(2015, 10, 1), date(2016, 5, 1), date(2016, 8, 9)])
def test_a_day_is_long_enough_to_be_seen_and_stays_within_the_scale(day: date) -> None:
    left, right = scale_of([WRITTEN], 0, 50).edges(Span(day, day))
    assert right - left >= LEAST - 1e-9
    assert (left, right) == (max(left, 0), min(right, 50))


def test_what_no_text_looks_back_on_is_found_between_and_after_all_stretches() -> None:
    december = date(2015, 12, 1), date(2016, 1, 2)
    spring = date(2016, 4, 1), date(2016, 6, 4)
    scale = scale_of([*SPANS, WRITTEN], 0, 1)
    assert [*gaps(SPANS, scale.first, scale.end - DAY)] == [december, spring]
    after = date(2016, 8, 1), date(2016, 8, 9)
    ended = [*SPANS[:3], Span(date(2016, 6, 5), date(2016, 7, 31))]
    scale = scale_of([*ended, WRITTEN], 0, 1)
    assert [*gaps(ended, scale.first, scale.end - DAY)] == [december, spring, after]


def test_gaps_in_words() -> None:
    spans = [(date(2016, 4, 1), date(2016, 4, 30)), (date(2016, 6, 27), date(2016, 11, 30))]
    said = "no text looks back on April 2016 or 27 June – November 2016"
    assert gap_words(spans).replace("\N{NO-BREAK SPACE}", " ") == said
    assert gap_words([]) == ""
