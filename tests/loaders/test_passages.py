"""Passages, texts and shares under random lenses, counted again from the raw cells."""

from functools import cache, lru_cache
from pathlib import Path

from loaders.lens import Lens
from loaders.passages import all_passages, all_texts, shares
from rows.record import Record
from tests.lenses import case, cells, every_case, in_both_cases, records, rows, values
from tests.readings.recount import Note, notes, telling, tells

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@lru_cache(maxsize=500)
def left(lens: Lens, folder: Path) -> dict[str, Note]:
    """Every record that a lens leaves, by id."""
    return {note.id: note for table in TABLES for note in notes(lens, folder, table) if note.shown}


@cache
def passages(folder: Path) -> dict[tuple[str, str], dict[str, str]]:
    """Text and paragraph to its row."""
    return {(row["source"], row["paragraph"]): row for row in cells("passages", folder)}


@lru_cache(maxsize=500)
def cited(lens: Lens, folder: Path) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Passage to the records left that it tells of, and to those of which it supports only a part."""
    whole: dict[str, set[str]] = {}
    partly: dict[str, set[str]] = {}
    for row in cells("evidence", folder):
        outlet = passages(folder)[row["source"], row["paragraph"]]["outlet"]
        gone = outlet in lens.without or row["told"] in lens.told
        if row["record"] in left(lens, folder) and not gone:
            found = whole if tells(row["part"]) else partly
            found.setdefault(f"{row['source']}:{row['paragraph']}", set()).add(row["record"])
    return whole, {place: records - whole.get(place, set()) for place, records in partly.items()}


@in_both_cases()
def test_the_records_of_each_passage(folder: Path, lens: Lens) -> None:
    whole, partly = cited(lens, folder)
    ever = {f"{row['source']}:{row['paragraph']}" for row in cells("evidence", folder)}
    publishers = {row["source"]: row["outlet"] for row in cells("sources", folder)}
    found = all_passages(lens, case(folder))
    assert len(found) == len(cells("passages", folder))
    for row in found:
        assert set(row.tells) == whole.get(row.id, set())
        assert len(row.tells) == len(set(row.tells))
        assert set(row.helps) == partly.get(row.id, set())
        left_in = not {row.outlet, publishers[row.source]} & set(lens.without)
        assert row.shown == (bool(row.tells or row.helps) if row.id in ever else left_in)


@in_both_cases()
def test_what_rests_on_each_text_and_outlet_alone(folder: Path, lens: Lens) -> None:
    found = left(lens, folder).values()
    for row in all_texts(lens, case(folder)):
        assert row.tells == sum(row.source in note.texts for note in found)
        assert row.alone == sum(note.texts == {row.source} for note in found)
        assert row.outlet_tells == sum(row.outlet in note.outlets for note in found)
        assert row.outlet_alone == sum(note.outlets == {row.outlet} for note in found)
        own = [note.id for note in found if row.source in note.texts]
        assert row.by_readers == sum(roles_of(record, row.source, folder) == {"comment"} for record in own)


@cache
def roles_of(record: str, source: str, folder: Path) -> set[str]:
    """Roles of the paragraphs of a text that tell of a record."""
    own = [row["paragraph"] for row in telling(folder)[record] if row["source"] == source]
    return {passages(folder)[source, paragraph]["role"] for paragraph in own}


@in_both_cases()
def test_shares_of_every_table(folder: Path, lens: Lens) -> None:
    found = {each.table: each for each in shares(case(folder), rows(Record, lens, folder, ""))}
    parts = {case(folder).package.tables[name].title: [name] for name in TABLES} | {"All": list(TABLES)}
    outlets = values("outlets", "outlet", folder)
    assert set(found) == set(parts)
    for title, tables in parts.items():
        own = [note for table in tables for note in notes(lens, folder, table) if note.shown]
        assert found[title].shown == len(own)
        assert found[title].alone == sum(len(note.outlets) == 1 for note in own)
        assert found[title].by == {outlet: sum(outlet in note.outlets for note in own) for outlet in outlets}


@every_case
def test_records_of_a_passage_stand_in_order_of_date(folder: Path) -> None:
    order = list(records(Lens(), folder, "")["id"])
    for row in all_passages(Lens(), case(folder)):
        for ids in (row.tells, row.helps, row.whole):
            assert list(ids) == sorted(ids, key=order.index)


def test_texts_of_one_outlet_stand_together_in_order_of_writing() -> None:
    texts = all_texts(Lens(), case())
    assert [each.number for each in texts] == [1, 2, 3, 4, 5]
    assert [each.source for each in texts] == [
        "debkafile-february",
        "debka-weekly-march",
        "wnu-february",
        "g2-june",
        "blog-january",
    ]


def test_the_years_date_line_helps_and_tells_of_nothing() -> None:
    [row] = [each for each in all_passages(Lens(), case()) if each.id == "wnu-february:1"]
    assert row.tells == ()
    assert row.helps
