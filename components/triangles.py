"""Awkward triangles, closed at first."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from readings.triangles import triangle_lines, triangles

WHAT = (
    "Three actors are listed where one side works against and two help, or all three work against. Where two have both "
    "kinds of ties, each stands in a triangle of its own. How many there are says nothing: they are counted in what "
    "these texts tell of. The numbers are those of the list."
)


def show_triangles(ties: pd.DataFrame, names: Mapping[str, str]) -> None:
    """The triangles that the shown ties make, each side with its records; never a share."""
    found = triangles(ties)
    with st.expander(f"Awkward triangles: {len(found)}"):
        st.html(f"<p>{escape(WHAT)}</p>")
        for actors, sides in triangle_lines(found, names):
            st.html(f"<h3>{escape(actors)}</h3>" + "".join(f"<p>{escape(side)}</p>" for side in sides))
