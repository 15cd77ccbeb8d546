"""A line of a reader's own copy is known by the digest that the live dashboard knows it by, wherever it stands in a
copy, and told alike."""

import json
from random import Random

from edition.own import own_data
from loaders.case import Case
from loaders.layouts import in_our_layout
from loaders.near import STRAIGHT, curly, digest
from loaders.texts import lines_of, match_text, numbered
from readings.own_texts import files
from tests.cases import BRIDGE
from tests.edition.scripts import answers
from tests.lenses import case
from tests.loaders.test_own_texts import HARBOUR, LANTERN, LAYOUTS, MOST_BYTES

PARTS = ("data", "slots", "layouts", "differs", "texts")
LINES = [
    "plain",
    "  with blanks \u00a0",
    "\x1cwhat Python strips\x85",
    "\ufeffwhat it does not",
    "Cafe\u0301 and Caf\u00e9",
    "“curly” – dashes …",
    "\u1e9b\u0323",
    "x" * 5000,
    "😀",
]
MARKS = ("{}. ", "[{}]  ", "({}) ", "• ", "§ {}. ", "{} ", "")
BETWEEN = ("\n", "\n", "\n\n", " ", "", "\u00a0", "-\n", "\u00ad\n", " \x1c\n")
WRITTEN = (
    str,
    lambda line: line.translate(STRAIGHT),
    curly,
    lambda line: line.replace(" ", "\u00a0", 1),
    lambda line: line.replace(" ", "  "),
    lambda line: f"~ {line}",
    lambda line: f"<p>{line}</p>",
    lambda line: line.replace("–", "--").replace("—", "-"),
    lambda line: line[::-1],
    lambda line: line.replace("fi", "ﬁ").replace("e", "e\u00ad", 1),
)
"""Ways in which copies differ."""
LARGEST = ["a b " * (MOST_BYTES // 4), "a\n" * (MOST_BYTES // 2), f"{HARBOUR[0]}\n" * 15_000, "x" * MOST_BYTES]


def said(ask: str):
    """What an expression is worth that asks of the second case's texts."""
    return answers(PARTS, "sha256.min.js", {"own": own_data(case(BRIDGE))}, ask)


def test_a_digest_is_the_same() -> None:
    assert said(f"{json.dumps(LINES)}.map(digest)") == [*map(digest, LINES)]


def copies(chance: Random) -> list[str]:
    """Copies by chance: some lines in some order, broken at any space, counted, joined."""
    found = []
    for _ in range(60):
        lines = chance.sample([*HARBOUR, *LANTERN, "12. Nobody's own", "3. gate is shut"], 6)
        text = ""
        for number, line in enumerate(lines, 1):
            words = line.replace(" ", chance.choice((" ", " ", "\n")), chance.randrange(9))
            text += f"{chance.choice(MARKS).format(number)}{words}{chance.choice(BETWEEN)}"
        found.append(text)
    return found


def test_copies_are_laid_out_as_live() -> None:
    texts, wanted = [*LAYOUTS.values(), *copies(Random(3))], {digest(line) for line in (*HARBOUR, *LANTERN)}
    ask = f"{json.dumps(texts)}.map((each) => layouts.ours(linesOf(each), new Set({json.dumps(sorted(wanted))})))"
    live = [in_our_layout(numbered(text), wanted) for text in texts]
    assert said(ask) == [[list(line) for line in lines] for lines in live]
    assert sum(made != numbered(text) for made, text in zip(live, texts, strict=True)) > len(LAYOUTS) + 20


def test_the_largest_copies_are_laid_out_as_far_as_live() -> None:
    wanted = {digest(line) for line in HARBOUR}
    known = json.dumps(sorted(wanted))
    ask = f"{json.dumps(LARGEST)}.map((each) => layouts.ours(linesOf(each), new Set({known})).length)"
    assert said(ask) == [len(in_our_layout(numbered(text), wanted)) for text in LARGEST]


def otherwise(chance: Random) -> list[list[str]]:
    """Copies of a text by chance: some of its lines, of which some are written otherwise."""
    lines, found = lines_of((BRIDGE / "texts" / "courier-march.txt").read_text("utf-8")), []
    for _ in range(80):
        own = [line for line in lines if chance.random() < 0.9] + ["a line of nobody"] * chance.randrange(3)
        changes = chance.sample(WRITTEN, 2)
        often = chance.choice((0.1, 1))
        found.append([changes[0](changes[1](line)) if chance.random() < often else line for line in own])
    return found


def test_copies_are_told_as_live() -> None:
    own = case(BRIDGE)
    copies = [[], ["nobody's"], ["nobody's"] * 2, *otherwise(Random(5))]
    ask = f"""{json.dumps(copies)}.map((lines) => {{
        const numbered = linesOf(lines.join("\\n"));
        return report("a.txt", numbered, numbered.map(([, each]) => digest(each)));
    }})"""
    matches = [match_text("a.txt", "\n".join(lines), passages(own)) for lines in copies]
    live = files(matches, own.names("sources"))
    assert said(ask) == live
    kinds = ("✓", "only in", "in its wording", "is missing after", "is missing at the start", "comes near", "none of")
    assert not [kind for kind in kinds if not any(kind in each for each in live)]


def passages(own: Case) -> dict[str, list[str]]:
    """The digests of each text's paragraphs."""
    return {source: list(rows["sha256"]) for source, rows in own["passages"].groupby("source", sort=False)}
