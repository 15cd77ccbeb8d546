"""What a record is called in words: in the list, in the panel, in a link to it."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

SOMEONE = "someone"
UNTOLD = " (who is not told by what is left)"


class Words(NamedTuple):
    """Ids and codes to words: actors, actors by the name they stand under, issues, scores, of strikes also directions
    and modes."""

    actors: Mapping[str, str]
    stands: Mapping[str, str]
    issues: Mapping[str, str]
    scores: Mapping[str, str]
    directions: Mapping[str, str]
    modes: Mapping[str, str] = MappingProxyType({})


def titles(records: pd.DataFrame, words: Words) -> dict[str, str]:
    """Each record of one or several tables in words, by id: “Velayati asked, more: a wider range of rebels”.

    records: `id`, `table` and the columns of the tables that they come from.
    """
    unnamed = words._replace(actors=defaultdict(lambda: SOMEONE), stands=defaultdict(lambda: SOMEONE))
    found = {}
    for row in records[[column for column in NAMED if column in records]].itertuples():
        is_untold = "who" in row.untold
        title = TITLES.get(row.table, plain_title)(row, unnamed if is_untold else words)
        found[row.id] = f"{title[0].upper()}{title[1:]}{UNTOLD}" if is_untold else title
    return found


def plain_title(row: Any, words: Words) -> str:
    """A title that says by itself who did what, as that of an event or a meeting does."""
    return row.title


def strike_title(row: Any, words: Words) -> str:
    """“Russia did, less: cut TO one-fifth”."""
    mode = words.modes.get(row.mode, row.mode)
    return f"{words.stands[row.actor]} {mode}, {words.directions[row.direction]}: {row.title}"


def stance_title(row: Any, words: Words) -> str:
    """“Iran on A ceasefire (−−): opposed until victory”."""
    return f"{words.actors[row.actor]} on {words.issues[row.issue]} ({words.scores[str(row.score)]}): {row.title}"


def grievance_title(row: Any, words: Words) -> str:
    """“Iran against Russia: acts for itself alone”."""
    return f"{words.actors[row.holder]} against {words.actors[row.against]}: {row.title}"


def relation_title(row: Any, words: Words) -> str:
    """“Iran to Hezbollah: supplies it by way of Syria”."""
    return f"{words.actors[row.from_actor]} to {words.actors[row.to_actor]}: {row.title}"


TITLES = {
    "strikes": strike_title,
    "stances": stance_title,
    "grievances": grievance_title,
    "relations": relation_title,
}
NAMED = (
    *("id", "table", "untold", "title", "actor", "mode", "direction", "issue", "score"),
    *("holder", "against", "from_actor", "to_actor"),
)
"""Columns that a title is made of: to go over all others takes ten times as long."""
