"""What a reader's own copies of the texts turned out to be, in sentences."""

from collections.abc import Collection, Iterable, Mapping

from rows.match import Match
from rows.text import Paragraph

MOST_OF_A_NAME = 60
LINES_MATCH = "{there} of {all} lines match"
AT_HAND = f"At hand: {LINES_MATCH}."
WHOLE, PART = f"{{text}}, {LINES_MATCH} ✓.", f"{{text}}, {LINES_MATCH}. The first that differs: {{first}}."
LEFT_ASIDE = " {n} line of it is in no text and left aside.", " {n} lines of it are in no text and left aside."
"""Of one line, and of any other number."""


def at_hand(passages: Collection[Paragraph], digests: Collection[str]) -> str:
    """“At hand: 91 of 91 lines match.”: of how many passages the line itself is at hand."""
    return AT_HAND.format(there=sum(each.sha256 in digests for each in passages), all=len(passages))


def all_at_hand(count: int) -> str:
    """What is said instead of asking for copies, where each of so many paragraphs is at hand."""
    return f"All {count} paragraphs are at hand: each stands beside our gist of it, and none need be dropped in."


def files(matches: Iterable[Match], names: Mapping[str, str]) -> list[str]:
    """A sentence for each file. names: text to its short name."""
    return [f"{shortened(match.name)}: {told(match, names)}" for match in matches]


def told(match: Match, names: Mapping[str, str]) -> str:
    """What one file is, or why it was not read."""
    if match.refused:
        return f"not read, since {match.refused}."
    if not match.source:
        return "matches none of the texts: no line of it is in any of them."
    if not match.matching:
        return f"no line matches, but it comes near {names[match.source]}: {match.first}. Nothing of it is shown."
    said = (PART if match.first else WHOLE).format(
        text=names[match.source], there=match.matching, all=match.paragraphs, first=match.first
    )
    one, more = LEFT_ASIDE
    return said + ((one if match.others == 1 else more).format(n=match.others) if match.others else "")


def shortened(name: str) -> str:
    """A file's name, the middle of a long one left out."""
    half = MOST_OF_A_NAME // 2
    return name if len(name) <= MOST_OF_A_NAME else f"{name[:half]}…{name[-half:]}"
