"""The coding passes of a case where they are at hand: how far they agreed, where not, how that was settled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from articles.blocks import Block, Facts, Fold, Heading, prose
from articles.sight import Sight
from loaders.case import Case
from loaders.coding import coding_passes, told_alike
from loaders.kept import kept
from readings.coding import Matched, agreement_cells, difference_cells, differences, sentence
from rows.read import rows_of

WHAT_IT_SHOWS = (
    "Two readers with one codebook noted everything by themselves, then the differences were settled one by one. That "
    "two readers agree says nothing about whether what the texts tell is so."
)


class Passes(NamedTuple):
    """The passes in words: a sentence, their agreement as a table, how they tell things alike, and the differences by
    table."""

    sentence: str
    agreement: Facts
    telling: str
    differences: Mapping[str, Sequence[Matched]]


def coding(sight: Sight) -> Iterator[Block]:
    """How far the passes agreed, where they differed and how that was settled; nothing where there are none."""
    if passes := passes_of(sight):
        yield Heading("Would another reader have noted the same?")
        yield from agreement(passes)
        for table, found in passes.differences.items():
            title = sight.case.package.tables[table].title
            label = f"{title}: {len(found)} differences or changes, and how each was settled"
            yield Fold(label, f"coding-{table}", partial(settled, title, found))


def agreement(passes: Passes) -> tuple[Block, ...]:
    """How far the passes agreed."""
    return prose(passes.sentence), passes.agreement, prose(passes.telling, WHAT_IT_SHOWS)


def settled(title: str, found: Iterable[Matched]) -> tuple[Block, ...]:
    """Differences of a table, each with how it was settled."""
    return (Facts.of(f"Differences in {title}", difference_cells(found)),)


def passes_of(sight: Sight) -> Passes | None:
    """The passes of the case; None where they are not at hand."""
    return passes_in(sight.coding, sight.case) if sight.coding else None


@kept(2)
def passes_in(place: Path, case: Case) -> Passes | None:
    """The passes as their files are when this case is first shown; None where there are none."""
    passes = rows_of(Matched, coding_passes(place, case))
    if not passes:
        return None
    titles = {name: case.package.tables[name].title for name in case.record_tables}
    alike, both = told_alike(place, case)
    telling = f"Where both cite a paragraph for the same thing, they agreed on how it is told in {alike} of {both}."
    table = Facts.of("Agreement of two coding passes", agreement_cells(passes, titles), numbers=True)
    return Passes(sentence(passes), table, telling, {each: differences(passes, each) for each in titles})
