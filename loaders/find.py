"""Search over the words of a case: titles, notes, gists, names and other names of actors."""

import re
import unicodedata
from collections.abc import Mapping

import pandas as pd

from loaders.case import Case
from loaders.mentions import actor_names, mentions, term_names
from loaders.package import PAIR_SEPARATOR
from loaders.records import involved

WORDS = ("title", "note", "outcome", "topic", "place", "question", "short", "name", "role", "gist")
"""Columns that hold words a reader may look for."""
WHOLE = 3
"""Letters of the longest word that has to stand by itself."""


def plainly(text: str) -> str:
    """Text to compare by: no case, no accents, plain apostrophes."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(character for character in bare if not unicodedata.combining(character)).casefold()


def find(words: Mapping[str, str], asked: str) -> set[str]:
    """Ids in whose words every asked word occurs; none for no word. words: as `index` has them.

    A word is found where one begins with it, one of at most three letters only where it stands by itself: who looks
    for the SCO does not mean Moscow. Hyphens do not matter.
    """
    patterns = [pattern(word) for word in plainly(asked).split()]
    if not patterns:
        return set()
    return {identifier for identifier, text in words.items() if all(each.search(text) for each in patterns)}


def pattern(word: str) -> re.Pattern[str]:
    """What finds one asked word, with its hyphens or without."""
    ways = "|".join(map(re.escape, dict.fromkeys([word, word.replace("-", "") or word])))
    begins = r"(?<!\w)" if word[0].isalnum() else ""
    ends = r"(?!\w)" if len(word) <= WHOLE else ""
    return re.compile(f"{begins}(?:{ways}){ends}")


def index(case: Case) -> dict[str, str]:
    """Id of every record, claim, actor, text and passage to the words that it is found by.

    Of a record also the gists of its passages; of all, every name of the actors and terms that they name.
    """
    actors = case["actors"]
    named = {actor: " ".join(names) for actor, names in actor_names(case).items()}
    found = dict(zip(actors["actor"], own_words(actors), strict=True))
    found = {actor: f"{words} {named[actor]}" for actor, words in found.items()}
    telling = case.evidence[case.evidence["tells"]]
    gists = telling.groupby("record")["gist"].agg(" ".join).to_dict()
    for table in case.record_tables:
        records = case[table].rename(columns={table[:-1]: "id"})
        rows = zip(records["id"], own_words(records), involved(case, table, records), strict=True)
        for identifier, words, who in rows:
            found[identifier] = " ".join([words, gists.get(identifier, ""), *(named[actor] for actor in who)])
    claims, sources, passages = case["claims"], case["sources"], case["passages"]
    found |= dict(zip(claims["claim"], own_words(claims), strict=True))
    found |= dict(zip(sources["source"], own_words(sources) + " " + sources["author"], strict=True))
    places = passages["source"] + PAIR_SEPARATOR + passages["paragraph"].astype("str")
    found |= dict(zip(places, own_words(passages), strict=True))
    return with_other_names(found, named, case)


def with_other_names(found: Mapping[str, str], named: Mapping[str, str], case: Case) -> dict[str, str]:
    """The same words in plain letters, each with all other names of the actors and terms that occur in it."""
    terms = {term: " ".join(names) for term, names in term_names(case).items()}
    actors_in, terms_in = mentions(actor_names(case)), mentions(term_names(case))
    return {
        identifier: plainly(
            " ".join(
                [text, *(named[actor] for actor in actors_in([text])), *(terms[term] for term in terms_in([text]))]
            )
        )
        for identifier, text in found.items()
    }


def own_words(table: pd.DataFrame) -> pd.Series:
    """All words in the wordy columns of each row, as one text."""
    columns = [column for column in WORDS if column in table]
    return table[columns].agg(" ".join, axis=1)
