"""Two meetings side by side: whether the one could have come before the other."""

from collections.abc import Iterator, Sequence
from functools import partial

from articles.blocks import Block, Pick, Strong, prose
from articles.sight import Sight
from drawing.actions import Select
from readings.order import both_ways
from rows.record import Meeting
from wording.capital import capital


def order(sight: Sight, identifier: str) -> Iterator[Block]:
    """A choice of the other meetings of the page; once one is chosen, the answer for both directions and why."""
    records = sight.typed(Meeting)
    others = {row.id: f"{row.number} · {row.title}" for row in records if row.id != identifier}
    chosen = sight.view.beside if sight.view.beside in others else ""
    label, placeholder = "Could it have come before …?", "Choose another meeting"
    yield Pick(label, "beside", others, chosen, placeholder, partial(Select, identifier))
    if chosen:
        yield from answers(records, identifier, chosen)


def answers(records: Sequence[Meeting], one: str, other: str) -> Iterator[Block]:
    """Whether each of two meetings could have come before the other, and why."""
    for question, answer in both_ways(records, one, other):
        verdict = capital(answer.verdict)
        yield prose((f"{question} ", Strong(verdict), f": {answer.because}."))
