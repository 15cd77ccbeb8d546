"""Rival readings of the quarrel, weighed by the claims that a lens leaves told."""

from loaders.case import Case
from loaders.claims import claims_under
from loaders.kept import kept
from loaders.lens import Lens
from rows.claim import Hypothesis


@kept(100)
def readings_under(lens: Lens, case: Case) -> list[Hypothesis]:
    """Rival readings, that with the fewest told claims against it first, then by rank.

    The rule of the fewest against is that of competing hypotheses (Heuer 1999, Psychology of Intelligence Analysis,
    chapter 8): what speaks for a reading mostly speaks for others too.
    """
    told = [claim.id for claim in claims_under(lens, case) if claim.shown]
    verdicts, readings = judged_in(case)

    def judged(reading: str, verdict: str) -> tuple[str, ...]:
        return tuple(claim for claim in told if verdicts.get((reading, claim)) == verdict)

    found = [
        Hypothesis(reading, short, title, *(judged(reading, verdict) for verdict in ("for", "against", "neither")))
        for reading, short, title in readings
    ]
    return sorted(found, key=lambda reading: len(reading.opposing))


@kept(1)
def judged_in(case: Case) -> tuple[dict[tuple[str, str], str], list[tuple[str, str, str]]]:
    """Reading and claim to the verdict; and the readings by rank, each with its short and its full title."""
    verdicts = case["verdicts"].set_index(["hypothesis", "claim"])["verdict"].astype("str").to_dict()
    readings = case["hypotheses"].sort_values("rank")[["hypothesis", "short", "title"]]
    return verdicts, [*readings.itertuples(index=False, name=None)]
