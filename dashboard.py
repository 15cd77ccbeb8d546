"""What `streamlit run dashboard.py` serves."""

import os

import streamlit as st
from starlette.middleware import Middleware

from components.compression import CompressOnce
from components.headers import SayWhatIsAllowed, ancestors
from components.paths import ToThePage
from loaders import bounds

bounds.heed(os.environ)
BASE = st.get_option("server.baseUrlPath")

app = st.App(
    "components/shell.py",
    middleware=[
        Middleware(SayWhatIsAllowed, ancestors=ancestors(os.environ)),
        Middleware(ToThePage),
        Middleware(CompressOnce, base=BASE),
    ],
)
