"""Who is tied to whom? Ties between actors, one strand for each sign, each with the records that it rests on."""

from articles.actor_network import PAGE
from components.article import show_page

show_page(PAGE)
