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
    verdicts = case["verdicts"].set_index(["hypothesis", "claim"])["verdict"].astype("str").to_dict()

    def judged(reading: str, verdict: str) -> tuple[str, ...]:
        return tuple(claim for claim in told if verdicts.get((reading, claim)) == verdict)

    found = [
        Hypothesis(reading, short, title, *(judged(reading, verdict) for verdict in ("for", "against", "neither")))
        for reading, short, title in case["hypotheses"].sort_values("rank")[["hypothesis", "short", "title"]].to_numpy()
    ]
    return sorted(found, key=lambda reading: len(reading.opposing))
