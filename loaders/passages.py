"""Passages and texts under a lens: which records cite each, and how many rest on one text or one outlet alone."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain

from loaders.case import PASSAGES, Case
from loaders.kept import kept
from loaders.left import typed
from loaders.lens import Lens
from loaders.records import in_comments_alone
from loaders.typed import evidence, rows_in
from rows.record import Telling
from rows.text import Evidence, Paragraph, Passage, Share, Source, Text

Place = tuple[str, int]
"""A text and the number of a paragraph."""


@kept(100)
def all_passages(lens: Lens, case: Case) -> tuple[Passage, ...]:
    """Every passage in the order of texts and paragraphs, with what is left of it under a lens.

    Its records stand in order of date. It is shown where one of them is left or, where none ever cited it, where the
    reader left in whose words and whose text it is.
    """
    shown = {each.id for each in every_record(lens, case) if each.shown}
    left = [row for row in in_order_of_records(case) if row.record in shown and lens.leaves(row.outlet, row.told)]
    tells, either = citing(row for row in left if row.tells), citing(left)
    whole, publishers = citing_all(case), case.names("sources", "outlet")

    def passage(paragraph: Paragraph, place: Place) -> Passage:
        own, some = tells.get(place, ()), either.get(place, ())
        told = set(own)
        left_in = not {paragraph.outlet, publishers[paragraph.source]} & set(lens.without)
        return Passage(
            **vars(paragraph),
            tells=own,
            helps=tuple(each for each in some if each not in told),
            whole=whole.get(place, ()),
            shown=bool(some) if place in whole else left_in,
        )

    return tuple(passage(each, place) for place, each in in_order(case).items())


def every_record(lens: Lens, case: Case) -> list[Telling]:
    """Who is left to tell each record of the case under a lens, in order of date."""
    return typed(Telling, lens, case, *case.record_tables)


@kept(4)
def citing_all(case: Case) -> dict[Place, tuple[str, ...]]:
    """Passage to all records that cite it."""
    return citing(in_order_of_records(case))


@kept(1)
def in_order_of_records(case: Case) -> list[Evidence]:
    """All evidence, in the order of date of its records, which no lens changes."""
    order = {each.id: number for number, each in enumerate(every_record(Lens(), case))}
    return sorted(evidence(case), key=lambda row: order[row.record])


@kept(4)
def in_order(case: Case) -> dict[Place, Paragraph]:
    """The passages in the order of texts and paragraphs."""
    return dict(sorted(((each.source, each.paragraph), each) for each in rows_in(case, PASSAGES, Paragraph)))


def citing(rows: Iterable[Evidence]) -> dict[Place, tuple[str, ...]]:
    """Passage to the records that cite it in some evidence, each once, in the order of that."""
    found: dict[Place, dict[str, None]] = {}
    for row in rows:
        found.setdefault(row.place, {})[row.record] = None
    return {place: tuple(records) for place, records in found.items()}


@kept(100)
def all_texts(lens: Lens, case: Case) -> tuple[Text, ...]:
    """Every text, outlets in order of their first one, with what it alone and its outlet alone support under a lens."""
    shown = [each for each in every_record(lens, case) if each.shown]
    left = {each.id: each.texts for each in shown}
    (tells, alone), (outlet_tells, outlet_alone) = told_by(left.values()), told_by(each.outlets for each in shown)
    by_readers = Counter(text for record, text in of_readers(case) if text in left.get(record, ()))
    return tuple(
        Text(
            **vars(each),
            number=number,
            tells=tells[each.source],
            alone=alone[each.source],
            outlet_tells=outlet_tells[each.outlet],
            outlet_alone=outlet_alone[each.outlet],
            by_readers=by_readers[each.source],
        )
        for number, each in enumerate(by_outlet(case), start=1)
    )


def told_by(tellers: Iterable[tuple[str, ...]]) -> tuple[Counter[str], Counter[str]]:
    """Teller to how many records it tells, and how many it alone; tellers: of each record."""
    found = list(tellers)
    return Counter(chain.from_iterable(found)), Counter(each[0] for each in found if len(each) == 1)


@kept(4)
def by_outlet(case: Case) -> list[Source]:
    """The texts in order of writing, those of an outlet together, outlets in order of their first one."""
    texts = sorted(
        rows_in(case, "sources", Source),
        key=lambda each: (each.published_earliest or date.max, each.published_latest or date.max, each.source),
    )
    order = list(dict.fromkeys(each.outlet for each in texts))
    return sorted(texts, key=lambda each: order.index(each.outlet))


@kept(4)
def of_readers(case: Case) -> set[tuple[str, str]]:
    """Records with the texts in which readers' comments alone tell of them."""
    return in_comments_alone(case, "record", "source")


def shares(case: Case, records: Iterable[Telling]) -> list[Share]:
    """Each record table that has a row, by its title, and last `All`; counted over the shown records.

    records: all under a lens.
    """
    tables = case.ids()
    told = [(tables[each.id], each.outlets) for each in records if each.shown]
    parts = {
        case.package.tables[name].title: [by for table, by in told if table == name]
        for name in case.record_tables
        if len(case[name])
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
