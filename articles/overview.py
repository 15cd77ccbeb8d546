"""Who says what? Claims about the quarrel, and how each outlet tells them."""

from articles.page import Page

PAGE = Page("overview", "Who says what?", marks=("claims",), needs=("claims",))
