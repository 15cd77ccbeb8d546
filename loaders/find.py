"""Search over a case: words of titles, notes and gists, names, what codes are called, dates."""

from collections.abc import Iterator, Mapping

from loaders.asked import Entry, dates_in, plainly, roots, terms
from loaders.case import Case
from loaders.columns import Row, worded
from loaders.kept import kept
from loaders.mentions import GLOSSARY, actor_names, mentions, term_names
from loaders.package import PAIR_SEPARATOR
from loaders.records import involved
from rows.text import passage_id

Index = Mapping[str, Entry]
OTHERS = ("actors", "claims", "sources", "passages")
"""Tables that are searched beside those of records."""


def find(entries: Index, asked: str) -> set[str]:
    """Ids of what all that is asked for is found in; none for no word. entries: as `index` has them.

    A word is found where one begins with it or has its root, one of at most three letters only where it stands by
    itself: who looks for “sea” does not mean “season”. Hyphens do not matter. A time is found where a date names it,
    or one that lies in it.
    """
    wanted = terms(asked)
    if not wanted:
        return set()
    return {identifier for identifier, entry in entries.items() if all(term.finds(entry) for term in wanted)}


@kept(4)
def index(case: Case) -> dict[str, Entry]:
    """Id of every record, claim, actor, text and passage to the words and dates that it is found by.

    Words are those of the columns that the package says can be searched; of a record also those of the evidence that
    tells of it, of the gists of its passages and of who publishes them; of a passage the dates of what it tells of; of
    all, every name of the actors and terms that they name.
    """
    named = {actor: " ".join(names) for actor, names in actor_names(case).items()}
    words, dates = {}, {}
    for name in (*case.record_tables, *OTHERS):
        for identifier, row in rows(case, name):
            words[identifier] = " ".join([*searched(case, name, row), named.get(identifier, "")])
            dates[identifier] = told_dates(case, name, row)
    for identifier, text in around(case, named).items():
        words[identifier] = f"{words[identifier]} {text}"
    for row in case.evidence[case.evidence["tells"]].itertuples():
        place = passage_id(row.source, row.paragraph)
        dates[place] = dates[place] | dates[row.record]
    texts = with_other_names(words, named, case)
    return {each: Entry(text, roots(text), dates[each]) for each, text in texts.items()}


def rows(case: Case, table: str) -> Iterator[tuple[str, Row]]:
    """Every row of a table with its id."""
    for row in case[table].to_dict("records"):
        yield PAIR_SEPARATOR.join(str(row[key]) for key in case.package.tables[table].key), row


def searched(case: Case, table: str, row: Row) -> Iterator[str]:
    """The words of a row that a search looks in."""
    return (said for _, said in worded(case, table, row, "search"))


def told_dates(case: Case, table: str, row: Row) -> frozenset[str]:
    """The dates of a row that a search looks in."""
    fields = [field for field in case.package.tables[table].shown_in("search") if field.get("edtf")]
    cells = [row[field["name"]] for field in fields]
    return dates_in(str(each) for cell in cells for each in (cell if isinstance(cell, tuple) else (cell,)))


def around(case: Case, named: Mapping[str, str]) -> dict[str, str]:
    """Record to what else it is found by than its own cells. named: actor to all names."""
    found: dict[str, list[str]] = {}
    issues = dict(rows(case, "issues"))
    outlets = {outlet: " ".join(searched(case, "outlets", row)) for outlet, row in rows(case, "outlets")}
    for row in case.evidence[case.evidence["tells"]].to_dict("records"):
        told = searched(case, "evidence", row)
        found.setdefault(row["record"], []).extend([*told, row["gist"], outlets[row["outlet"]]])
    for name in case.record_tables:
        who = involved(case, name, case[name])
        for (identifier, row), actors in zip(rows(case, name), who, strict=True):
            own = found.setdefault(identifier, [])
            own += [*(named[actor] for actor in actors), *asked_by(row, issues)]
    return {identifier: " ".join(dict.fromkeys(parts)) for identifier, parts in found.items()}


def asked_by(row: Row, issues: Mapping[str, Row]) -> Iterator[str]:
    """What the issue of a record asks, and which pole its score says. issues: by id."""
    if about := issues.get(row.get("issue", "")):
        score = row.get("score", 0)
        yield about["question"]
        yield about["plus"] if score > 0 else about["minus"] if score < 0 else ""


def pages_that_say(case: Case, asked: str) -> list[str]:
    """Pages whose question, or list of what these texts cannot tell, has the words that are asked for."""
    limits = case["limits"].groupby("page", observed=True)["title"].agg(" ".join).to_dict()
    texts = {page: f"{question} {limits.get(page, '')}" for page, question in case.labels("page").items()}
    return [page for page, text in texts.items() if says(text, asked)]


def terms_that_say(case: Case, asked: str) -> list[str]:
    """Terms of the glossary whose line has the words that are asked for."""
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
