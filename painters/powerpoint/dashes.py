"""Dashes by the names that office programs have for them."""

from drawing.scene import Stroke

PRESETS = {
    "sysDot": (1, 1),
    "dot": (1, 3),
    "sysDash": (3, 1),
    "dash": (4, 3),
    "lgDash": (8, 3),
    "sysDashDot": (3, 1, 1, 1),
    "dashDot": (4, 3, 1, 3),
    "lgDashDot": (8, 3, 1, 3),
}
"""Name to what is drawn and left out in turn, in widths of the line."""


def preset(stroke: Stroke) -> str:
    """The name of the dashes most like those of a stroke."""
    if not stroke.dash:
        return "solid"
    lengths = [each / stroke.width for each in stroke.dash]
    alike = {name: parts for name, parts in PRESETS.items() if len(parts) == len(lengths)}
    return min(alike, key=lambda name: sum(abs(a - b) for a, b in zip(alike[name], lengths, strict=True)))
