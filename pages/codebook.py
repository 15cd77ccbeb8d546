"""About: who made the case, how and with what agreement; what every table, column and code means."""

from articles.about import about
from articles.codebook import PAGE
from components.blocks import show
from components.find import show_finds
from components.sight import open_sight

sight = open_sight(PAGE)
show_finds(sight, [], [])
show(sight, about(sight))
