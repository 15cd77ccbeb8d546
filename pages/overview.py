"""Who says what? Claims about the quarrel, and how each outlet tells them."""

from articles.overview import PAGE
from components.article import show_page
from components.texts import show_more

show_page(PAGE, after=show_more)
