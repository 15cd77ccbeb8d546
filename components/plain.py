"""Text of a case as plain text where Streamlit reads Markdown."""

import re

MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&])")


def plain(text: str) -> str:
    """The text with every sign that Markdown could read escaped: no link, picture or formula comes out of a case."""
    return MARKDOWN.sub(r"\\\1", text)
