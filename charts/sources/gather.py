"""What the chart of texts gathers: paragraphs of one kind in a text; texts that find no room."""

from collections.abc import Iterable, Sequence

from charts.gather import Budget, Gathered, Heap, counted, heaped, named, tag
from charts.sources.text import Outlet, Passage, Text

LEAST = 2
"""Paragraphs of a kind that stand by themselves at least."""


def gather(outlets: Sequence[Outlet], budget: Budget) -> Gathered[Sequence[Outlet]]:
    """Texts within a budget: those with most paragraphs, and of each the first paragraphs of each kind."""
    texts = [text for outlet in outlets for text in outlet.texts]
    most = sorted(texts, key=lambda text: -sum(each.many for each in text.passages))[: budget.rows]
    kept = {text.id for text in (most if len(texts) > budget.rows + 1 else texts)}
    gone = tuple(text.id for text in texts if text.id not in kept)
    heaps: list[Heap] = []
    found = []
    for outlet in outlets:
        own = [few_passages(text, max(LEAST, budget.each), heaps) for text in outlet.texts if text.id in kept]
        if own:
            found.append(outlet._replace(texts=tuple(own)))
    marks = sum(len(text.passages) for outlet in found for text in outlet.texts)
    rest = (Heap(named(gone), gone, said_of(gone, outlets, found)),) if gone else ()
    return Gathered(found, marks, tuple(heaps), rest)


def few_passages(text: Text, each: int, heaps: list[Heap]) -> Text:
    """A text with so many paragraphs of each kind, and one that stands for the others, which is added to the heaps."""
    order = {passage.id: place for place, passage in enumerate(text.passages)}
    drawn, found = heaped(text.passages, lambda passage: (passage.role, passage.told), each, one_of)
    heaps += found
    return text._replace(passages=tuple(sorted(drawn, key=lambda passage: order.get(passage.id, len(order)))))


def one_of(identity: str, own: Sequence[Passage]) -> tuple[Passage, str]:
    """One square for several paragraphs of a kind."""
    sign = tag(len(own), 0)
    return own[0]._replace(id=identity, sign=sign, many=len(own)), counted(len(own), "paragraph")


def said_of(gone: Sequence[str], outlets: Iterable[Outlet], kept: Iterable[Outlet]) -> str:
    """What finds no room: “12 more texts, of 3 outlets none”."""
    names = {outlet.id for outlet in outlets} - {outlet.id for outlet in kept}
    return counted(len(gone), "more text") + (f", all those of {counted(len(names), 'outlet')}" if names else "")
