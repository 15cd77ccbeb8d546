"""What the script needs to know a reader's own copies of the texts by, and the paragraphs that come with an edition."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.find import PLANE, in_a_browser
from edition.hand import linked
from edition.open import open_sight
from edition.signs import BLANKS
from loaders import layouts, near
from loaders.case import Case
from loaders.formats import rules
from loaders.formats.text import NO_TEXT
from loaders.texts import DIFFERS, MOST_BYTES_IN_ALL, MOST_COMPARED, MOST_FILES, TOO_MANY, TOO_MUCH, read_texts
from loaders.typed import rows_in
from loaders.view import View
from readings.own_texts import AT_HAND, LEFT_ASIDE, PART, WHOLE, told
from rows.match import Match
from rows.text import Paragraph

WHITE = "".join(filter(str.isspace, map(chr, (*range(PLANE.start), *PLANE))))
"""Characters that are white space."""
MOST_UNPACKED = 10_000_000
"""Bytes of what a Word document says, unpacked: a browser has less room than a server."""
OF_OTHER_KINDS = ("%PDF", "{\\rtf")
"""How files begin whose readers are too large to be handed on with every edition."""
SAVE_AS = "this edition reads no PDF and no RTF; save it as plain text (.txt) or as a Word document (.docx)"


def own_data(case: Case) -> dict[str, Any]:
    """The digests of each text's lines, how much is read, and the sentences for what files turn out to be."""
    lines: dict[str, list[str]] = {}
    for each in rows_in(case, "passages", Paragraph):
        lines.setdefault(each.source, []).append(each.sha256)
    names = case.names("sources")
    return {
        "case": case.package.name,
        "mostFiles": MOST_FILES,
        "mostInAll": MOST_BYTES_IN_ALL,
        "white": WHITE,
        "layouts": layout_rules(),
        "formats": format_rules(),
        "differs": differ_rules(),
        "sources": [{"name": names[source], "lines": own} for source, own in lines.items()],
        "says": says(),
    }


def layout_rules() -> dict[str, Any]:
    """How a copy's lines are laid out as ours."""
    return {
        "mostJoined": layouts.MOST_JOINED,
        "mostLetters": layouts.MOST_LETTERS,
        "mostTried": layouts.MOST_TRIED,
        "aHash": layouts.A_HASH,
        "counted": spaced(in_a_browser(layouts.COUNTED)),
        "ended": spaced(in_a_browser(layouts.ENDED)),
    }


def spaced(pattern: str) -> str:
    """A pattern in which white space is what it is for Python."""
    return pattern.replace(r"\s", f"[{WHITE}]").replace(r"\S", f"[^{WHITE}]")


def format_rules() -> dict[str, Any]:
    """How the words of a file are found, and why one is not read."""
    other = [(start, unread(SAVE_AS)) for start in OF_OTHER_KINDS]
    return {
        "mostBytes": rules.MOST_BYTES,
        "mostBytesPacked": rules.MOST_BYTES_PACKED,
        "mostUnpacked": MOST_UNPACKED,
        "begins": [*((start.decode("latin-1"), unread(why)) for start, why in NO_TEXT.items()), *other],
        "pages": rules.PAGES,
        "pageNames": rules.PAGE_NAMES,
        "unseen": sorted(rules.UNSEEN),
        "inline": sorted(rules.INLINE),
        "main": rules.MAIN,
        "body": rules.BODY,
        "word": rules.WORD,
        "shown": rules.SHOWN,
        "stale": list(rules.STALE),
        "why": {each: unread(why) for each, why in WHY.items()},
    }


WHY = {
    "large": rules.too_large(rules.MOST_BYTES),
    "tooLarge": rules.too_large(rules.MOST_BYTES_PACKED),
    "long": rules.LONG,
    "empty": rules.EMPTY,
    "nul": rules.NUL,
    "encoding": "it is not UTF-8; save it as plain text, UTF-8",
    "letters": rules.LETTERS,
    "packed": rules.PACKED,
    "other": rules.OTHER,
    "unpacks": rules.unpacks(MOST_UNPACKED),
    "damaged": rules.DAMAGED,
}
"""Why a file is not read, as the script calls it."""


def unread(why: str) -> str:
    """That a file is not read, with a sign for its name."""
    name, *_ = BLANKS
    return f"{name}: {told(Match('', why), {})}"


def differ_rules() -> dict[str, Any]:
    """How a line is said to differ from ours."""
    line, paragraph, how, *_ = BLANKS
    says = {each: words.format(line=line, paragraph=paragraph, how=how) for each, words in DIFFERS.items()}
    return {
        "mostTried": near.MOST_TRIED,
        "mostCompared": MOST_COMPARED,
        "straight": {chr(sign): chr(to) for sign, to in near.STRAIGHT.items()},
        "names": [[name for name, _ in group] for group in near.CHANGES],
        "space": near.SPACE,
        "says": says,
    }


def says() -> dict[str, str]:
    """What a file turns out to be, with signs for its name, the text, how many lines match, of how many, and how the
    first that differs does; where only that is told, it stands third."""
    name, text, first, *_ = BLANKS
    one, more = (each.format(n=name) for each in LEFT_ASIDE)
    return {
        "many": unread(TOO_MANY),
        "muchInAll": unread(TOO_MUCH),
        "none": f"{name}: {told(Match(''), {})}",
        "near": f"{name}: {told(Match('', source=text, first=first), {text: text})}",
        "whole": matching(WHOLE),
        "part": matching(PART),
        "other": one,
        "others": more,
        "atHand": AT_HAND.format(there=name, all=text),
    }


def matching(said: str) -> str:
    """What a file is that holds lines of a text, as that is said, with signs for how many and for what differs."""
    name, text, there, whole, first = BLANKS
    return f"{name}: {said.format(text=text, there=there, all=whole, first=first)}"


def texts_data(case: Case, folder: Path) -> dict[str, Any]:
    """The paragraphs that are in the texts of a folder, as HTML with names as links, by their digests."""
    wanted = {each.sha256 for each in rows_in(case, "passages", Paragraph)}
    lines, _ = read_texts(folder, wanted)
    sight = open_sight(case, View())
    known: Mapping[str, str] = {each: linked(sight, text) for each, text in lines.items() if each in wanted}
    return {"lines": dict(sorted(known.items()))}
