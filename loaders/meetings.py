"""What a row of meetings does not say itself: which camps meet, and who tells what came of it."""

import pandas as pd

from loaders.case import Case
from loaders.lens import Lens
from loaders.records import evidence_left
from rows.codes import COMMENT

RESULT = "result"


def with_camps(case: Case, meetings: pd.DataFrame) -> pd.DataFrame:
    """Meetings with `camps`: a tuple of the camps of those who take part, each once, in the order of the code list."""
    camps, order = case.names("actors", "camp"), list(case.labels("camp"))
    met = [tuple(sorted({camps[actor] for actor in actors}, key=order.index)) for actors in meetings["participants"]]
    return meetings.assign(camps=pd.Series(met, index=meetings.index, dtype=object))


def with_ended_by(case: Case, lens: Lens, meetings: pd.DataFrame) -> pd.DataFrame:
    """Meetings with `ended_by`: a tuple of the outlets whose evidence under a lens tells what came of each.

    Readers who comment are none.
    """
    left, ids = evidence_left(lens, case), meetings["id"].tolist()
    left = left[(left["role"] != COMMENT) & left["record"].isin(ids)]
    tellers: dict[str, set[str]] = {}
    columns = (left[name].tolist() for name in ("record", "outlet", "part", "tells"))
    for record, outlet, part, tells in zip(*columns, strict=True):
        if RESULT in part or (tells and not part):
            tellers.setdefault(record, set()).add(outlet)
    found = [tuple(sorted(tellers.get(each, ()))) for each in ids]
    return meetings.assign(ended_by=pd.Series(found, index=meetings.index, dtype=object))


def focus_camps(case: Case) -> tuple[str, ...]:
    """The camps of the actors of the quarrel, each once."""
    camps = case.names("actors", "camp")
    return tuple(dict.fromkeys(camps[actor] for actor in case.package.focus))
