"""Rival readings of the quarrel, weighed by the claims that a lens leaves told."""

import pandas as pd

from loaders.case import Case
from loaders.claims import claims_under
from loaders.kept import kept
from loaders.lens import Lens


@kept(100)
def readings_under(lens: Lens, case: Case) -> pd.DataFrame:
    """Rival readings, that with the fewest told claims against it first, then by rank.

    Columns of `hypotheses`, and `for`, `against` and `neither`: tuples of the told claims with that verdict, in order.
    The rule of the fewest against is that of competing hypotheses (Heuer 1999, Psychology of Intelligence Analysis,
    chapter 8): what speaks for a reading mostly speaks for others too.
    """
    claims = claims_under(lens, case)
    told = claims.loc[claims["shown"], "id"]
    verdicts = case["verdicts"].set_index(["hypothesis", "claim"])["verdict"].astype("str").to_dict()
    table = case["hypotheses"].copy()
    for verdict in ("for", "against", "neither"):
        found = [
            tuple(claim for claim in told if verdicts.get((reading, claim)) == verdict)
            for reading in table["hypothesis"]
        ]
        table[verdict] = pd.Series(found, dtype=object)
    weight = table["against"].map(len)
    return table.assign(weight=weight).sort_values(["weight", "rank"], ignore_index=True).drop(columns="weight")
