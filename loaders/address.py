"""An address of the dashboard, taken apart."""

from urllib.parse import parse_qsl, urlsplit

from loaders.view import one_each


def parted(address: str) -> tuple[str, dict[str, str]]:
    """The name of the page that an address leads to, empty for the first, and its parameters; raises ValueError for
    what is none."""
    parts = urlsplit(address)
    return parts.path.rstrip("/").rpartition("/")[2].replace("-", "_"), one_each(parse_qsl(parts.query))
