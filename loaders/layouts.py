"""A copy's lines laid out as ours: without numbers before them, joined where they were broken, parted where joined.

Only the hash of a line of ours is known. So a copy's lines are put together in every likely way, and what has one of
these hashes is the line; how much is tried is bounded.
"""

import re
from collections.abc import Container, Iterator

from loaders.near import digest

Numbered = tuple[int, str]

MOST_JOINED = 60
"""Lines into which a paragraph may be broken."""
MOST_LETTERS = 5_000
"""Letters of the longest line that is put together."""
MOST_TRIED = 10_000_000
"""Letters that are hashed for one copy, well under a second."""
A_HASH = 50
"""What a hash costs, in letters, however short the text is."""
COUNTED = re.compile(
    r"(?:[(\[]?(?:\d{1,3}|[ivxl]{1,5}|[a-z])[.):\]]+|\d{1,3}|[¶§]\s?\d{0,3}[.:]?|[•·*‣▪–—-])\s+", re.IGNORECASE
)
"""What may stand before a paragraph in a list."""
ENDED = re.compile(r"""\s+|(?<=[.!?…”"’')])(?=\S)""")
"""Where a paragraph may end within a line."""


class Budget:
    """How many letters may still be hashed."""

    def __init__(self, letters: int) -> None:
        self.letters = letters

    def known(self, text: str, wanted: Container[str]) -> bool:
        """Whether a text is a line of ours; never once the budget is spent."""
        self.letters -= len(text) + A_HASH
        return self.letters > 0 and digest(text) in wanted


def in_our_layout(lines: list[Numbered], wanted: Container[str]) -> list[Numbered]:
    """The lines with those that are ours in another layout as we have them, each numbered as its first line was.

    wanted: hashes of our lines. What is none of ours stays as it is.
    """
    budget, at = Budget(MOST_TRIED), 0
    found: list[Numbered] = []
    while at < len(lines):
        if budget.letters <= 0:
            return found + lines[at:]
        number, line = lines[at]
        if budget.known(line, wanted):
            found.append(lines[at])
            at += 1
            continue
        parts, used = relaid(lines, at, wanted, budget)
        found += [(number, part) for part in parts] or [lines[at]]
        at += used or 1
    return found


def relaid(lines: list[Numbered], at: int, wanted: Container[str], budget: Budget) -> tuple[list[str], int]:
    """Lines of ours that begin in one of a copy's lines, and how many of its lines they take up; none and 0."""
    for start in starts(lines[at][1]):
        if budget.known(start, wanted):
            return [start], 1
        for whole, used in joins(start, [line for _, line in lines[at + 1 : at + MOST_JOINED]]):
            if budget.known(whole, wanted):
                return [whole], used
            if budget.letters <= 0:
                return [], 0
        if parts := parted(start, wanted, budget):
            return parts, 1
    return [], 0


def starts(line: str) -> Iterator[str]:
    """A line as it is, and without what counts it."""
    yield line
    if counted := COUNTED.match(line):
        yield line[counted.end() :]


def joins(start: str, following: list[str]) -> Iterator[tuple[str, int]]:
    """A line with one, two and more of those that follow it, with a space between, or a word made whole again."""
    for between in (" ", "", "\u00a0"):
        whole = start
        for used, line in enumerate(following, start=2):
            broken = between == "" and whole.endswith(("-", "\u00ad"))
            whole = f"{whole[:-1] if broken else whole}{between}{line}"
            if len(whole) > MOST_LETTERS:
                break
            yield whole, used


def parted(line: str, wanted: Container[str], budget: Budget) -> list[str]:
    """Two or more lines of ours that one line holds, from its start to its end; none where it is not made of such."""
    rest = line
    parts: list[str] = []
    while rest:
        for whole in starts(rest):
            if parts and budget.known(whole, wanted):
                return [*parts, whole]
        part = next((each for each in beginnings(rest, budget) if budget.known(each[0], wanted)), None)
        if part is None:
            return []
        parts.append(part[0])
        rest = rest[part[1] :].strip()
    return parts


def beginnings(line: str, budget: Budget) -> Iterator[tuple[str, int]]:
    """Every beginning of a line that ends where a word does, with and without what counts it, and where it ends; no
    more once the budget is spent."""
    for space in ENDED.finditer(line[:MOST_LETTERS]):
        if budget.letters <= 0:
            return
        if space.start():
            for whole in starts(line[: space.start()]):
                yield whole, space.start()
