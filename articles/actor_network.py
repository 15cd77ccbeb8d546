"""Who is tied to whom? Ties between actors, one strand for each sign, each with the records that it rests on."""

from articles.page import Choice, Page
from loaders.view import FIRST_TIES

KINDS = Choice(
    "ties",
    "ties",
    {"relations": "standing ties", "grievances": "grievances", "meetings": "meetings"},
    first=FIRST_TIES,
)
PAGE = Page(
    "actor_network",
    "Who is tied to whom?",
    menu="Who is tied?",
    marks=("relations", "actors"),
    needs=("relations", "grievances", "meetings"),
    choices=(KINDS,),
)
