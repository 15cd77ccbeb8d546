"""What of a chart in columns of phases is lit: what is left in, in a column that is."""

import pandas as pd

from charts.stances.stance import phase_of

ELSEWHERE = "it stands under a time that you left out, and reaches into the one that you chose, or may"


def lit(records: pd.DataFrame, phases: pd.DataFrame) -> pd.DataFrame:
    """Records of which none is `shown` in the column of a phase that is not; what reaches into another says so.

    phases: `phase`, `earliest`, `latest`, `shown`. Adds `elsewhere`: whether a record is left in and not lit, as it
    lasts from its own column into the time that is chosen, or lasts to an end that is not told.
    """
    chosen = phases.loc[phases["shown"], "phase"]
    inside = pd.Series(phase_of(records, phases), index=records.index).isin(chosen)
    elsewhere = records["shown"] & ~inside
    words = records["words"].where(~elsewhere, records["words"] + f"\n{ELSEWHERE}")
    return records.assign(shown=records["shown"] & inside, elsewhere=elsewhere, words=words)
