"""About: who made the case, how and with what agreement; what every table, column and code means."""

from articles.about import about
from articles.page import Page

PAGE = Page("codebook", "About", after=about)
