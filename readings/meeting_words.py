"""What is said of one meeting at its mark and in the list: what it is part of, its result, whether texts disagree."""

from collections.abc import Iterable, Mapping

import pandas as pd

from readings.legend import DISAGREE
from readings.rows import Rows

NOT_TOLD = "not-told"


def parts(records: pd.DataFrame) -> dict[str, str]:
    """What the title of every meeting begins with, by id: “part of 13: ” for a session of that visit, else nothing."""
    numbers = dict(zip(records["id"], records["number"], strict=True))
    visits = zip(records["id"], records["part_of"], strict=True)
    return {identity: f"part of {numbers[visit]}: " if visit in numbers else "" for identity, visit in visits}


def results(labels: Mapping[str, str]) -> dict[str, str]:
    """Code of a result to its words beside a title, where “not told” alone would read on from that."""
    return {code: f"result {label}" if code == NOT_TOLD else label for code, label in labels.items()}


def doubt(kinds: Iterable[str]) -> tuple[str, str]:
    """That texts disagree about a meeting, and on what where that is its date alone: in words, and as the sign that
    the legend explains; both empty where they do not."""
    kinds, sign = set(kinds), DISAGREE.split()[0]
    if kinds == {"date"}:
        return f"{DISAGREE} on the date", f"{sign} date"
    return (DISAGREE, sign) if kinds else ("", "")


def with_words(records: pd.DataFrame) -> pd.DataFrame:
    """Meetings with `label`, the title as it stands at a mark, and `doubt`, that texts disagree as it is said there."""
    before = parts(records)
    labels = [before[row.id] + row.title for row in records.itertuples()]
    doubts = pd.Series(map(doubt, records["disagrees_on"]), records.index, dtype=object)
    return records.assign(label=labels, doubt=doubts)


def with_parts(rows: Rows, records: pd.DataFrame) -> Rows:
    """A list of meetings in which each title begins with what the meeting is part of."""
    before = parts(records)
    found = [
        row._replace(
            cells=(*row.cells[: rows.says], f"{before[row.id]}{row.cells[rows.says]}", *row.cells[rows.says + 1 :])
        )
        for row in rows.rows
    ]
    return rows._replace(rows=tuple(found))
