"""Ties between actors under a lens: who is tied to whom by which record, and with which sign."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.parts import UNTOLD
from loaders.records import in_comments_alone
from loaders.standing import states
from rows.actor import Tie
from rows.codes import MEDIA

TIED = (
    *("id", "table", "number", "title", "words", "outlets", "shown", "untold"),
    *("from_actor", "to_actor", "sign", "holder", "against", "participants"),
)
"""Columns that a tie is made of, as far as the tables of its records have them."""


def ties(records: pd.DataFrame, case: Case, standing: Mapping[str, str]) -> list[Tie]:
    """A tie for each record and pair of actors that it ties, in the order of the records.

    records: some of `relations`, `grievances` and `meetings` under a lens; standing: actor to the one it stands under.
    A tie is not drawn that is `inside` one state or delegation, or of `media`, that is of an outlet, a source or a
    commenter, or told by readers' comments alone.
    """
    kinds = case.names("actors", "kind")
    above, state = ancestors(case), states(case)
    comments = in_comments_alone(case, "record")
    found = []
    # As objects, since cells of text are slow to come by one by one.
    for row in records[[name for name in TIED if name in records]].astype(object).itertuples():
        unknown = "who" in row.untold
        words, shown = f"{row.words} · who is {UNTOLD}" if unknown else row.words, bool(row.shown) and not unknown
        for start, end, sign in pairs(row):
            one_side = state[start] == state[end] or start in above[end] or end in above[start]
            inside = standing[start] == standing[end] or (row.table == "meetings" and one_side)
            media = {kinds[start], kinds[end]} & MEDIA or row.id in comments
            left_off = "inside" if inside else "media" if media else ""
            one, other = sorted((standing[start], standing[end]))
            of_record = row.id, row.table, int(row.number), row.title, words, row.outlets, shown
            found.append(Tie(*of_record, one, other, sign, left_off))
    # A record that names two officials of a state ties the same two once.
    return list(dict.fromkeys(found))


def pairs(row: Any) -> Iterator[tuple[str, str, int]]:
    """The pairs of actors that a record ties, each with a sign; meetings tie all who take part, with none."""
    if row.table == "relations":
        yield row.from_actor, row.to_actor, int(row.sign)
    elif row.table == "grievances":
        yield row.holder, row.against, -1
    else:
        for one, other in combinations(row.participants, 2):
            yield one, other, 0


def ancestors(case: Case) -> dict[str, tuple[str, ...]]:
    """Every actor to itself and those it belongs to, nearest first."""
    above = case.names("actors", "member_of")

    def chain(actor: str) -> tuple[str, ...]:
        return (actor, *chain(above[actor])) if actor else ()

    return {actor: chain(actor) for actor in above}


def drawn(found: Iterable[Tie], standing: Mapping[str, str]) -> set[str]:
    """Ids of the records whose ties are drawn, and of the actors that these tie, by name or as they stand."""
    kept = [tie for tie in found if not tie.left_off]
    ends = {actor for tie in kept for actor in (tie.start, tie.end)}
    return {tie.id for tie in kept} | {actor for actor, above in standing.items() if above in ends}


def silent(case: Case, standing: Mapping[str, str]) -> set[str]:
    """Actors who have no word of their own in these texts, nor does anyone who stands under them."""
    speakers = case.evidence.loc[case.evidence["tells"], "speaker"]
    return set(case["actors"]["actor"]) - {standing[speaker] for speaker in speakers if speaker}
