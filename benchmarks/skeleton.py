"""What the dashboard is measured against: the same widgets, one chart, one table, and none of our code."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

st.set_page_config(page_title="Skeleton", layout="wide")
with st.container(horizontal=True):
    outlets = st.pills("Outlets", list("ABCD"), selection_mode="multi", default=list("ABCD"), key="outlets")
    told = st.pills("Told", list("EFGHI"), selection_mode="multi", default=list("EFGHI"), key="told")
    times = st.pills("Times", list("JKLM"), selection_mode="multi", default=list("JKLM"), key="times")
    st.segmented_control("Officials", ["with their state", "by name"], default="by name", key="officials")
    st.button("Show all again")
count = len(outlets) + len(told) + len(times)
st.markdown(f"Showing {count}")
figure = go.Figure(go.Bar(x=list(range(20)), y=[count + place % 5 for place in range(20)]))
st.plotly_chart(figure, theme=None, key="plot", on_select="rerun", selection_mode="points")
st.table(pd.DataFrame({"number": range(20), "value": [count + place % 5 for place in range(20)]}))
