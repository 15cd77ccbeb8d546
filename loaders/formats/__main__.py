"""`python -m loaders.formats KIND`: the paragraphs of the file that comes in, as JSON; a text alone says why not."""

import json
import sys
from importlib import import_module

from loaders.formats.unread import Unread

MOST_MEMORY = 1_500_000_000
"""Bytes that this process may take, where the system can be told so."""


def bound() -> None:
    """Let this process take so much memory and no more; Windows has no such bound."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        wanted = MOST_MEMORY if most == resource.RLIM_INFINITY else min(most, MOST_MEMORY)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def main(kind: str) -> None:
    """Read one file of a kind: `html`, `word` or `pdf`."""
    bound()
    try:
        told = import_module(f"loaders.formats.{kind}").paragraphs(sys.stdin.buffer.read())
    except Unread as reason:
        told = str(reason)
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    main(sys.argv[1])
