"""Words of several weights in lines."""

from drawing.flow import flow
from drawing.font import Font
from drawing.measure import text_width
from drawing.scene import Run

FONT = Font(16)


def test_a_word_longer_than_a_line_goes_on_in_the_next() -> None:
    long = "kapitän" * 30
    lines = flow((Run("By", 700), Run(f"the {long} of it")), FONT, 300)
    assert all(sum(text_width(part.text, FONT, part.weight) for part in line) <= 300 for line in lines)
    assert long in "".join(part.text for line in lines for part in line)
    assert lines[-1][-1].text.endswith(" of it")
