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
    ids = records[key]
    last, own = ({record: when.latest for record, when in each.items()} for each in writing)
    limits = ids.map(last).where(records["open_end"], ids.map(own)).astype(records["latest"].dtype)
    limits = limits.where(~(limits < records["earliest"]), records["earliest"])
    beyond = records["latest"].isna() | (records["latest"] > limits)
    when_written = {record: when.words.removeprefix("some day, ") for record, when in writing.all.items()}
    words = ids.map(when_written).astype("str")
    lasts = records["open_end"] & (records["extent"] == "lasting") & words.notna()
    return records.assign(
        latest=records["latest"].where(~beyond | limits.isna(), limits),
        words=records["words"].where(~lasts, records["words"] + " when the text was written, " + words),
    )
