"""What about the strikes? Notes of what the texts say was done, promised, asked for and feared."""

from articles.page import Page

PAGE = Page(
    "air_strikes",
    "What about the strikes?",
    menu="The strikes?",
    tables=("strikes",),
    marks=("strikes",),
    needs=("strikes",),
)
