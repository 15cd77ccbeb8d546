"""Who says what? The texts, their outlets, and how many records rest on each."""

import streamlit as st

from components.plain import plain
from components.view import open_view
from readings import overview as reading

view = open_view("overview")
case = view.case

st.title(plain(reading.takeaway(case["sources"])), anchor=False)
st.markdown(plain(f"{case.package.title}. Who says so, how sure, and what is left when one of them is taken away."))
if left := view.left(reading.NOUN):
    st.info(plain(left))
st.table(reading.texts(case["sources"], view.records, case["outlets"], case.labels("reliability")))
st.page_link("../pages/air_strikes.py", label="What about the strikes?", query_params=view.lens.to_query())
