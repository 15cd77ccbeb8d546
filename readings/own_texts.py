"""What a reader's own copies of the texts turned out to be, in sentences."""

from collections.abc import Collection, Iterable, Mapping

from readings.listing import counted
from rows.match import Match
from rows.text import Paragraph

MOST_OF_A_NAME = 60


def at_hand(passages: Collection[Paragraph], digests: Collection[str]) -> str:
    """“91 of 91 lines match”: of how many passages the line itself is at hand."""
    count = sum(each.sha256 in digests for each in passages)
    return f"{count} of {len(passages)} lines match"


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
    count = f"{names[match.source]}, {match.matching} of {match.paragraphs} lines match"
    others = f" {counted(match.others, 'line')} of it {'is' if match.others == 1 else 'are'} in no text and left aside."
    rest = f". The first that differs: {match.first}." if match.first else " ✓."
    return count + rest + (others if match.others else "")


def shortened(name: str) -> str:
    """A file's name, the middle of a long one left out."""
    half = MOST_OF_A_NAME // 2
    return name if len(name) <= MOST_OF_A_NAME else f"{name[:half]}…{name[-half:]}"
