"""Codes of a case that more than one room reads a meaning from; what they are called, the case says."""

COMMENT, REPRINT = "comment", "reprint"
"""Roles of a paragraph: the words of a reader, who is no outlet, and those of another text."""
UNCODED = ("heading", "boilerplate", REPRINT)
"""Roles of paragraphs of which nothing need be noted."""
MEDIA = frozenset({"outlet", "commenter", "unnamed-source"})
"""Kinds of actors that only tell: their ties are not drawn."""
NOT_TOLD = "not-told"
"""The result of a meeting of which no text says one."""
