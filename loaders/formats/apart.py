"""Files that take a large reader, read in a process of their own: what such a reader does to it harms no one else."""

import json
from threading import Lock

from loaders.bounds import READING
from loaders.formats.unread import Unread
from loaders.process import Ended, Late, answer_of

TURN = Lock()
"""One file is read at a time, however many readers drop files in."""


def paragraphs_apart(kind: str, raw: bytes) -> list[str]:
    """The paragraphs of a file of some kind, `html`, `word` or `pdf`; raises Unread, with the reason, for none."""
    if not TURN.acquire(timeout=READING.most):
        raise Unread("others' files are being read; try again in a while")
    try:
        told = json.loads(answer_of("loaders.formats", raw, READING, kind))
    except Late:
        raise Unread(f"reading it takes too long; {READING}; save it as plain text") from None
    except Ended:
        raise Unread("it is damaged, or too large to be read; save it as plain text") from None
    finally:
        TURN.release()
    if isinstance(told, str):
        raise Unread(told)
    return [str(each) for each in told]
