"""The strip at true scale: days as far apart as they are, a diamond a text, labels that make way for one another."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.pen import Pen
from drawing.scene import Scene
from drawing.strip import HEIGHT, Text, cluster_label, lay_strip, paint_strip, strip_hits
from drawing.theme import LIGHT
from drawing.time import FoldedTime, Panel
from tests.charts.drawing import overlaps
from tests.charts.scenes import box_of, hits, of_role

PEN = Pen(LIGHT)
TIME = FoldedTime([Panel("a", date(2015, 7, 1), date(2015, 10, 1), 124, 500)], [])


def text(identity: str, first: date, days: int = 0, outlet: str = "Debka") -> Text:
    """A text written between two days."""
    return Text(identity, f"Text {identity}", outlet, first, first + timedelta(days), "in spring")


TEXTS = st.lists(st.tuples(st.dates(date(2015, 1, 1), date(2017, 6, 1)), st.integers(0, 60)), max_size=7).map(
    lambda days: [text(f"t{place}", *each) for place, each in enumerate(days)]
)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(texts=TEXTS)
def test_days_are_at_true_scale_and_each_text_has_a_diamond_to_click(texts: list[Text]) -> None:
    strip = lay_strip(TIME, texts, 124, 1190, PEN)
    days = [strip.scale.first + timedelta(step) for step in range((strip.scale.end - strip.scale.first).days + 1)]
    steps = [later - earlier for earlier, later in pairwise(map(strip.scale.x, days))]
    assert steps == pytest.approx([steps[0]] * len(steps))
    scene = Scene(1190, HEIGHT, [*paint_strip(strip, 0, PEN)], [*strip_hits(strip, 0)])
    assert sorted(each.of for each in of_role(scene, "sign") if each.of) == sorted(each.id for each in texts)
    assert sorted(each.of for each in scene.hits) == sorted(each.id for each in texts)
    assert not overlaps(box for boxes in hits(scene).values() for box in boxes)
    apart = sorted(strip.scale.x(each.middle) for each in texts)
    if all(later - earlier > 13 for earlier, later in pairwise(apart)):
        assert strip.places == pytest.approx(apart, abs=6.01)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts=TEXTS, outlets=st.integers(1, 7), letters=st.sampled_from([3, 12, 70]))
def test_labels_stand_clear_of_one_another_and_of_the_key(texts: list[Text], outlets: int, letters: int) -> None:
    named = [each._replace(outlet=f"{place % outlets}" * letters) for place, each in enumerate(texts)]
    scene = Scene(1190, HEIGHT, [*paint_strip(lay_strip(TIME, named, 124, 1190, PEN), 0, PEN)])
    boxes = [box_of(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert all(box.right <= 1190.01 and box.bottom <= HEIGHT for box in boxes)
    assert len(boxes) > 2 or not texts


def test_a_label_names_outlets_and_months() -> None:
    two = [text("a", date(2016, 2, 3)), text("b", date(2016, 2, 20))]
    assert cluster_label(two) == "Debka ×2, Feb 2016"
    assert cluster_label([*two, text("c", date(2016, 3, 1), outlet="WNU")]) == "Debka ×2 · WNU, Feb–Mar 2016"
    assert cluster_label([text("a", date(2015, 3, 1), 366)]) == "Debka, Mar 2015–Mar 2016"
    assert cluster_label([text("a", date(2016, 3, 1))._replace(approximate=True)]) == "Debka, about Mar 2016"


def test_texts_too_many_to_name_are_counted() -> None:
    many = [text(f"t{place}", date(2016, 1, 1) + timedelta(20 * place), 0, f"{place}" * 30) for place in range(8)]
    strip = lay_strip(TIME, many, 124, 1190, PEN)
    assert [label for label, _ in strip.labels] == ["8 texts, Jan–May 2016"]
