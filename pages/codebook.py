"""About: what every table, column and code means, and the data to take away."""

import streamlit as st

from components.downloads import show_downloads
from components.find import show_finds
from components.view import open_view
from loaders.codebook import codebook

view = open_view("codebook")
show_finds(view, [], [])
show_downloads(view)
st.markdown(codebook(view.case))
