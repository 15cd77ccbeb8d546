"""Records cut where the texts that tell of them were written: nothing that they tell lasts beyond that day."""

from typing import NamedTuple, Self

import pandas as pd

from loaders.dates import Stretch
from loaders.references import Sheets
from loaders.writing import written


class Writing(NamedTuple):
    """Record to when the last of the texts that tell of it was written, with readers' comments (`all`) and without."""

    all: dict[str, Stretch]
    own: dict[str, Stretch]

    @classmethod
    def of(cls, sheets: Sheets) -> Self:
        """That of a case."""
        return cls(written(sheets), written(sheets, comments=False))


def cut(records: pd.DataFrame, key: str, writing: Writing) -> pd.DataFrame:
    """Records, whose ids are in the column `key`, none of which lasts beyond the writing of its texts.

    `latest` of an untold end is the last day on which they can have been written; `open_end` still says that it is not
    told, and `words`, of what lasts, when they were written. Of a month or year that is told as an end, what lies
    after that day is cut; words of readers bear no date of their own and are left.
    """
    if records.empty:
        return records
    latest, words = [], []
    columns = records[[key, "earliest", "latest", "open_end", "extent", "words"]]
    for record, first, last, is_open, extent, said in columns.itertuples(index=False):
        when = writing.all.get(record)
        limit = last_day(when if is_open else writing.own.get(record))
        if limit is not None and (pd.isna(last) or last > limit):
            last = max(limit, first) if pd.notna(first) else limit
        latest.append(last)
        if when and is_open and extent == "lasting":
            said = f"{said} when the text was written, {when.words.removeprefix('some day, ')}"
        words.append(said)
    return records.assign(
        latest=pd.Series(latest, index=records.index, dtype=records["latest"].dtype),
        words=pd.Series(words, index=records.index, dtype=records["words"].dtype),
    )


def last_day(when: Stretch | None) -> pd.Timestamp | None:
    """The last day of a stretch as frames hold it; None where there is none."""
    return pd.Timestamp(when.latest) if when and when.latest else None
