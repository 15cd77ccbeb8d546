"""Awkward triangles, closed at first."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.names import linked, prose
from readings.triangles import triangle_lines, triangles

WHAT = (
    "Three actors are listed where one side opposes and two help, or all three oppose. Where two have both "
    "kinds of ties, each stands in a triangle of its own. How many there are says nothing: they are counted in what "
    "these texts tell of. The numbers are those of the list."
)


def show_triangles(sight: Sight, ties: pd.DataFrame, names: Mapping[str, str]) -> None:
    """The triangles that the shown ties make, each side with its records; never a share."""
    found = triangles(ties)
    with st.expander(f"Awkward triangles: {len(found)}"):
        lines = triangle_lines(found, names)
        three = [
            f"<h3>{linked(sight, actors, stop=True)}</h3>{prose(sight, sides, stop=True)}" for actors, sides in lines
        ]
        st.html(prose(sight, [WHAT]) + "".join(three))
