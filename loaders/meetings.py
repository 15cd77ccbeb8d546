"""Which camps meet: read from the actors that take part."""

import pandas as pd

from loaders.case import Case


def with_camps(case: Case, meetings: pd.DataFrame) -> pd.DataFrame:
    """Meetings with `camps`: a tuple of the camps of those who take part, each once, in the order of the code list."""
    camps, order = case.names("actors", "camp"), list(case.labels("camp"))
    met = [tuple(sorted({camps[actor] for actor in actors}, key=order.index)) for actors in meetings["participants"]]
    return meetings.assign(camps=pd.Series(met, index=meetings.index, dtype=object))


def focus_camps(case: Case) -> tuple[str, ...]:
    """The camps of the two actors of the quarrel."""
    camps = case.names("actors", "camp")
    return tuple(camps[actor] for actor in case.package.focus)
