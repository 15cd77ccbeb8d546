"""Passages and texts under a lens: which records cite each, and how many rest on one text or one outlet alone."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

import pandas as pd

from loaders.case import PASSAGES, Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.package import PAIR_SEPARATOR
from loaders.records import evidence_left, in_comments_alone, under_all
from rows.read import rows_of
from rows.text import Passage, Share, Text


@kept(100)
def all_passages(lens: Lens, case: Case) -> tuple[Passage, ...]:
    """Every passage with what is left of it under a lens."""
    return tuple(rows_of(Passage, passages_under(lens, case, under_all(lens, case))))


@kept(100)
def all_texts(lens: Lens, case: Case) -> tuple[Text, ...]:
    """Every text with what is left of it under a lens."""
    return tuple(rows_of(Text, texts_under(case, under_all(lens, case))))


def passages_under(lens: Lens, case: Case, records: pd.DataFrame) -> pd.DataFrame:
    """Every passage in the order of texts and paragraphs, with what is left of it under a lens.

    Adds `id` (`source:paragraph`); `tells`, `helps` and `whole`, tuples of ids of records in order of date: those left
    that it tells of, those left of which it supports only who or when, and all that cite it under any lens; `shown`:
    whether one is left or, where none ever cited it, whether the reader left in whose words and whose text it is.
    records: all records under the lens.
    """
    passages = in_order(case).copy(deep=False)
    left = set(evidence_left(lens, case).index)
    shown = list(records.loc[records["shown"], "id"])
    rows = citations(case)
    tells = citing([row for row in rows if row.tells and row.number in left], shown, passages["id"])
    either = citing([row for row in rows if row.number in left], shown, passages["id"])
    whole = citing(rows, records["id"], passages["id"])
    helps = [tuple(each for each in all_ if each not in own) for all_, own in zip(either, tells, strict=True)]
    for name, found in {"tells": tells, "helps": helps, "whole": whole}.items():
        passages[name] = pd.Series(found, dtype=object)
    publishers = case.names("sources", "outlet")
    gone = set(lens.without)
    passages["shown"] = [
        bool(some) if ever else not {outlet, publishers[source]} & gone
        for some, ever, outlet, source in zip(either, whole, passages["outlet"], passages["source"], strict=True)
    ]
    return passages


class Citation(NamedTuple):
    """A row of evidence: which one it is, its record, the passage, whether it tells of the thing itself."""

    number: int
    record: str
    passage: str
    tells: bool


@kept(4)
def in_order(case: Case) -> pd.DataFrame:
    """The passages in the order of texts and paragraphs, with `id`."""
    passages = case[PASSAGES].sort_values(["source", "paragraph"], ignore_index=True)
    return passages.assign(id=places(passages))


@kept(4)
def citations(case: Case) -> tuple[Citation, ...]:
    """All evidence."""
    evidence = case.evidence
    columns = evidence.index, evidence["record"], places(evidence), evidence["tells"]
    return tuple(Citation(*row) for row in zip(*columns, strict=True))


def places(rows: pd.DataFrame) -> list[str]:
    """The passage of each of some rows. rows: `source`, `paragraph`."""
    return [f"{source}{PAIR_SEPARATOR}{number}" for source, number in rows[["source", "paragraph"]].to_numpy()]


def citing(rows: Iterable[Citation], records: Iterable[str], passages: Iterable[str]) -> list[tuple[str, ...]]:
    """For each passage, by id, the records that cite it in some evidence; of some records, in their order."""
    order = {record: number for number, record in enumerate(records)}
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.record in order:
            found.setdefault(row.passage, set()).add(row.record)
    return [tuple(sorted(found.get(each, ()), key=order.__getitem__)) for each in passages]


def texts_under(case: Case, records: pd.DataFrame) -> pd.DataFrame:
    """Every text, outlets in order of their first one, with what it alone and its outlet alone support.

    Adds `number` (from 1), `tells`, how many of the shown records it tells; `alone`, how many of these no other text
    tells; `outlet_tells` and `outlet_alone`, the same for its outlet; `by_readers`, how many it tells in readers'
    comments alone. records: all records under a lens.
    """
    texts = by_outlet(case).copy(deep=False)
    shown = records[records["shown"]]
    for column, of, tells, alone in (
        ("source", "texts", "tells", "alone"),
        ("outlet", "outlets", "outlet_tells", "outlet_alone"),
    ):
        told, by_one = Counter(chain.from_iterable(shown[of])), Counter(row[0] for row in shown[of] if len(row) == 1)
        texts[tells] = [told[each] for each in texts[column]]
        texts[alone] = [by_one[each] for each in texts[column]]
    left = dict(zip(shown["id"], shown["texts"], strict=True))
    by_readers = Counter(text for record, text in of_readers(case) if text in left.get(record, ()))
    texts["by_readers"] = [by_readers[each] for each in texts["source"]]
    return texts


@kept(4)
def by_outlet(case: Case) -> pd.DataFrame:
    """The texts, outlets in order of their first one, with `number` from 1."""
    texts = case["sources"].sort_values(["published_earliest", "published_latest", "source"])
    order = {outlet: number for number, outlet in enumerate(texts["outlet"].unique())}
    texts = texts.sort_values("outlet", key=lambda column: column.map(order), kind="stable", ignore_index=True)
    texts.insert(0, "number", range(1, len(texts) + 1))
    return texts


@kept(4)
def of_readers(case: Case) -> set[tuple[str, str]]:
    """Records with the texts in which readers' comments alone tell of them."""
    return in_comments_alone(case, ["record", "source"])


def shares(case: Case, records: pd.DataFrame) -> list[Share]:
    """Each record table by its title, and last `All`, counted over the shown records; records: all under a lens."""
    shown = records[records["shown"]]
    told = list(zip(shown["table"], shown["outlets"], strict=True))
    parts = {
        case.package.tables[name].title: [by for table, by in told if table == name] for name in case.record_tables
    }
    parts["All"] = [by for _, by in told]
    return [
        Share(
            title,
            {outlet: sum(outlet in by for by in part) for outlet in case["outlets"]["outlet"]},
            len(part),
            sum(len(by) == 1 for by in part),
        )
        for title, part in parts.items()
    ]
