"""Rival readings of the quarrel under the chart of claims: our judgement, and said to be so."""

from collections.abc import Iterator

from articles.blocks import Block, Fold, Group, Heading, Table, prose
from articles.sight import Sight
from loaders.claims import claims_under
from loaders.hypotheses import readings_under
from loaders.typed import rows_in
from readings.hypotheses import in_lines, ranking, verdict_rows
from readings.overview import NOUN
from rows.claim import Verdict


def hypotheses(sight: Sight) -> Iterator[Block]:
    """Readings with the fewest claims against them first, and what each told claim would mean for each of them."""
    case, found = sight.case, readings_under(sight.lens, sight.case)
    if not found:
        return

    def verdicts() -> Iterator[Block]:
        verdicts, words = rows_in(case, "verdicts", Verdict), case.labels("verdict")
        yield Table(verdict_rows(claims_under(sight.lens, case), found, verdicts, words), "verdicts")

    first = f"{sight.headline(ranking(found, sight.left(NOUN)))}."
    each = Fold("Each claim against each reading, with the reason", "all-verdicts", verdicts, small=False)
    yield Group((Heading("Rival readings: our judgement"), prose(first, *in_lines(found)), each), key="readings")
