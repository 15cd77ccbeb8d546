"""Articles of all pages, made without a host under lenses that leave much out, with things selected."""

import sys

from articles.pages import PAGES, article_of
from articles.stage import PAGE_SIZE, scene_of, slide
from tests.articles.panels import LATE, UNTOLD, WITHOUT, sight_of

QUERIES: tuple[dict[str, str], ...] = ({}, WITHOUT, UNTOLD, LATE | {"selected": "iran"}, {"find": "Velayati"})
CHARTS = [name for name, page in PAGES.items() if page.article]


def main() -> None:
    """Make every article with its chart, its slide and what stands below it; say how many, and with what loaded."""
    made = 0
    for page in CHARTS:
        for query in QUERIES:
            sight = sight_of(page, **query)
            found = article_of(sight)
            assert scene_of(sight, found.chart, *PAGE_SIZE).items
            assert slide(sight, found).items
            for more in (PAGES[page].below, PAGES[page].after):
                assert not more or list(more(sight))
            made += 1
    print(made, *sorted({"streamlit", "plotly", "pyvis"} & set(sys.modules)))


if __name__ == "__main__":
    main()
