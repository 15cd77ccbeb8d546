"""Who holds what against whom? A ledger: each of the two actors of the quarrel against the other, issue by issue."""

from articles.grievances import PAGE
from components.article import show_page

show_page(PAGE)
