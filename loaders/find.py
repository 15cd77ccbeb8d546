"""Search over a case: words of titles, notes and gists, names, what codes are called, dates."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from loaders.asked import Entry, dates_in, plainly, roots, terms
from loaders.case import Case
from loaders.kept import kept
from loaders.mentions import GLOSSARY, actor_names, mentions, term_names
from loaders.package import PAIR_SEPARATOR
from loaders.records import involved

WORDS = (
    "title",
    "note",
    "outcome",
    "topic",
    "place",
    "question",
    "short",
    "name",
    "role",
    "gist",
    "author",
    "unit",
    "ratio_of",
)
"""Columns that hold words a reader may look for."""

Index = Mapping[str, Entry]


def find(entries: Index, asked: str) -> set[str]:
    """Ids of what all that is asked for is found in; none for no word. entries: as `index` has them.

    A word is found where one begins with it or has its root, one of at most three letters only where it stands by
    itself: who looks for the SCO does not mean Moscow. Hyphens do not matter. A time is found where a date names it,
    or one that lies in it.
    """
    wanted = terms(asked)
    if not wanted:
        return set()
    return {identifier for identifier, entry in entries.items() if all(term.finds(entry) for term in wanted)}


@kept(4)
def index(case: Case) -> dict[str, Entry]:
    """Id of every record, claim, actor, text and passage to the words and dates that it is found by.

    Of a record also the gists of its passages, its codes and its issue in words; of a passage the dates of what it
    tells of; of all, every name of the actors and terms that they name.
    """
    named = {actor: " ".join(names) for actor, names in actor_names(case).items()}
    kinds = case.labels("actor_kind")
    words = {row.actor: f"{own} {named[row.actor]} {kinds[row.kind]}" for row, own in with_words(case["actors"])}
    dates: dict[str, set[str]] = {}
    for identifier, text, told in records(case, named):
        words[identifier] = text
        dates[identifier] = told
    words |= {row.claim: own for row, own in with_words(case["claims"])}
    for row, own in with_words(case["sources"]):
        words[row.source] = own
        dates[row.source] = dates_in([row.published, *map(str, row.covers)])
    roles = case.labels("passage_role")
    for row, own in with_words(case["passages"]):
        words[f"{row.source}{PAIR_SEPARATOR}{row.paragraph}"] = f"{own} {roles[row.role]}"
    for row in case.evidence[case.evidence["tells"]].itertuples():
        place = f"{row.source}{PAIR_SEPARATOR}{row.paragraph}"
        dates[place] = dates.get(place, frozenset()) | dates[row.record]
    texts = with_other_names(words, named, case)
    return {each: Entry(text, roots(text), frozenset(dates.get(each, ()))) for each, text in texts.items()}


def records(case: Case, named: Mapping[str, str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Every record's id, words and dates. named: actor to all names."""
    telling, labels = case.evidence[case.evidence["tells"]], case.labels("told")
    gists = telling.groupby("record")["gist"].agg(" ".join).to_dict()
    told = telling.groupby("record")["told"].agg(lambda ways: " ".join(labels[way] for way in set(ways))).to_dict()
    for name in case.record_tables:
        codes = {field["name"]: field["codes"] for field in case.package.tables[name].fields if "codes" in field}
        who = involved(case, name, case[name])
        for (row, own), actors in zip(with_words(case[name]), who, strict=True):
            record = getattr(row, case.package.tables[name].id)
            parts = [own, gists.get(record, ""), told.get(record, ""), *(named[actor] for actor in actors)]
            parts += [case.labels(codes[column])[str(cell)] for column, cell in coded(row, codes)]
            yield record, " ".join([*parts, *in_words(row, case)]), dates_in([row.date])


def coded(row: Any, columns: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """Each of some columns in which a row has a code, with that code."""
    cells = ((column, getattr(row, column)) for column in columns)
    return ((column, cell) for column, cell in cells if pd.notna(cell))


def in_words(row: Any, case: Case) -> Iterator[str]:
    """What a record's issue asks and which pole its score says; its figure."""
    if issue := getattr(row, "issue", ""):
        about = case["issues"].set_index("issue").loc[issue]
        yield from (about["short"], about["question"])
        score = getattr(row, "score", 0)
        yield about["plus"] if score > 0 else about["minus"] if score < 0 else ""
    if pd.notna(figure := getattr(row, "quantity", None)):
        yield f"{figure:.0f}"


def pages_that_say(case: Case, asked: str) -> list[str]:
    """Pages whose question, or list of what these texts cannot tell, has the words that are asked for."""
    limits = case["limits"].groupby("page", observed=True)["title"].agg(" ".join).to_dict()
    texts = {page: f"{question} {limits.get(page, '')}" for page, question in case.labels("page").items()}
    return [page for page, text in texts.items() if says(text, asked)]


def terms_that_say(case: Case, asked: str) -> list[str]:
    """Terms of the glossary whose line has the words that are asked for."""
    if GLOSSARY not in case.tables:
        return []
    rows = case[GLOSSARY].itertuples()
    return [row.term for row in rows if says(" ".join([row.short, *row.also, row.full, row.gloss]), asked)]


def says(text: str, asked: str) -> bool:
    """Whether a text has all the words that are asked for."""
    plain = plainly(text)
    wanted, entry = terms(asked), Entry(plain, roots(plain), frozenset())
    return bool(wanted) and all(term.finds(entry) for term in wanted)


def with_other_names(found: Mapping[str, str], named: Mapping[str, str], case: Case) -> dict[str, str]:
    """The same words in plain letters, each with all other names of the actors and terms that occur in it."""
    meant = {term: " ".join(names) for term, names in term_names(case).items()}
    actors_in, terms_in = mentions(actor_names(case)), mentions(term_names(case))
    return {
        identifier: plainly(
            " ".join(
                [text, *(named[actor] for actor in actors_in([text])), *(meant[term] for term in terms_in([text]))]
            )
        )
        for identifier, text in found.items()
    }


def with_words(table: pd.DataFrame) -> Iterable[tuple[Any, str]]:
    """Each row with all words in its wordy columns, as one text."""
    columns = [column for column in WORDS if column in table]
    return zip(table.itertuples(), table[columns].agg(" ".join, axis=1), strict=True)
