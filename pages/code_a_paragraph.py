"""Code a paragraph: what does it say, and who says so? Then what we made of it, and how far a class agrees."""

from articles.code_a_paragraph import PAGE, coding_page
from components.blocks import show
from components.find import show_finds
from components.sight import open_sight

sight = open_sight(PAGE)
show_finds(sight, [], [])
show(sight, coding_page(sight))
