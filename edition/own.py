"""What the script needs to know a reader's own copies of the texts by, and the paragraphs that come with an edition."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.hand import linked
from edition.open import open_sight
from edition.says import SLOTS
from loaders.case import Case
from loaders.formats.text import MOST_BYTES
from loaders.texts import MOST_FILES, read_texts
from loaders.typed import rows_in
from loaders.view import View
from readings.own_texts import told
from rows.match import Match
from rows.text import Paragraph


def own_data(case: Case) -> dict[str, Any]:
    """The digests of each text's lines, how much is read, and the sentences for what files turn out to be."""
    lines: dict[str, list[str]] = {}
    for each in rows_in(case, "passages", Paragraph):
        lines.setdefault(each.source, []).append(each.sha256)
    names = case.names("sources")
    return {
        "case": case.package.name,
        "mostFiles": MOST_FILES,
        "mostBytes": MOST_BYTES,
        "sources": [{"name": names[source], "lines": own} for source, own in lines.items()],
        "says": says(),
    }


def says() -> dict[str, str]:
    """What a file turns out to be, with signs for its name, the text, how many lines match, and of how many."""
    name, text, *_ = SLOTS
    refused = {
        "kind": "its name does not end in .txt",
        "large": f"it has more than {MOST_BYTES // 1_000_000} MB",
        "letters": "it is not in UTF-8",
        "many": f"more than {MOST_FILES} files at once; drop it in again by itself",
    }
    return {each: f"{name}: {told(Match('', reason), {})}" for each, reason in refused.items()} | {
        "none": f"{name}: {told(Match(''), {})}",
        "whole": f"{name}: {held(text, 2, 2)}",
        "part": f"{name}: {held(text, 1, 2)}",
        "other": f" {name} line of it is in no text and left aside.",
        "others": f" {name} lines of it are in no text and left aside.",
        "atHand": f"At hand: {name} of {text} lines match.",
    }


def held(text: str, matching: int, paragraphs: int) -> str:
    """What a file is that holds all of a text's lines, or some, with signs for how many."""
    *_, some, all_ = SLOTS
    end = " ✓." if matching == paragraphs else "."
    return f"{text}, {some} of {all_} lines match{end}"


def texts_data(case: Case, folder: Path) -> dict[str, Any]:
    """The paragraphs that are in the texts of a folder, as HTML with names as links, by their digests."""
    wanted = {each.sha256 for each in rows_in(case, "passages", Paragraph)}
    lines, _ = read_texts(folder, wanted)
    sight = open_sight(case, View())
    known: Mapping[str, str] = {each: linked(sight, text) for each, text in lines.items() if each in wanted}
    return {"lines": dict(sorted(known.items()))}
