"""Charts as the pages of a case draw them: where things stand at a size, and the scene under a view."""

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from articles.pages import article_of, sight_of
from charts.chart import Chart
from charts.gather import Budget
from drawing.pen import Pen
from drawing.scene import Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from tests.charts.scenes import PAGE, Size
from tests.lenses import case

PEN = Pen(LIGHT)


def chart_of(view: View, folder: Path) -> Chart:
    """The chart of a view."""
    return article_of(sight_of(case(folder), view, LIGHT)).chart


def lay_out(view: View, folder: Path, size: Size = PAGE) -> Any:
    """Where all stands, made once for all lenses; nothing is gathered."""
    return laid(View(view.page, Lens(officials=view.lens.officials), ties=view.ties, actors=view.actors), folder, size)


@cache
def laid(whole: View, folder: Path, size: Size) -> Any:
    """The same of a view that leaves nothing out."""
    found = chart_of(whole, folder)
    return found.layout(found.gather(Budget()).told, *size, PEN)


@lru_cache(maxsize=2000)
def drawn(view: View, folder: Path, size: Size = PAGE) -> Scene:
    """The scene of a view; not to be changed in place."""
    found = chart_of(view, folder)
    return found.paint(lay_out(view, folder, size), found.look)
