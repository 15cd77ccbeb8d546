"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from articles.sources import PAGE
from components.article import show_page
from components.sources_sections import show_sections

show_page(PAGE, below=show_sections)
