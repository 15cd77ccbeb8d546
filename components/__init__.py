"""The Streamlit host: what shows the blocks of an article, what stands round them, and what a reader does with them."""
