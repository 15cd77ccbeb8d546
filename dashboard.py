"""What `streamlit run dashboard.py` serves."""

import gc
import os

import streamlit as st
from starlette.middleware import Middleware

from components.compression import CompressOnce
from components.headers import SayWhatIsAllowed, ancestors
from components.paths import ToThePage
from loaders import bounds

bounds.heed(os.environ)
# What is made of ten thousand records stays: to look through it for garbage as often as Python does at first takes
# three to five tenths of a page's article, and so seldom a tenth to a sixth (docs/decisions/loading.md).
gc.set_threshold(10_000, 10, 5)
BASE = st.get_option("server.baseUrlPath")

app = st.App(
    "components/shell.py",
    middleware=[
        Middleware(SayWhatIsAllowed, ancestors=ancestors(os.environ)),
        Middleware(ToThePage),
        Middleware(CompressOnce, base=BASE),
    ],
)
