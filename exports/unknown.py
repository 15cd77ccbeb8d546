"""What cannot be made of what was asked for."""


class Unknown(ValueError):
    """What was asked for means nothing, in a sentence for the one who asked."""
