"""Search over the words of a case: titles, notes, gists, names and other names of actors."""

import unicodedata

import pandas as pd

from loaders.case import Case
from loaders.package import PAIR_SEPARATOR
from loaders.records import involved

WORDS = ("title", "note", "outcome", "topic", "place", "question", "short", "name", "role", "gist")
"""Columns that hold words a reader may look for."""


def plainly(text: str) -> str:
    """Text to compare by: no case, no accents, plain apostrophes."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(character for character in bare if not unicodedata.combining(character)).casefold()


def find(case: Case, asked: str) -> set[str]:
    """Ids of all records, claims, actors and passages in whose words every asked word occurs; none for no word.

    A record is also found by the names and other names of its actors and by the gists of its passages.
    """
    words = plainly(asked).split()
    if not words:
        return set()
    return {identifier for identifier, text in index(case).items() if all(word in text for word in words)}


def index(case: Case) -> dict[str, str]:
    """Id to the words that it is found by."""
    actors = case["actors"]
    named = dict(zip(actors["actor"], own_words(actors) + " " + actors["aliases"].map(" ".join), strict=True))
    telling = case.evidence[case.evidence["tells"]]
    gists = telling.groupby("record")["gist"].agg(" ".join).to_dict()
    found = dict(named)
    for table in case.record_tables:
        records = case[table].rename(columns={table[:-1]: "id"})
        rows = zip(records["id"], own_words(records), involved(case, table, records), strict=True)
        for identifier, words, who in rows:
            found[identifier] = " ".join([words, gists.get(identifier, ""), *(named[actor] for actor in who)])
    claims, passages = case["claims"], case["passages"]
    found |= dict(zip(claims["claim"], own_words(claims), strict=True))
    places = passages["source"] + PAIR_SEPARATOR + passages["paragraph"].astype("str")
    found |= dict(zip(places, own_words(passages), strict=True))
    return {identifier: plainly(text) for identifier, text in found.items()}


def own_words(table: pd.DataFrame) -> pd.Series:
    """All words in the wordy columns of each row, as one text."""
    columns = [column for column in WORDS if column in table]
    return table[columns].agg(" ".join, axis=1)
