"""What the benchmark of slides measures can be done, and its ratios are those that it says."""

from pathlib import Path

from pptx import Presentation

from benchmarks.slides import ALONE, BARE, ONE, TEN, Shown, Took, commands, lines
from exports.__main__ import main
from tests.cases import SMALL
from tests.lenses import values


def test_each_of_its_commands_writes_what_it_is_called(tmp_path: Path) -> None:
    out = tmp_path / "out.pptx"
    measured = commands(Shown(SMALL, values("outlets", "outlet", SMALL)[0]), [ALONE], out)
    assert list(measured) == [BARE, ALONE, ONE, TEN]
    exec(measured[BARE][1])
    charts = {}
    for name, (_, module, *given) in list(measured.items())[1:]:
        assert module == "exports"
        assert main(given) == 0
        charts[name] = len([slide for slide in Presentation(str(out)).slides if slide.has_notes_slide])
    assert charts == {ALONE: 1, ONE: 1, TEN: 10}


def test_a_view_is_compared_with_what_every_one_needs_and_ten_views_with_one() -> None:
    table = [*lines({BARE: Took(1, 0.5), ALONE: Took(1.4, 0.8), ONE: Took(2, 1), TEN: Took(3, 1.8)})]
    assert table[2:] == [
        f"| {BARE} | 1.00 | 0.50 |  |  |",
        f"| {ALONE} | 1.40 | 0.80 | 1.40 × {BARE} | 1.60 |",
        f"| {ONE} | 2.00 | 1.00 |  |  |",
        f"| {TEN} | 3.00 | 1.80 | 1.50 × {ONE} | 1.80 |",
    ]
