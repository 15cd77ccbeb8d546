"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from articles.page import Page

PAGE = Page("sources", "How far can we trust these texts?", menu="How far to trust it?", marks=("passages", "sources"))
