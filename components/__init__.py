"""The Streamlit parts: shell, lens line, frame, evidence panel, record list."""
