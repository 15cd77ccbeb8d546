"""About: who made the case, how and with what agreement; what every table, column and code means."""

from components.about import show_about, show_codebook
from components.find import show_finds
from components.view import open_view

view = open_view("codebook")
show_finds(view, [], [])
show_about(view)
show_codebook(view)
