"""Where records cannot all hold: how many such places are left, and their records side by side."""

from collections.abc import Collection, Iterable, Set

from readings.rows import Row, Rows


def sentence(disagreements: Iterable[Collection[str]], shown: Set[str]) -> str:
    """“In 11 places the texts disagree.”, and in how many two records are left where a reader left something out.

    disagreements: the ids of the records of each; shown: ids of all records that are left.
    """
    places = list(disagreements)
    left = sum(len(shown & set(place)) >= min(2, len(set(place))) for place in places)
    count = f"In {len(places)} place{'' if len(places) == 1 else 's'} the texts disagree"
    return f"{count}." if left == len(places) else f"{count}; in {left or 'none'} of them two records or more are left."


def side_by_side(rows: Rows, ids: Iterable[str], heading: str) -> Rows:
    """Some of the rows of a list, numbered from 1, under a heading of their own."""
    wanted = set(ids)
    own = [row for row in rows.rows if row.id in wanted]
    numbered = tuple(Row(row.id, (str(at), *row.cells[1:]), row.shown) for at, row in enumerate(own, start=1))
    return rows._replace(heading=heading, caption=heading, rows=numbered)
