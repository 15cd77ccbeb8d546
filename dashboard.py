"""What `streamlit run dashboard.py` serves."""

import streamlit as st

app = st.App("components/shell.py")
