"""Scripts that both hosts run, as text: classic ones, each of which names one thing."""

from functools import cache
from pathlib import Path

ELEMENTS = Path(__file__).with_name("elements.js")


@cache
def png_script() -> str:
    """The script that makes a PNG of an SVG file in a browser: `asPng`."""
    return Path(__file__).with_name("png.js").read_text(encoding="utf-8")


@cache
def classic(folder: Path, *names: str) -> str:
    """Some scripts of a folder as one, after `elements`, with which they make elements and fill sentences."""
    paths = ELEMENTS, *(folder / f"{name}.js" for name in names)
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)
