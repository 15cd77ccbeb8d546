"""What `streamlit run dashboard.py` serves."""

import streamlit as st
from starlette.middleware import Middleware

from components.compression import CompressOnce

BASE = st.get_option("server.baseUrlPath")

app = st.App("components/shell.py", middleware=[Middleware(CompressOnce, base=BASE)])
