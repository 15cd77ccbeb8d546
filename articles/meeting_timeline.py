"""Who met whom? Visits, talks, calls and conferences in lanes by the camps that take part."""

from articles.page import Page

PAGE = Page("meeting_timeline", "Who met whom?", tables=("meetings",), marks=("meetings",), needs=("meetings",))
