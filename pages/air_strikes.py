"""What about the strikes? Notes of what the texts say was done, promised, asked for and feared."""

from articles.air_strikes import PAGE
from components.article import show_page

show_page(PAGE)
