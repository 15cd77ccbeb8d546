"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from articles.sources import PAGE
from components.article import show_page

show_page(PAGE)
