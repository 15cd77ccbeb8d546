"""Whose grievances they are: the sides of a ledger, and what the holders say by name."""

from collections.abc import Mapping

import pandas as pd

from loaders.case import Case
from loaders.lens import Lens
from loaders.records import evidence_left
from loaders.standing import states


def with_sides(grievances: pd.DataFrame, standing: Mapping[str, str], lens: Lens, case: Case) -> pd.DataFrame:
    """Grievances under a lens with `holds` and `meets`, holder and against as the reader has officials; and `by_name`.

    standing: every actor to the one whose name it stands under. by_name: whether a passage that is left passes on the
    words of someone named who is the holder or of its state.
    """
    above = states(case)
    left = evidence_left(lens, case)
    named = left[left["tells"] & (left["told"] == "named")]
    speakers = (above.get(speaker, "") for speaker in named["speaker"].tolist())
    speak = set(zip(named["record"].tolist(), speakers, strict=True))
    holders = zip(grievances["id"].tolist(), grievances["holder"].map(above).tolist(), strict=True)
    return grievances.assign(
        holds=grievances["holder"].map(standing).astype("str"),
        meets=grievances["against"].map(standing).astype("str"),
        by_name=pd.Series([pair in speak for pair in holders], index=grievances.index, dtype="bool"),
    )
