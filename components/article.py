"""A page's body: the chart in its frame, the panel beside it, the list below; or the slide alone."""

from functools import partial

import streamlit as st

from articles.page import Article, Page, Sections
from articles.pages import article_of
from articles.sight import Sight
from articles.stage import how_to_read, legend
from components.blocks import show
from components.chart import show_chart
from components.find import show_finds
from components.frame import show_frame
from components.panel import show_panel
from components.picture import show_stage
from components.record_list import show_record_list
from components.sight import open_sight


def show_page(page: Page) -> None:
    """Show a page of this server's case, as the reader's address has it."""
    sight = open_sight(page)
    made = article_of(sight)
    if sight.view.form == "slide":
        show_stage(sight, made)
        return
    show_article(sight, page, made)
    if page.after:
        show(sight, page.after(sight))


def show_article(sight: Sight, page: Page, made: Article) -> None:
    """An article on its page."""
    sentences = [made.takeaway, made.subtitle, *(words for _, words in made.how_to_read), *made.more, *sight.limits]
    show_finds(sight, made.rows.ids, sentences)
    with st.container(key="article"):
        chart = partial(show_chart, sight, made)
        below = partial(show_below, sight, page.below) if page.below else None
        show_frame(sight, sight.frame(made.takeaway, legend(sight, made)), chart, below)
        show_panel(sight, made.rows, how_to_read(sight, made), made.marked or None)
        show_record_list(sight, made.rows)


def show_below(sight: Sight, below: Sections) -> None:
    """What stands under the chart."""
    show(sight, below(sight))
