"""A reader's own copies of the texts, matched to the passages by hash; they are no part of the case."""

from collections.abc import Container, Iterable
from pathlib import Path

import pandas as pd

from loaders.formats.rules import MB, MOST_BYTES_PACKED
from loaders.formats.text import READ, text_of
from loaders.formats.unread import Unread
from loaders.layouts import Numbered, in_our_layout
from loaders.near import difference, digest
from rows.match import Match

MOST_FILES = 20
MOST_BYTES_IN_ALL = 10_000_000
TOO_MANY = f"more than {MOST_FILES} files at once; drop it in again by itself"
TOO_MUCH = f"more than {MOST_BYTES_IN_ALL // MB} MB at once; drop it in again by itself"
"""Why a file is not read that could be read alone."""
MOST_COMPARED = 8
"""Lines that are compared more closely than by their digests."""
DIFFERS = {
    "only": "line {line} differs from paragraph {paragraph} only in {how}",
    "words": "line {line} differs from paragraph {paragraph} in its wording; the case has a fingerprint of it, not the "
    "words",
    "missing": "paragraph {paragraph} is missing after line {line}",
    "first": "paragraph {paragraph} is missing at the start",
}
"""How a copy differs from a text of ours where it first does."""


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not empty, stripped."""
    return [line for _, line in numbered(text)]


def numbered(text: str) -> list[tuple[int, str]]:
    """The same, each with its number among all lines of the text, counted from 1, whatever ends them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [(number, line.strip()) for number, line in enumerate(lines, start=1) if line.strip()]


def lines_by_digest(texts: Iterable[str]) -> dict[str, str]:
    """Every non-empty line of some texts, by its digest."""
    return {digest(line): line for text in texts for line in lines_of(text)}


def read_texts(folder: Path, wanted: Container[str] = ()) -> tuple[dict[str, str], list[str]]:
    """Lines of all texts of a folder by digest, and in words what was passed over.

    wanted: digests of lines that are looked for in other layouts too.
    """
    found: dict[str, str] = {}
    passed_over = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if not path.is_file() or path.name.startswith("."):
            continue
        if path.suffix.lower() not in READ:
            passed_over.append(f"{path.name}: its name does not end in {one_of(READ)}")
            continue
        try:
            text = text_of(path.name, some_bytes(path))
        except Unread as reason:
            passed_over.append(f"{path.name}: {reason}")
            continue
        lines = in_our_layout(numbered(text), wanted) if wanted else []
        found |= lines_by_digest([text]) | {digest(line): line for _, line in lines}
    return found, passed_over


def match_files(files: Iterable[tuple[str, bytes]], passages: pd.DataFrame) -> list[Match]:
    """What each of some files is, by name and content; nothing of a file is kept but lines that are in the case.

    passages: `source`, `paragraph`, `sha256`. At most MOST_FILES and MOST_BYTES_IN_ALL are read.
    """
    texts = {
        source: list(rows.sort_values("paragraph")["sha256"]) for source, rows in passages.groupby("source", sort=False)
    }
    found, size = [], 0
    for number, (name, raw) in enumerate(files, start=1):
        try:
            if number > MOST_FILES:
                raise Unread(TOO_MANY)
            if size + len(raw) > MOST_BYTES_IN_ALL:
                raise Unread(TOO_MUCH)
            found.append(match_text(name, text_of(name, raw), texts))
            size += len(raw)
        except Unread as reason:
            found.append(Match(name, str(reason)))
    return found


def some_bytes(path: Path) -> bytes:
    """What a file holds, up to where it is too large to be read; raises Unread where it cannot be."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES_PACKED + 1)
    except OSError as error:
        raise Unread(f"it cannot be opened: {error.strerror}") from None


def one_of(names: Iterable[str]) -> str:
    """“.txt, .rtf or .pdf”."""
    *first, last = names
    return f"{', '.join(first)} or {last}"


def match_text(name: str, text: str, texts: dict[str, list[str]]) -> Match:
    """What one text is, by the digests of the paragraphs of each text of the case."""
    lines = in_our_layout(numbered(text), {each for own in texts.values() for each in own})
    by_line = {line: digest(line) for line in {line for _, line in lines}}
    digests = [by_line[line] for _, line in lines]
    held, known = set(digests), {each for own in texts.values() for each in own}
    kept = {by_line[line]: line for line in by_line if by_line[line] in known}
    others = sum(each not in known for each in digests)
    matching = {source: sum(each in held for each in own) for source, own in texts.items()}
    source = max(matching, key=matching.__getitem__, default="")
    if not source or not matching[source]:
        source, first = nearest(lines, texts)
        return Match(name, "", source, 0, len(texts.get(source, ())), others, first)
    own = texts[source]
    first = first_difference(lines, digests, own) if matching[source] < len(own) else ""
    return Match(name, "", source, matching[source], len(own), others, first, kept)


def nearest(lines: list[Numbered], texts: dict[str, list[str]]) -> tuple[str, str]:
    """The text to which the first of a few lines comes near, and how that line differs; empty where none does."""
    places = {each: (source, place) for source, own in texts.items() for place, each in enumerate(own, start=1)}
    for number, line in lines[:MOST_COMPARED]:
        near, how = difference(line, places)
        if near:
            source, place = places[near]
            return source, DIFFERS["only"].format(line=number, paragraph=place, how=how)
    return "", ""


def first_difference(lines: list[Numbered], digests: list[str], own: list[str]) -> str:
    """In words, what stands in the place of the first paragraph of ours that some lines lack.

    own: digests of the paragraphs of the text; digests: those of the lines.
    """
    at = {each: number for number, each in reversed(list(enumerate(digests)))}
    missing = next(place for place, each in enumerate(own) if each not in at)
    start = at[own[missing - 1]] + 1 if missing else 0
    following = (at[each] for each in own[missing:] if at.get(each, -1) >= start)
    return instead(lines[start : next(following, len(lines))], lines[start - 1][0] if start else 0, own, missing)


def instead(lines: list[Numbered], before: int, own: list[str], place: int) -> str:
    """What some lines, which follow that with the number `before`, hold instead of one paragraph of ours."""
    paragraph = place + 1
    if not lines:
        return DIFFERS["missing" if before else "first"].format(line=before, paragraph=paragraph)
    for at, line in lines[:MOST_COMPARED]:
        if how := difference(line, {own[place]})[1]:
            return DIFFERS["only"].format(line=at, paragraph=paragraph, how=how)
    return DIFFERS["words"].format(line=lines[0][0], paragraph=paragraph)
