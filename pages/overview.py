"""Who says what? Claims about the quarrel, and how each outlet tells them."""

from articles.overview import PAGE
from components.article import show_page

show_page(PAGE)
