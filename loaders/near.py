"""How a line that is not the same as ours may differ from it, told by its hash alone."""

import html
import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from hashlib import sha256

MOST_TRIED = 2_000
"""Characters of the longest line that is looked at more closely."""

STRAIGHT = str.maketrans("‘’‚‛“”„‟«»", "''''" + '""""""')
SPACE = "a space"
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

Change = tuple[str, Callable[[str], str]]


def curly(line: str) -> str:
    """Straight quotation marks and apostrophes as a word processor turns them."""
    line = re.sub(r'(^|[\s(\[—–-])"', r"\1“", line).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“-])'", r"\1‘", line).replace("'", "’")


CHANGES: tuple[tuple[Change, ...], ...] = (
    (("marks of HTML", lambda line: html.unescape(re.sub(r"<[^<>]*>", "", line))),),
    (
        ("quotation marks or apostrophes", lambda line: line.translate(STRAIGHT)),
        ("quotation marks or apostrophes", curly),
    ),
    (
        ("dashes", lambda line: re.sub("[‐-―−]", "-", line)),
        ("dashes", lambda line: re.sub(r"(?<=\s)-{1,2}(?=\s)", "–", line)),
        ("dashes", lambda line: line.replace("--", "—")),
        ("dashes", lambda line: line.replace("–", "—")),
        ("dashes", lambda line: line.replace("—", "–")),
    ),
    (("letters written in another form", lambda line: unicodedata.normalize("NFKC", line)),),
    (("dots", lambda line: line.replace("…", "...")), ("dots", lambda line: line.replace("...", "…"))),
    (
        ("spaces or hidden characters", lambda line: re.sub(r"\s", " ", HIDDEN.sub("", line))),
        ("spaces or hidden characters", lambda line: " ".join(HIDDEN.sub("", line).split())),
    ),
    (("what stands before its first word", lambda line: re.sub(r"^[^\w\"“‘']+", "", line)),),
)
"""Groups of ways in which a copy may be written otherwise; of each group at most one is undone at a time."""


def digest(line: str) -> str:
    """The hash by which a passage knows its line: normal form C, stripped, UTF-8."""
    return sha256(unicodedata.normalize("NFC", line).strip().encode()).hexdigest()


def difference(line: str, wanted: Container[str]) -> tuple[str, str]:
    """The wanted digest that a line comes near, and in what it differs, as “dashes”; both empty where it does none."""
    if len(line) > MOST_TRIED:
        return "", ""
    for changed, names in sorted(variants(line).items(), key=lambda item: len(item[1])):
        if names and (found := digest(changed)) in wanted:
            return found, " and ".join(names)
    near = next((found for found in map(digest, spaced(line)) if found in wanted), "")
    return near, SPACE if near else ""


def variants(line: str) -> dict[str, tuple[str, ...]]:
    """Every way to write a line otherwise, each with what was changed for it, as little as may be."""
    found: dict[str, tuple[str, ...]] = {line: ()}
    for group in CHANGES:
        for text, names in list(found.items()):
            for name, change in group:
                changed = change(text)
                if changed not in found or len(found[changed]) > len(names):
                    found[changed] = *names, name
    return found


def spaced(line: str) -> Iterator[str]:
    """A line with one space doubled, or turned into one that does not break."""
    for place, character in enumerate(line):
        if character == " ":
            for other in ("  ", "\u00a0"):
                yield line[:place] + other + line[place + 1 :]
