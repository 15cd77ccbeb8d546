"""What a picture is drawn for."""

from typing import NamedTuple

from drawing.font import Face


class Medium(NamedTuple):
    """The face of its letters, and whether a line between two things can bend as we want it."""

    face: Face
    bends: bool


SCREEN = Medium("Source Sans 3", True)
OFFICE = Medium("Arial", False)
"""Office programs: each bends a connector in its own way, and only a straight one runs where we say."""
