"""Ties between actors under a lens: who is tied to whom by which record, and with which sign."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

import pandas as pd

from loaders.case import Case
from loaders.lens import Lens
from loaders.parts import UNTOLD
from loaders.records import in_comments_alone, standing, states, under
from loaders.view import OFFICIALS, TIES

MEDIA = {"outlet", "commenter", "unnamed-source"}


def ties(records: pd.DataFrame, case: Case, standing: Mapping[str, str]) -> pd.DataFrame:
    """A row for each record and pair of actors that it ties, in the order of the records.

    records: some of `relations`, `grievances` and `meetings` under a lens; standing: actor to the one it stands under.
    Columns: `id`, `table`, `number`, `title`, `words`, `outlets`, `told`, `shown` of the record; `start`, `end`, the
    two as they stand, in order of the alphabet; `sign`; `left_off`, why the tie is not drawn, else empty: `inside` one
    state or delegation, or of `media`, that is of an outlet, a source or a commenter, or told by readers' comments
    alone.
    """
    kinds = case.names("actors", "kind")
    above, state = ancestors(case), states(case)
    comments = in_comments_alone(case, "record")
    rows = []
    for row in records.itertuples():
        for start, end, sign in pairs(row):
            one_side = state[start] == state[end] or start in above[end] or end in above[start]
            inside = standing[start] == standing[end] or (row.table == "meetings" and one_side)
            media = {kinds[start], kinds[end]} & MEDIA or row.id in comments
            left_off = "inside" if inside else "media" if media else ""
            rows.append((row.id, *sorted((standing[start], standing[end])), sign, left_off))
    found = pd.DataFrame(rows, columns=["id", "start", "end", "sign", "left_off"])
    told = records[["id", "table", "number", "title", "words", "outlets", "told", "shown"]]
    unknown = records["untold"].map(lambda parts: "who" in parts).astype("bool")
    words = told["words"].where(~unknown, told["words"] + f" · who is {UNTOLD}")
    told = told.assign(shown=told["shown"] & ~unknown, words=words)
    # A record that names two officials of a state ties the same two once.
    return found.drop_duplicates(ignore_index=True).merge(told, on="id", how="left")


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


def drawn(found: pd.DataFrame, standing: Mapping[str, str]) -> set[str]:
    """Ids of the records whose ties are drawn, and of the actors that these tie, by name or as they stand."""
    kept = found[found["left_off"] == ""]
    ends = set(kept["start"]) | set(kept["end"])
    return set(kept["id"]) | {actor for actor, above in standing.items() if above in ends}


def silent(case: Case, standing: Mapping[str, str]) -> set[str]:
    """Actors who have no word of their own in these texts, nor does anyone who stands under them."""
    speakers = case.evidence.loc[case.evidence["tells"], "speaker"]
    return set(case["actors"]["actor"]) - {standing[speaker] for speaker in speakers if speaker}


def every_tie(case: Case) -> pd.DataFrame:
    """The ties of all kinds as `ties` has them, with officials under their state and by name, whatever is left out."""
    records = under(Lens(), case, *TIES)
    return pd.concat([ties(records, case, standing(Lens(officials=way), case)) for way in OFFICIALS])
