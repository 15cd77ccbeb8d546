"""Rival readings in words: which has the fewest claims against it, and what each claim would mean for each."""

from collections.abc import Mapping

import pandas as pd

from readings.listing import counted, listing
from readings.rows import Row, Rows
from rows.claim import Claim
from rows.read import rows_of

NOT_JUDGED = "not judged"


def ranking(found: pd.DataFrame, left: str) -> str:
    """“fewest claims speak against rivals inside an alliance (0 of 14 told claims)”; several where they are level.

    found: readings under a lens, fewest against first, with `for`, `against` and `neither`; left: what is said where
    no claim is told any more.
    """
    first = found.iloc[0]
    told = sum(len(first[verdict]) for verdict in ("for", "against", "neither"))
    if not told:
        return left
    least = len(first["against"])
    level = [row.short for row in found.itertuples() if len(row.against) == least]
    return f"fewest claims speak against {listing(level)} ({least} of {counted(told, 'told claim')})"


def in_lines(found: pd.DataFrame) -> list[str]:
    """Readings in their order, each with its place; the same place where they are level, none where no claim is told.

    found: as in `ranking`.
    """
    weights = [len(against) for against in found["against"]]
    told = any(len(found[verdict].iloc[0]) for verdict in ("for", "against", "neither"))
    return [
        f"{f'{weights.index(weight) + 1}. ' if told else ''}{in_a_line(row)}"
        for weight, (_, row) in zip(weights, found.iterrows(), strict=True)
    ]


def in_a_line(row: pd.Series) -> str:
    """“A quarrel over means: they want the same end … 5 claims for, 3 against, 6 neither.”."""
    counts = f"{counted(len(row['for']), 'claim')} for, {len(row['against'])} against, {len(row['neither'])} neither"
    return f"{row['short'][:1].upper()}{row['short'][1:]}. {row['title']} {counts}."


def verdict_rows(claims: pd.DataFrame, found: pd.DataFrame, verdicts: pd.DataFrame, words: Mapping[str, str]) -> Rows:
    """Claims as rows, readings as columns, with the verdict and its reason in each cell.

    claims: `id`, `number`, `title`, `shown`; verdicts: `hypothesis`, `claim`, `verdict`, `reason`; words: verdict to
    its label.
    """
    said = {(row.hypothesis, row.claim): f"{words[row.verdict]}: {row.reason}" for row in verdicts.itertuples()}
    rows = [
        Row(
            claim.id,
            (
                str(claim.number),
                claim.title,
                *(said.get((reading, claim.id), NOT_JUDGED) for reading in found["hypothesis"]),
            ),
            claim.shown,
        )
        for claim in rows_of(Claim, claims)
    ]
    head = ("No.", "Were this claim so", *found["short"])
    return Rows("Each claim against each reading", "Verdicts by claim and reading", head, 1, tuple(rows), labelled=True)
