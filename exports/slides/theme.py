"""Our colours as the theme of a deck, so that whoever gives the deck other colours recolours what is drawn."""

from drawing.theme import LIGHT

COLOURS = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.ground,
    "dk2": LIGHT.muted,
    "lt2": LIGHT.panel,
    "accent1": LIGHT.focus[0],
    "accent2": LIGHT.focus[1],
    "accent3": LIGHT.diverging[0],
    "accent4": LIGHT.diverging[-1],
    "accent5": LIGHT.diverging[1],
    "accent6": LIGHT.diverging[-2],
    "hlink": LIGHT.focus[0],
    "folHlink": LIGHT.diverging[0],
}
"""Slot of a theme to its colour."""
ON_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""What slides call the slots of ink and ground."""
SLOT_OF = {colour: ON_SLIDES.get(slot, slot) for slot, colour in COLOURS.items() if "link" not in slot.lower()}
"""Colour to what a shape calls the slot that has it."""
