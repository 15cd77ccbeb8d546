"""A correction for a reader to fill in, and the way to the tracker of a case where it has one."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit, urlunsplit


def correction(what: str, passages: Iterable[str], case: str, version: str) -> str:
    """What a correction says, with empty lines for the reader's part.

    what: “record first-closure: East did, starts: the first closure”; passages: where it is told, each in words.
    """
    told = "\n".join(f"- {passage}" for passage in passages) or "- nothing that is noted"
    lines = [f"About {what}", f"Case: {case}{f', version {version}' if version else ''}", f"It rests on:\n{told}"]
    lines += ["What the text says there, in a few words:\n\n", "What should change, and why:"]
    return "\n\n".join(lines)


def report_address(tracker: str, title: str, text: str) -> str:
    """The tracker's address with title and text filled in: an e-mail address has a subject and a body."""
    parts = urlsplit(tracker)
    names = ("subject", "body") if parts.scheme == "mailto" else ("title", "body")
    filled = urlencode(dict(zip(names, (title, text), strict=True)), quote_via=quote)
    return urlunsplit(parts._replace(query="&".join(filter(None, [parts.query, filled]))))
