"""`python -m loaders.formats KIND`: the paragraphs of the file that comes in, as JSON; a text alone says why not."""

import json
import sys
from importlib import import_module

from loaders.formats.unread import Unread
from loaders.process import bounded


def main(kind: str) -> None:
    """Read one file of a kind: `html`, `word` or `pdf`."""
    bounded()
    try:
        told = import_module(f"loaders.formats.{kind}").paragraphs(sys.stdin.buffer.read())
    except Unread as reason:
        told = str(reason)
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    main(sys.argv[1])
