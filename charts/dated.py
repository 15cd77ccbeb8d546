"""What folded time and the strip under it need of frames."""

from datetime import date

import pandas as pd

from drawing.strip import Text
from drawing.time import Dated, Phase


def dated(records: pd.DataFrame) -> list[Dated]:
    """Records by their days. records: `number`, `earliest`, `latest`, `extent`, and `repeated` where any can be."""
    repeated = records["repeated"] == "yes" if "repeated" in records else [False] * len(records)
    found = []
    for row, again in zip(records.itertuples(), repeated, strict=True):
        first, last = day_of(row.earliest), day_of(row.latest)
        lasts = row.extent == "lasting" and first is not None and last is not None and not again
        found.append(Dated(int(row.number), first, last, lasts))
    return found


def phases_of(phases: pd.DataFrame) -> list[Phase]:
    """Stretches of the case. phases: `phase`, `earliest`, `latest`."""
    return [Phase(row.phase, day_of(row.earliest), day_of(row.latest)) for row in phases.itertuples()]


def texts_of(sources: pd.DataFrame) -> list[Text]:
    """Texts of which some day of writing is known. sources: `source`, `short`, `outlet_short`, those of `published`."""
    found = []
    for row in sources.itertuples():
        first, last = day_of(row.published_earliest), day_of(row.published_latest)
        first, last = first or last, last or first
        if first and last:
            about = bool(row.published_approximate)
            found.append(Text(row.source, row.short, row.outlet_short, first, last, row.published_words, about))
    return found


def day_of(day: pd.Timestamp) -> date | None:
    """A day, or None where it is not told."""
    return None if pd.isna(day) else day.date()
