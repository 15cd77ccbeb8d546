"""Every fault of a case is told with its place, all at once, and nothing but CaseError ever comes out."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.case import Case, load_case
from loaders.checked import checked
from loaders.dates import EXAMPLES
from loaders.faults import CANONICAL, CaseError
from loaders.place import opened
from loaders.read import read_sheet
from loaders.standard.tables import FILLED
from tests.cases import SHIPPED, SMALL
from tests.loaders.copies import Key, behead, change, faults, field, line_of, read, repeat, write
from tests.small import cells

STRIKES, EVIDENCE, PASSAGES, ACTORS = "strikes.csv", "evidence.csv", "passages.csv", "actors.csv"
BEGIN, MORE, CUT = ("flights-begin",), ("minister-wants-more",), ("flights-cut-to-a-fourth",)
ENVOY = ("envoy",)
# What alone tells of the cut.
TELLS = (*CUT, "herald-april", "2")
# Another record rests on this passage too, so it stays cited whatever becomes of this row.
SHARED = ("good-winter", "almanac-june", "2")
NO_DATE = f"not a date in EDTF as it is used here ({EXAMPLES})"


@pytest.fixture
def folder(small_folder: Path) -> Path:
    """A copy of the small case."""
    return small_folder


def only(folder: Path, expected: str) -> None:
    """The case has this fault and no other."""
    assert faults(folder) == [expected]


# ---------------------------------------------------------------- one cell


@pytest.mark.parametrize(
    ("file", "key", "column", "cell", "message"),
    [
        (ACTORS, ENVOY, "x", "left", "'left' is not a number"),
        ("limits.csv", ("air_strikes", "1"), "rank", "one", "'one' is not a whole number"),
        ("limits.csv", ("air_strikes", "1"), "rank", "1.0", "'1.0' is not a whole number"),
        (ACTORS, ENVOY, "x", "1.5", "'1.5' is out of bounds (0 to 1)"),
        (STRIKES, MORE, "mode", "askd", "'askd' is not a code of the list 'strike_mode' (did you mean 'asked'?)"),
        (
            "outlets.csv",
            ("herald",),
            "reliability",
            "Z",
            "'Z' is not a code of the list 'reliability' (there are: A, B, C, D, E, F)",
        ),
        (EVIDENCE, SHARED, "part", "what;when;who;hwo", "'hwo' is not a code of the list 'part' (did you mean 'who'?)"),
        (STRIKES, MORE, "actor", "southh", "'southh' is not an actor (did you mean 'south'?)"),
        (STRIKES, MORE, "targets", "south;southh", "'southh' is not an actor (did you mean 'south'?)"),
        (
            STRIKES,
            MORE,
            "reading_of",
            "flies-on",
            "'flies-on' is not a strike (did you mean 'north-flies-on'?)",
        ),
        (
            "sources.csv",
            ("almanac-june",),
            "derived_from",
            "wire-apr",
            "'wire-apr' is not a source (did you mean 'wire-april'?)",
        ),
        (EVIDENCE, SHARED, "speaker", "southh", "'southh' is not an actor (did you mean 'south'?)"),
        (
            "disagreements.csv",
            ("three-days-or-two",),
            "records",
            "flights-begi",
            "'flights-begi' is not a record (did you mean 'flights-begin'?)",
        ),
        (
            EVIDENCE,
            SHARED,
            "paragraph",
            "99",
            "'almanac-june' has no paragraph 99; it has 1 to 3",
        ),
        (
            EVIDENCE,
            SHARED,
            "source",
            "almanac-jun",
            "'almanac-jun' is not a source (did you mean 'almanac-june'?)",
        ),
        (STRIKES, MORE, "targets", "south;south", "'south;south' has an item twice"),
        (STRIKES, MORE, "date", "Feb 2016", f"'Feb 2016': {NO_DATE} (did you mean 2016-02?)"),
        (STRIKES, MORE, "date", "2016-02-30", "'2016-02-30': there is no day 2016-02-30"),
        (STRIKES, MORE, "date", "2015-02-29", "'2015-02-29': there is no day 2015-02-29"),
        (STRIKES, MORE, "date", "2016-02-04/2016-02-01", "'2016-02-04/2016-02-01': its end is before its start"),
        (STRIKES, MORE, "date", "2016-02?", f"'2016-02?': {NO_DATE}"),
        ("sources.csv", ("almanac-june",), "covers", "2016-05;2016-13", "'2016-13': there is no month 2016-13"),
        (ACTORS, ENVOY, "member_of", "envoy", "'envoy' comes back to itself this way"),
        (
            PASSAGES,
            ("gazette-may", "2"),
            "skip_reason",
            "",
            "no record cites this passage; cite it or say why not",
        ),
        (
            PASSAGES,
            ("almanac-june", "2"),
            "skip_reason",
            "dull",
            "the passage is cited in evidence.csv, so it needs no reason",
        ),
    ],
)
def test_a_wrong_cell(folder: Path, file: str, key: Key, column: str, cell: str, message: str) -> None:
    line = change(folder, file, key, **{column: cell})
    only(folder, f"{file}, line {line}, {column}: {message}")


@pytest.mark.parametrize("cell", ["1e1", "١٠", "nan", "1e400", "010"])
def test_a_number_is_written_plainly(folder: Path, cell: str) -> None:
    # Python, and frictionless with it, takes all of these for numbers.
    line = change(folder, "events.csv", ("good-winter",), quantity=cell, unit="people")
    only(folder, f"events.csv, line {line}, quantity: '{cell}' is not a number")


def test_a_whole_number_that_no_column_can_hold(folder: Path) -> None:
    line = change(folder, "limits.csv", ("air_strikes", "1"), rank="9" * 30)
    only(folder, f"limits.csv, line {line}, rank: '{'9' * 30}' is not a whole number")


@pytest.mark.parametrize(
    ("column", "cell"),
    [("ratio", "1:5"), ("ratio", "1/5 or so"), ("date_basis", "toldish"), ("ratio", "1/\n5")],
)
def test_a_cell_of_another_form(folder: Path, column: str, cell: str) -> None:
    line = change(folder, STRIKES, CUT, **{column: cell})
    rule = field(folder, STRIKES, column)["description"]
    only(folder, f"strikes.csv, line {line}, {column}: '{cell}' is not of this form: {rule}")


@pytest.mark.parametrize(
    ("column", "cell", "near"), [("strike", "Strikes Cut", "strikes-cut"), ("date_basis", "told:", "told")]
)
def test_a_cell_that_is_nearly_of_the_form(folder: Path, column: str, cell: str, near: str) -> None:
    line = change(folder, STRIKES, CUT, **{column: cell})
    rule = field(folder, STRIKES, column)["description"]
    wanted = f"strikes.csv, line {line}, {column}: '{cell}' is not of this form: {rule} (did you mean '{near}'?)"
    assert wanted in faults(folder)


def test_a_needed_cell_is_empty(folder: Path) -> None:
    line = change(folder, STRIKES, BEGIN, title="")
    rule = field(folder, STRIKES, "title")["description"]
    only(folder, f"strikes.csv, line {line}, title: a value is needed here. {rule}")


@pytest.mark.parametrize(
    ("file", "key", "column", "cell", "needed"),
    [
        (STRIKES, CUT, "ratio_of", "", "ratio"),
        (STRIKES, BEGIN, "ratio_of", "of all", "ratio_of"),
        (EVIDENCE, SHARED, "via", "herald-sources", "via"),
        ("events.csv", ("villagers-flee",), "unit", "", "quantity"),
    ],
)
def test_a_cell_that_means_nothing_without_another(
    folder: Path, file: str, key: Key, column: str, cell: str, needed: str
) -> None:
    line = change(folder, file, key, **{column: cell})
    [other] = field(folder, file, needed)["needs"]
    only(folder, f"{file}, line {line}, {other}: a value is needed here, since '{needed}' has one")


def test_two_actors_that_are_members_of_each_other(folder: Path) -> None:
    expected = [
        f"actors.csv, line {change(folder, ACTORS, (one,), member_of=other)}, member_of: '{one}' comes back to itself "
        "this way"
        for one, other in (("envoy", "minister"), ("minister", "envoy"))
    ]
    assert faults(folder) == expected


# ---------------------------------------------------------------- rows against rows


def test_an_id_twice_in_one_table(folder: Path) -> None:
    first, line = line_of(folder, STRIKES, BEGIN), repeat(folder, STRIKES, BEGIN)
    only(folder, f"strikes.csv, line {line}, strike: 'flights-begin' stands already in line {first}")


def test_an_evidence_row_twice(folder: Path) -> None:
    first, line = line_of(folder, EVIDENCE, SHARED), repeat(folder, EVIDENCE, SHARED)
    only(folder, f"evidence.csv, line {line}, paragraph: '{', '.join(SHARED)}' stands already in line {first}")


def test_an_id_in_two_tables(folder: Path) -> None:
    first, line = (
        line_of(folder, "outlets.csv", ("herald",)),
        repeat(folder, ACTORS, ENVOY, actor="herald", short="Someone", name="Someone", aliases=""),
    )
    only(
        folder,
        f"actors.csv, line {line}, actor: 'herald' is an id in outlets.csv, line {first}, already; give it another",
    )


def test_a_record_without_evidence(folder: Path) -> None:
    line = repeat(folder, STRIKES, BEGIN, strike="nobody-says-so")
    only(
        folder,
        f"strikes.csv, line {line}, strike: 'nobody-says-so' has no line in evidence.csv that says what happened",
    )


def test_a_record_whose_evidence_tells_only_when(folder: Path) -> None:
    change(folder, EVIDENCE, TELLS, part="when;who")
    line = line_of(folder, STRIKES, CUT)
    only(folder, f"strikes.csv, line {line}, strike: '{CUT[0]}' has no line in evidence.csv that says what happened")


def test_a_row_without_its_id_is_told_once(folder: Path) -> None:
    # Two tables, since ids have to be unlike those of other tables too, and an empty one is none.
    own = {STRIKES: ("flights-begin", "strike"), "events.csv": ("falling-out", "event")}
    lines = {file: repeat(folder, file, (key,), **{column: ""}) for file, (key, column) in own.items()}
    found = faults(folder)
    assert len(found) == 2
    for fault, file in zip(found, sorted(own), strict=True):
        assert fault.startswith(f"{file}, line {lines[file]}, {own[file][1]}: a value is needed here. ")


def test_an_id_that_is_missing_is_none_to_choose_from(folder: Path) -> None:
    change(folder, "actors.csv", ("north",), actor="")
    told = [fault for fault in faults(folder) if "there are: " in fault]
    assert told
    assert not [fault for fault in told if "there are: ," in fault]


def test_a_table_of_its_own_needs_its_ids_too(folder: Path) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    fields = [{"name": "letter", "type": "string", "description": "Its id."}]
    raw["resources"].append(
        {"name": "letters", "record": True, "title": "Letters", "schema": {"fields": fields, "primaryKey": ["letter"]}}
    )
    path.write_text(json.dumps(raw))
    (folder / "letters.csv").write_text("letter,date,date_basis,title,note\n,2020,told,mine,\n", "utf-8")
    only(folder, "letters.csv, line 2, letter: a value is needed here. Its id.")


def test_spaces_between_the_parts_that_evidence_supports(folder: Path) -> None:
    change(folder, EVIDENCE, TELLS, part="when ; who ; what")
    assert faults(folder) == []


def test_evidence_on_boilerplate(folder: Path) -> None:
    place = next((row["source"], row["paragraph"]) for row in cells("passages") if row["role"] == "boilerplate")
    line = repeat(folder, EVIDENCE, SHARED, source=place[0], paragraph=place[1])
    change(folder, PASSAGES, place, skip_reason="")
    only(folder, f"evidence.csv, line {line}, paragraph: the passage is boilerplate; no record can rest on it")


def test_the_focus_is_two_actors_at_most(folder: Path) -> None:
    path = folder / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"focus": ["south", "northe", "envoy"]}))
    assert faults(folder) == [
        "datapackage.json, focus: 'northe' is not an actor (did you mean 'north'?)",
        "datapackage.json, focus: 3 actors; there is room for 2 at most",
    ]


def test_what_the_descriptor_names_of_the_rows_is_there(folder: Path) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8")) | {"story": "rift-is-reel"}
    next(each for each in raw["resources"] if each["name"] == "strikes")["moments"] = ["ceasefires"]
    path.write_text(json.dumps(raw))
    assert faults(folder) == [
        "datapackage.json, moments of strikes: 'ceasefires' is not a code of the list 'event_kind' "
        "(did you mean 'ceasefire'?)",
        "datapackage.json, story: 'rift-is-reel' is not an issue (did you mean 'rift-is-real'?)",
    ]


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("file", sorted(path.name for path in SMALL.glob("*.csv")))
def test_a_missing_file_is_told_once(folder: Path, file: str) -> None:
    # Whatever refers to it, in whichever table: there is one thing to mend.
    (folder / file).unlink()
    table = file.removesuffix(".csv")
    remedy = f"put it there, or take '{table}' out of datapackage.json, which names it"
    if table in FILLED:
        remedy = "put it there: no case can do without one here"
    only(folder, f"{file}: there is none; {remedy}")


def test_a_missing_column(folder: Path) -> None:
    header, *rows = read(folder / STRIKES)
    write(folder / STRIKES, [header[:-1], *(row[:-1] for row in rows)])
    only(folder, f"strikes.csv, line 1, {header[-1]}: the column is missing")


def test_an_unknown_column(folder: Path) -> None:
    header, *rows = read(folder / STRIKES)
    write(folder / STRIKES, [["actr" if name == "actor" else name for name in header], *rows])
    assert faults(folder) == [
        "strikes.csv, line 1, actor: the column is missing",
        "strikes.csv, line 1, actr: 'actr' is not a column of this table (did you mean 'actor'?)",
    ]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_another_separator(folder: Path, separator: str) -> None:
    write(folder / STRIKES, read(folder / STRIKES), delimiter=separator)
    name = {";": "semicolons", "\t": "tabs"}[separator]
    only(folder, f"strikes.csv, line 1: its columns stand between {name}; {CANONICAL} puts commas there")


def test_one_column_alone_needs_no_separator(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("word\nceasefire\n")
    assert read_sheet(tmp_path / "one.csv", ["word"]).rows == [{"word": "ceasefire"}]


def test_a_need_that_is_no_column(folder: Path) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    [strikes] = [each for each in raw["resources"] if each["name"] == "strikes"]
    strikes["schema"]["fields"].append({"name": "tool", "type": "string", "description": "X.", "needs": ["ratio_off"]})
    path.write_text(json.dumps(raw), "utf-8")
    only(
        folder, "datapackage.json, strikes: 'tool' needs 'ratio_off', which is not a column (did you mean 'ratio_of'?)"
    )


def test_a_column_twice(folder: Path) -> None:
    write(folder / STRIKES, [[row[0], *row] for row in read(folder / STRIKES)])
    only(folder, "strikes.csv, line 1, strike: the column stands here twice")


@pytest.mark.parametrize("less_or_more", [-1, 1])
def test_a_row_of_another_length(folder: Path, less_or_more: int) -> None:
    table = read(folder / STRIKES)
    width = len(table[0])
    table[3] = [*table[3], "more"][: width + less_or_more]
    write(folder / STRIKES, table)
    only(
        folder,
        f"strikes.csv, line 4: {width + less_or_more} cells where the header has {width}; is a comma unquoted?",
    )


@pytest.mark.parametrize("table", ["outlets", "sources", "passages", "actors", "phases", "evidence"])
def test_only_a_header_in_a_table_that_no_case_can_do_without_is_told_once(folder: Path, table: str) -> None:
    behead(folder, f"{table}.csv")
    only(folder, f"{table}.csv: there is no row in it, and no case can do without one here")


# ---------------------------------------------------------------- bytes


def in_line_four(raw: bytes, byte: bytes) -> bytes:
    """A file with something at the end of its fourth line."""
    lines = raw.split(b"\n")
    return b"\n".join([*lines[:3], lines[3] + byte, *lines[4:]])


def test_words_of_a_package_have_room_which_is_told_with_the_faults_of_tables(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    [strikes] = [each for each in package["resources"] if each["name"] == "strikes"]
    package["title"], strikes["subject"] = "X" * 101, "easing " * 9
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (folder / "events.csv").write_text((folder / "events.csv").read_text("utf-8").replace(",20", ",x20", 1), "utf-8")
    said = "\n".join(faults(folder))
    room = "letters, where pictures have room for"
    assert f"datapackage.json, title: 101 {room} 100; say it in fewer words" in said
    assert f"datapackage.json, strikes: its subject has 63 {room} 60; say it in fewer words" in said
    assert "events.csv, line 2" in said


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (
            lambda raw: in_line_four(raw, "é".encode("latin-1")),
            "strikes.csv, line 4: byte 0xe9 is not UTF-8; save the file as CSV, UTF-8",
        ),
        (lambda raw: raw.decode().encode("utf-16"), "strikes.csv: it is in UTF-16; save the file as CSV, UTF-8"),
        (lambda raw: in_line_four(raw, b"\0"), "strikes.csv, line 4: a NUL byte; save the file as CSV, UTF-8"),
        (lambda raw: b"", "strikes.csv: the file is empty; it needs at least its header line"),
        (lambda raw: b"\xef\xbb\xbf\r\n\r\n", "strikes.csv: the file is empty; it needs at least its header line"),
    ],
    ids=["Latin-1", "UTF-16", "NUL", "empty", "blank lines"],
)
def test_bytes_that_are_no_csv(folder: Path, spoil: Callable[[bytes], bytes], expected: str) -> None:
    path = folder / STRIKES
    path.write_bytes(spoil(path.read_bytes()))
    only(folder, expected)


def test_a_quote_left_open(folder: Path) -> None:
    last = len(read(folder / STRIKES))
    with (folder / STRIKES).open("a") as file:
        file.write('new-note,"never closed\nand on,\n')
    only(folder, f"strikes.csv, line {last + 1}: not readable as CSV from here on: unexpected end of data")


def test_text_after_a_closing_quote(folder: Path) -> None:
    table = read(folder / STRIKES)
    with (folder / STRIKES).open("a") as file:
        file.write('new-note,"closed" too soon\n')
    only(folder, f"strikes.csv, line {len(table) + 1}: not readable as CSV from here on: ',' expected after '\"'")


# ---------------------------------------------------------------- the package


@pytest.mark.parametrize(("encoding", "why"), [("utf-16", ": it is in UTF-16"), ("utf-16-le", ", line 1: a NUL byte")])
def test_a_descriptor_in_another_encoding(folder: Path, encoding: str, why: str) -> None:
    path = folder / "datapackage.json"
    path.write_bytes(path.read_text("utf-8").encode(encoding))
    only(folder, f"datapackage.json{why}; save the file as JSON, UTF-8")


def test_no_folder(tmp_path: Path) -> None:
    place = tmp_path / "nowhere"
    only(place, "nowhere: there is no such folder, zip or workbook")


def test_no_package(folder: Path) -> None:
    (folder / "datapackage.json").unlink()
    only(folder, "datapackage.json: the folder has none; it declares the tables, so copy that of a case")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"name": "x",\n "title": }', "datapackage.json, line 2: not readable as JSON: Expecting value"),
        ("[" * 100_000, "datapackage.json: not readable as JSON: "),
        ("9" * 10_000, "datapackage.json: not readable as JSON: "),
        ("[]", "datapackage.json: it is no object as JSON has them, between { and }"),
        ("{}", "datapackage.json, title: a text is needed here: what the case is called"),
        (
            '{"titel": "X"}',
            "datapackage.json, title: a text is needed here: what the case is called; 'titel' is not read; rename it",
        ),
        ('{"title": " "}', "datapackage.json, title: a text is needed here"),
        ('{"title": "X", "focus": 5}', "datapackage.json, focus: it is no list of ids of actors"),
        ('{"title": "X", "resources": {}}', "datapackage.json, resources: resource 1 has no 'name'"),
        (
            '{"title": "X", "resources": [{"name": "events"}, {"name": "events"}]}',
            "datapackage.json, events: two tables are called so; take one of the two out",
        ),
        (
            '{"title": "X", "title": "Y"}',
            "datapackage.json: not readable as JSON: 'title' stands twice in one object; take one of the two out",
        ),
        ('{"title": "X", "n": NaN}', "datapackage.json: not readable as JSON: NaN is no number there"),
        ('{"title": "\\ud800"}', "datapackage.json: it holds half of a sign (\\ud800); type the sign itself"),
        (
            '{"title": "X", "resources": [{"name": "outlet"}]}',
            "datapackage.json, outlet: no table of the standard is called so, and one of its own needs a schema "
            "(did you mean 'outlets'?)",
        ),
    ],
    ids=lambda value: value[:20],
)
def test_a_package_that_is_none(folder: Path, text: str, expected: str) -> None:
    (folder / "datapackage.json").write_text(text)
    [fault] = faults(folder)
    assert fault.startswith(expected)


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda fields: fields[0].pop("type"), "datapackage.json, own: field 1 has no 'type'"),
        (
            lambda fields: fields[1].update(type="strng"),
            "datapackage.json, own: field 2 has the type 'strng', not used here",
        ),
    ],
    ids=["attribute", "type"],
)
def test_a_package_that_lacks_what_we_rely_on(folder: Path, spoil: Callable[[dict], object], expected: str) -> None:
    path = folder / "datapackage.json"
    package = json.loads(path.read_text("utf-8"))
    fields = [{"name": name, "type": "string", "description": "X."} for name in ("own", "word")]
    spoil(fields)
    package["resources"].append({"name": "own", "schema": {"fields": fields, "primaryKey": ["own"]}})
    path.write_text(json.dumps(package))
    (folder / "own.csv").write_text("own,word\n")
    only(folder, expected)


def test_what_nothing_reads_is_said_and_is_no_fault(folder: Path) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8")) | {"versoin": "2", "mood": "grim", "keywords": ["dam"], "bugs": ""}
    fields = [{"name": "own", "type": "string", "description": "X.", "titel": "Own", "rdfType": "x"}]
    raw["resources"].append({"name": "own", "recrod": True, "schema": {"fields": fields, "primaryKey": ["own"]}})
    path.write_text(json.dumps(raw))
    (folder / "own.csv").write_text("own\n")
    assert faults(folder) == []
    assert list(map(str, checked(opened(folder)).passed_over)) == [
        "datapackage.json, mood: 'mood' is nothing that is read here; it is kept as it is",
        "datapackage.json, own: 'recrod' is nothing that is read here (did you mean 'record'?)",
        "datapackage.json, own: 'titel' is nothing that is read here (did you mean 'title'?)",
        "datapackage.json, versoin: 'versoin' is nothing that is read here (did you mean 'version'?)",
    ]


# ---------------------------------------------------------------- all at once, at the right line


def test_faults_of_several_files_come_at_once_and_sorted(folder: Path) -> None:
    # Line 12 comes after line 2, as a number does and a word does not.
    early, late = (tuple(read(folder / EVIDENCE)[line - 1][:3]) for line in (2, 12))
    strike = change(folder, STRIKES, MORE, actor="southh", mode="askd")
    passage = change(folder, PASSAGES, ("gazette-may", "2"), skip_reason="")
    change(folder, EVIDENCE, late, told="fct")
    change(folder, EVIDENCE, early, told="fct")
    told = "told: 'fct' is not a code of the list 'told' (did you mean 'fact'?)"
    assert faults(folder) == [
        f"evidence.csv, line 2, {told}",
        f"evidence.csv, line 12, {told}",
        f"passages.csv, line {passage}, skip_reason: no record cites this passage; cite it or say why not",
        f"strikes.csv, line {strike}, actor: 'southh' is not an actor (did you mean 'south'?)",
        f"strikes.csv, line {strike}, mode: 'askd' is not a code of the list 'strike_mode' (did you mean 'asked'?)",
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_are_counted_on_after_a_cell_of_several(folder: Path, line_end: str) -> None:
    line = change(folder, STRIKES, MORE, actor="southh")
    change(folder, STRIKES, BEGIN, note="one\ntwo\n\nfour")
    path = folder / STRIKES
    path.write_bytes(path.read_bytes().replace(b"\n", line_end.encode()))
    only(folder, f"strikes.csv, line {line + 3}, actor: 'southh' is not an actor (did you mean 'south'?)")


# ---------------------------------------------------------------- what is no fault


@pytest.mark.parametrize(("mark", "line_end"), [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r\n"), (b"\xef\xbb\xbf", b"\r\n")])
def test_what_spreadsheets_write_is_read_the_same(folder: Path, mark: bytes, line_end: bytes) -> None:
    change(folder, STRIKES, BEGIN, note="over\ntwo lines")
    plain = load_case(folder)
    for path in folder.glob("*.csv"):
        path.write_bytes(mark + path.read_bytes().replace(b"\n", line_end))
    dressed = load_case(folder)
    for name in plain.tables:
        pd.testing.assert_frame_equal(dressed[name], plain[name])
    pd.testing.assert_frame_equal(dressed.evidence, plain.evidence)


@pytest.mark.parametrize("word", ["NA", "N/A", "None", "null", "nan", "NaN", "True", "1.0"])
def test_a_word_stays_a_word(folder: Path, word: str) -> None:
    change(folder, STRIKES, BEGIN, note=word)
    strikes = load_case(folder)["strikes"].set_index("strike")
    assert strikes.loc[BEGIN[0], "note"] == word


def test_a_blank_line_is_passed_over_and_counted(folder: Path) -> None:
    path = folder / STRIKES
    assert line_of(folder, STRIKES, BEGIN) < change(folder, STRIKES, MORE, actor="southh")
    line = line_of(folder, STRIKES, MORE)
    path.write_bytes(path.read_bytes().replace(b"\nflights-begin", b"\n\nflights-begin"))
    only(folder, f"strikes.csv, line {line + 1}, actor: 'southh' is not an actor (did you mean 'south'?)")


# ---------------------------------------------------------------- in the terminal


def check(folder: Path) -> subprocess.CompletedProcess[str]:
    """`python -m loaders check FOLDER`, as someone types it."""
    command = [sys.executable, "-m", "loaders", "check", str(folder)]
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=SHIPPED.parent, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def several_faults(folder: Path) -> None:
    """Two cells of two files."""
    change(folder, STRIKES, MORE, actor="southh")
    change(folder, EVIDENCE, TELLS, told="fct")


def a_missing_file(folder: Path) -> None:
    """One file less."""
    (folder / STRIKES).unlink()


@pytest.mark.parametrize("spoil", [several_faults, a_missing_file])
def test_the_terminal_lists_the_same_faults(folder: Path, spoil: Callable[[Path], None]) -> None:
    spoil(folder)
    expected = faults(folder)
    assert expected
    told = check(folder)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.splitlines() == [*expected, f"faults: {len(expected)}"]


def test_the_terminal_counts_the_records_of_a_good_case(folder: Path) -> None:
    told = check(folder)
    assert (told.returncode, told.stderr) == (0, "")
    assert f" strikes {len(cells('strikes'))}," in told.stdout
    assert told.stdout.endswith("no faults\n")


# ---------------------------------------------------------------- whatever a byte does


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for cases of which one byte is wrong; made once, since only one file changes between examples."""
    folder = tmp_path_factory.mktemp("spoiled")
    for path in SMALL.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def spoil_byte(raw: bytes, way: str, place: int, byte: int) -> bytes:
    """Replace or delete the byte at a place (counted round), or insert one before it."""
    place %= len(raw)
    return raw[:place] + (b"" if way == "delete" else bytes([byte])) + raw[place + (way != "insert") :]


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(
    file=st.sampled_from([STRIKES, EVIDENCE]),
    way=st.sampled_from(["replace", "delete", "insert"]),
    place=st.integers(0, 100_000),
    # What means something to CSV, to lists, to dates or to UTF-8 comes up more often than it would by chance.
    byte=st.sampled_from(b',;:"\n\r\0 -/[].~019Aa\xff\xc3\xa9') | st.integers(0, 255),
)
def test_any_byte_is_read_or_told_of(spoiled: Path, file: str, way: str, place: int, byte: int) -> None:
    raw = (SMALL / file).read_bytes()
    (spoiled / file).write_bytes(spoil_byte(raw, way, place, byte))
    try:
        with suppress(CaseError):
            assert isinstance(load_case(spoiled), Case)
    finally:
        (spoiled / file).write_bytes(raw)
