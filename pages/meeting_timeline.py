"""Who met whom? Visits, talks, calls and conferences in lanes by the camps that take part."""

from articles.meeting_timeline import PAGE
from components.article import show_page

show_page(PAGE)
