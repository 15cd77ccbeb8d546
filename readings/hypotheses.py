"""Rival readings in words: which has the fewest claims against it, and what each claim would mean for each."""

from collections.abc import Iterable, Mapping, Sequence

from readings.listing import counted, listing
from readings.rows import Row, Rows
from rows.claim import Claim, Hypothesis, Verdict
from wording.capital import capital

NOT_JUDGED = "not judged"


def ranking(found: Sequence[Hypothesis], left: str) -> str:
    """“fewest claims speak against a quarrel over money (0 of 14 told claims)”; several where they are level.

    found: fewest against first; left: what is said where no claim is told any more.
    """
    first = found[0]
    if not first.told:
        return left or "no claim that is judged for them is told by any outlet"
    least = len(first.opposing)
    level = [each.short for each in found if len(each.opposing) == least]
    return f"fewest claims speak against {listing(level)} ({least or 'none'} of {counted(first.told, 'told claim')})"


def in_lines(found: Sequence[Hypothesis]) -> list[str]:
    """Readings in their order, each with its place; the same place where they are level, none where no claim is told.

    found: as in `ranking`.
    """
    weights, told = [len(each.opposing) for each in found], found[0].told
    return [
        f"{f'{weights.index(weight) + 1}. ' if told else ''}{in_a_line(each)}"
        for weight, each in zip(weights, found, strict=True)
    ]


def in_a_line(found: Hypothesis) -> str:
    """“A quarrel over means: they want the same end … Told claims: 5 for, 3 against, 6 neither.”."""
    sides = {"for": found.supporting, "against": found.opposing, "neither": found.neither}
    counts = ", ".join(f"{len(claims)} {side}" for side, claims in sides.items() if claims)
    told = f"Told claims: {counts}." if counts else "No claim that is judged for it is told."
    return f"{capital(found.short)}. {found.title} {told}"


def verdict_rows(
    claims: Iterable[Claim], found: Sequence[Hypothesis], verdicts: Iterable[Verdict], words: Mapping[str, str]
) -> Rows:
    """Claims as rows, readings as columns, with the verdict and its reason in each cell.

    words: verdict to its label.
    """
    said = {(row.hypothesis, row.claim): f"{words[row.verdict]}: {row.reason}" for row in verdicts}
    rows = [
        Row(
            claim.id,
            (
                str(claim.number),
                claim.title,
                *(said.get((reading.hypothesis, claim.id), NOT_JUDGED) for reading in found),
            ),
            claim.shown,
        )
        for claim in claims
    ]
    head = ("No.", "Were this claim so", *(reading.short for reading in found))
    return Rows("Each claim against each reading", "Verdicts by claim and reading", head, 1, tuple(rows), labelled=True)
