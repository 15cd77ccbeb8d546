"""What is said of one meeting at its mark and in the list: what it is part of, its result, whether texts disagree."""

from collections.abc import Collection, Iterable, Mapping

from readings.legend import DISAGREE
from readings.rows import Rows
from rows.codes import NOT_TOLD
from rows.record import Meeting


def parts(records: Collection[Meeting]) -> dict[str, str]:
    """What the title of every meeting begins with, by id: “part of 13: ” for a session of that visit, else nothing."""
    numbers = {each.id: each.number for each in records}
    return {each.id: f"part of {numbers[each.part_of]}: " if each.part_of in numbers else "" for each in records}


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


def labels(records: Collection[Meeting]) -> dict[str, str]:
    """The title of every meeting as it stands at its mark, by id."""
    before = parts(records)
    return {each.id: before[each.id] + each.title for each in records}


def doubts(records: Iterable[Meeting]) -> dict[str, tuple[str, str]]:
    """That texts disagree about each meeting, by id, as `doubt` has it."""
    return {each.id: doubt(each.disagrees_on) for each in records}


def with_parts(rows: Rows, records: Collection[Meeting]) -> Rows:
    """A list of meetings in which each title begins with what the meeting is part of."""
    before = parts(records)
    found = [
        row._replace(
            cells=(*row.cells[: rows.says], f"{before[row.id]}{row.cells[rows.says]}", *row.cells[rows.says + 1 :])
        )
        for row in rows.rows
    ]
    return rows._replace(rows=tuple(found))
