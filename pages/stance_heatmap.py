"""Who stood where? Stances of the two actors of the quarrel, issue by issue; of all actors on demand."""

from articles.stance_heatmap import PAGE
from components.article import show_page

show_page(PAGE)
