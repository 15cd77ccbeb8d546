"""A reader's own copies of the texts, matched to the passages by hash; they are no part of the case."""

from collections.abc import Container, Iterable
from pathlib import Path

import pandas as pd
from striprtf.striprtf import rtf_to_text

from loaders.layouts import Numbered, in_our_layout
from loaders.near import difference, digest
from rows.match import Match

MOST_BYTES = 1_000_000
MOST_FILES = 20
MOST_BYTES_IN_ALL = 4_000_000
MOST_COMPARED = 8
"""Lines that are compared more closely than by their digests."""
READ = (".txt", ".rtf")
"""How the names of texts end, in capitals or not."""
RICH = b"{\\rtf"
NO_TEXT = {
    b"PK\x03\x04": "it is a packed file (a Word document or a zip), not plain text",
    b"%PDF": "it is a PDF, not plain text",
    b"\xff\xfe": "it is saved as UTF-16; save it as UTF-8",
    b"\xfe\xff": "it is saved as UTF-16; save it as UTF-8",
}


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
            passed_over.append(f"{path.name}: its name does not end in {' or '.join(READ)}")
            continue
        raw = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b"x" * (MOST_BYTES + 1)
        if reason := refusal(raw):
            passed_over.append(f"{path.name}: {reason}")
            continue
        text = plain_text(raw)
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
        refused = refusal(raw)
        if number > MOST_FILES:
            refused = f"more than {MOST_FILES} files at once; drop it in again by itself"
        elif not refused and size + len(raw) > MOST_BYTES_IN_ALL:
            refused = f"more than {MOST_BYTES_IN_ALL // 1_000_000} MB at once; drop it in again by itself"
        if refused:
            found.append(Match(name, refused))
            continue
        size += len(raw)
        found.append(match_text(name, plain_text(raw), texts))
    return found


def refusal(raw: bytes) -> str:
    """Why a file cannot be read as text; empty where it can."""
    if len(raw) > MOST_BYTES:
        return f"it is larger than {MOST_BYTES // 1_000_000} MB; these texts have a few kilobytes each"
    for start, reason in NO_TEXT.items():
        if raw.startswith(start):
            return reason
    if b"\0" in raw:
        return "it is not text: it holds a NUL byte"
    try:
        text = plain_text(raw)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return f"it is not UTF-8 (byte {error.start + 1}, in line {line}); save it as plain text, UTF-8"
    return "" if text.strip() else "it is empty"


def plain_text(raw: bytes) -> str:
    """The words of a file in UTF-8 or in RTF; UnicodeDecodeError for another encoding."""
    if raw.startswith(RICH):
        return str(rtf_to_text(raw.decode("cp1252", "replace"), errors="replace"))
    return raw.decode("utf-8-sig")


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
            return source, f"line {number} differs from paragraph {place} only in {how}"
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
    paragraph = f"paragraph {place + 1}"
    if not lines:
        return f"{paragraph} is missing {f'after line {before}' if before else 'at the start'}"
    for at, line in lines[:MOST_COMPARED]:
        if how := difference(line, {own[place]})[1]:
            return f"line {at} differs from {paragraph} only in {how}"
    number = lines[0][0]
    return f"line {number} differs from {paragraph} in its wording; we hold only a fingerprint of ours, not the words"
