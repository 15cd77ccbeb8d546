"""Passages, texts and shares under random lenses, counted again from the raw cells."""

from functools import cache, lru_cache

from loaders.lens import Lens
from loaders.passages import passages_under, shares, texts_under
from tests.lenses import OUTLETS, SHIPPED, case, cells, for_random_lenses, records
from tests.readings.recount import Note, notes, telling, tells

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@lru_cache(maxsize=300)
def left(lens: Lens) -> dict[str, Note]:
    """Every record that a lens leaves, by id."""
    return {note.id: note for table in TABLES for note in notes(lens, SHIPPED, table) if note.shown}


@cache
def outlet_of(source: str, paragraph: str) -> str:
    """Whose words a paragraph is."""
    [found] = [row["outlet"] for row in cells("passages") if (row["source"], row["paragraph"]) == (source, paragraph)]
    return found


@lru_cache(maxsize=300)
def cited(lens: Lens) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Passage to the records left that it tells of, and to those of which it supports only a part."""
    whole: dict[str, set[str]] = {}
    partly: dict[str, set[str]] = {}
    for row in cells("evidence"):
        gone = outlet_of(row["source"], row["paragraph"]) in lens.without or row["told"] in lens.told
        if row["record"] in left(lens) and not gone:
            found = whole if tells(row["part"]) else partly
            found.setdefault(f"{row['source']}:{row['paragraph']}", set()).add(row["record"])
    return whole, {place: records - whole.get(place, set()) for place, records in partly.items()}


@for_random_lenses(200)
def test_the_records_of_each_passage(lens: Lens) -> None:
    whole, partly = cited(lens)
    ever = {f"{row['source']}:{row['paragraph']}" for row in cells("evidence")}
    publishers = {row["source"]: row["outlet"] for row in cells("sources")}
    found = passages_under(lens, case(), records(lens, table=""))
    assert len(found) == len(cells("passages"))
    for row in found.itertuples():
        assert set(row.tells) == whole.get(row.id, set())
        assert len(row.tells) == len(set(row.tells))
        assert set(row.helps) == partly.get(row.id, set())
        left_in = not {row.outlet, publishers[row.source]} & set(lens.without)
        assert row.shown == (bool(row.tells or row.helps) if row.id in ever else left_in)


@for_random_lenses(200)
def test_what_rests_on_each_text_and_outlet_alone(lens: Lens) -> None:
    found = left(lens).values()
    for row in texts_under(case(), records(lens, table="")).itertuples():
        assert row.tells == sum(row.source in note.texts for note in found)
        assert row.alone == sum(note.texts == {row.source} for note in found)
        assert row.outlet_tells == sum(row.outlet in note.outlets for note in found)
        assert row.outlet_alone == sum(note.outlets == {row.outlet} for note in found)
        own = [note.id for note in found if row.source in note.texts]
        assert row.by_readers == sum(roles_of(record, row.source) == {"comment"} for record in own)


@cache
def roles_of(record: str, source: str) -> set[str]:
    """Roles of the paragraphs of a text that tell of a record."""
    roles = {(row["source"], row["paragraph"]): row["role"] for row in cells("passages")}
    return {roles[source, row["paragraph"]] for row in telling()[record] if row["source"] == source}


@for_random_lenses(200)
def test_shares_of_every_table(lens: Lens) -> None:
    found = {each.table: each for each in shares(case(), records(lens, table=""))}
    parts = {case().package.tables[name].title: [name] for name in TABLES} | {"All": list(TABLES)}
    assert set(found) == set(parts)
    for title, tables in parts.items():
        own = [note for table in tables for note in notes(lens, SHIPPED, table) if note.shown]
        assert found[title].shown == len(own)
        assert found[title].alone == sum(len(note.outlets) == 1 for note in own)
        assert found[title].by == {outlet: sum(outlet in note.outlets for note in own) for outlet in OUTLETS}


def test_records_of_a_passage_stand_in_order_of_date() -> None:
    order = list(records(Lens(), table="")["id"])
    for row in passages_under(Lens(), case(), records(Lens(), table="")).itertuples():
        for ids in (row.tells, row.helps, row.whole):
            assert list(ids) == sorted(ids, key=order.index)


def test_texts_of_one_outlet_stand_together_in_order_of_writing() -> None:
    texts = texts_under(case(), records(Lens(), table=""))
    assert list(texts["number"]) == [1, 2, 3, 4, 5]
    assert list(texts["source"]) == [
        "debkafile-february",
        "debka-weekly-march",
        "wnu-february",
        "g2-june",
        "blog-january",
    ]


def test_the_years_date_line_helps_and_tells_of_nothing() -> None:
    row = passages_under(Lens(), case(), records(Lens(), table="")).set_index("id").loc["wnu-february:1"]
    assert row["tells"] == ()
    assert row["helps"]
