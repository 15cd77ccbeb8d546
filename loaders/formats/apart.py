"""Files that take a large reader, read in a process of their own: what such a reader does to it harms no one else."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Lock

from loaders.formats.unread import Unread

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 30
ONE_AT_A_TIME = Lock()
"""However many readers drop files in, one processor reads them."""


def paragraphs_apart(kind: str, raw: bytes) -> list[str]:
    """The paragraphs of a file of some kind, `html`, `word` or `pdf`; raises Unread, with the reason, for none.

    The process gets the bytes and nothing else, and at most MOST_SECONDS and what memory `loaders.formats` allows.
    """
    command = [sys.executable, "-m", "loaders.formats", kind]
    with ONE_AT_A_TIME:
        try:
            done = subprocess.run(command, input=raw, cwd=ROOT, capture_output=True, timeout=MOST_SECONDS, check=False)
        except subprocess.TimeoutExpired:
            raise Unread(f"reading it took longer than {MOST_SECONDS} seconds; save it as plain text") from None
    try:
        told = json.loads(done.stdout)
    except ValueError:
        raise Unread("it is damaged, or too large to be read; save it as plain text") from None
    if isinstance(told, str):
        raise Unread(told)
    return [str(each) for each in told]
