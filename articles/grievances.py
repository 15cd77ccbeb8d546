"""Who holds what against whom? A ledger: each of the two actors of the quarrel against the other, issue by issue."""

from articles.page import Page

PAGE = Page(
    "grievances",
    "Who holds what against whom?",
    menu="Whose grievances?",
    tables=("grievances",),
    marks=("grievances",),
    needs=("grievances",),
)
