"""An article is a value: made of case and view by pure functions, and a page shows just that."""

import subprocess
import sys
from html import unescape
from pathlib import Path
from re import sub

import pytest

from articles.pages import article_of
from tests.articles.articles import CHARTS, QUERIES
from tests.articles.panels import sight_of
from tests.lenses import every_case, values
from tests.pages.test_pages import ROOT, run


def test_articles_of_all_pages_are_made_without_what_shows_them() -> None:
    """In a process of its own, since the tests beside this one import it."""
    command = [sys.executable, "-m", "tests.articles.articles"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert made.stdout.split() == [str(len(CHARTS) * len(QUERIES))]


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_a_page_shows_the_words_of_its_article(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    query = {"without": values("outlets", "outlet", folder)[0]}
    sight = sight_of(page, folder=folder, **query)
    made = article_of(sight)
    frame = sight.frame(made.takeaway, made.subtitle)
    app = run(f"../pages/{page}.py", **query)
    shown = [unescape(sub("<[^>]*>", "", each.proto.body)) for each in app.get("html")]
    for words in (frame.takeaway, frame.subtitle, frame.rests_on, frame.how_told, frame.cannot_tell):
        assert any(words in each for each in shown), words
    assert any(frame.footer == each.value.replace("\\", "") for each in app.caption)
