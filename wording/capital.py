"""Words at the beginning of a sentence."""


def capital(words: str) -> str:
    """The same words with a capital: “Some months” for “some months”."""
    return words[:1].upper() + words[1:]
