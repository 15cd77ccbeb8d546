"""What `streamlit run dashboard.py` serves."""

import streamlit as st
from starlette.middleware import Middleware

from components.compression import CompressOnce

app = st.App("components/shell.py", middleware=[Middleware(CompressOnce)])
