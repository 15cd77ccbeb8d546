"""Which pages an edition has as files, and where they lie."""

import pytest

from edition.build import every_page
from edition.shell import Site
from tests.cases import SMALL
from tests.lenses import case


@pytest.mark.parametrize("pages", [("overview", "air_strikes"), ("air_strikes", "grievances")])
def test_whoever_opens_an_edition_finds_its_first_page(pages: tuple[str, ...]) -> None:
    files = {each: f"{each}.js" for each in ("script", "lenses", "style", *pages)}
    made = every_page(Site(case(SMALL), pages, files), {})
    assert set(made) >= {"index.html", "air-strikes.html", "air-strikes/index.html"}
    assert f"data-page='{pages[0]}'" in made["index.html"].decode()
    assert "href='index.html' data-page-link='overview'" in made["air-strikes.html"].decode() or "overview" not in pages
