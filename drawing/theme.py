"""Type and palettes, declared once for light and dark ground."""

from typing import NamedTuple

TYPE = 16
"""Font size in px at scale 1, where nothing is smaller: 12 pt on a 13.33-inch slide drawn 1280 px wide."""


class Palette(NamedTuple):
    """Colours on one ground.

    focus: the two actors of the quarrel; diverging: from −2 to +2; on_diverging: text on these.
    """

    ground: str
    panel: str
    silent: str
    mid: str
    ink: str
    muted: str
    rule: str
    focus: tuple[str, str]
    other: str
    ghost: str
    diverging: tuple[str, str, str, str, str]
    on_diverging: tuple[str, str, str, str, str]


LIGHT = Palette(
    ground="#ffffff",
    panel="#f5f5f0",
    silent="#e8e8e3",
    mid="#6b6b6b",
    ink="#1a1a1a",
    muted="#595959",
    rule="#8c8c8c",
    focus=("#0b5090", "#1a7a4c"),
    other="#5f5f5f",
    ghost="#7a7a7a",
    diverging=("#6a2c91", "#c2a5cf", "#ffffff", "#fdb863", "#c75100"),
    on_diverging=("#ffffff", "#1a1a1a", "#1a1a1a", "#1a1a1a", "#ffffff"),
)
DARK = Palette(
    ground="#14161a",
    panel="#1d2026",
    silent="#2a2e36",
    mid="#9aa0a8",
    ink="#f2f2f0",
    muted="#b4b8be",
    rule="#7d838c",
    focus=("#7db8f5", "#2da66a"),
    other="#a8acb3",
    ghost="#858b94",
    diverging=("#c79be0", "#7d5a93", "#14161a", "#b8742a", "#ff9d4a"),
    on_diverging=("#14161a", "#f2f2f0", "#f2f2f0", "#14161a", "#14161a"),
)
PALETTES = {"light": LIGHT, "dark": DARK}


def css_variables(palette: Palette) -> str:
    """A palette's single colours as CSS variables: `--ink`, `--ground` and so on."""
    colours = {name: value for name, value in palette._asdict().items() if isinstance(value, str)}
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in colours.items())} }}"


def actor_colour(actor: str, focus: tuple[str, ...], palette: Palette) -> str:
    """The hue of a focus actor, grey for everyone else."""
    return dict(zip(focus, palette.focus, strict=False)).get(actor, palette.other)
