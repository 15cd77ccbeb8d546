"""An address of the dashboard, taken apart."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

from loaders.view import SEARCH, SEPARATOR


def parted(address: str) -> tuple[str, dict[str, str]]:
    """The name of the page that an address leads to, empty for the first, and its parameters; raises ValueError for
    what is none."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2].replace("-", "_"), one_each(parse_qsl(parts.query))


def one_each(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Parameters of a URL, each once: the values of one that stands there several times, as the items of a list."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return {name: (" " if name == SEARCH else SEPARATOR).join(values) for name, values in found.items()}
