"""Words at the end of a sentence."""

MARKS = (".", "?", "!", "…", ":")
"""Marks after which no other stands."""
QUOTES = "”’\"'»)"


def ended(words: str) -> bool:
    """Whether words end in a mark of their own, also within quotation marks: “Who keeps it?”."""
    return words.rstrip(QUOTES).endswith(MARKS)


def closed(words: str) -> str:
    """The same words as a sentence, with a full stop where they have no mark of their own."""
    return words if ended(words) else f"{words}."
