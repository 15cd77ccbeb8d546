"""About: who made the case, how and with what agreement; what every table, column and code means."""

from articles.codebook import PAGE
from components.about import show_about, show_codebook
from components.find import show_finds
from components.sight import open_sight

sight = open_sight(PAGE)
show_finds(sight, [], [])
show_about(sight)
show_codebook(sight)
