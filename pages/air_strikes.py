"""Who did, said, asked and feared what? The notes of the case."""

from articles.air_strikes import PAGE
from components.article import show_page

show_page(PAGE)
