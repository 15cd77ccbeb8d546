"""Every number and name in the sentences about the texts, counted again from the raw cells."""

import re
from collections import Counter

import pytest

from loaders.coding import coding_passes, told_alike
from loaders.lens import Lens
from loaders.passages import all_passages, all_texts, shares
from loaders.texts import Match
from loaders.typed import rows_in
from readings import coding, disagreements, own_texts, positions, sources
from readings import shares as share_words
from readings.rows import Columns, Said, record_rows
from rows.read import rows_of
from rows.record import Record, Stance, Telling
from rows.text import Paragraph, Source
from tests.lenses import OUTLETS, SHIPPED, case, cells, for_random_lenses, records, rows
from tests.loaders.test_passages import cited, left
from tests.readings.recount import labels, names, notes

TAKEAWAY = re.compile(
    r"(?P<texts>\d+)(?: of (?P<all_texts>\d+))? texts? from (?P<outlets>\d+)(?: of (?P<all_outlets>\d+))? outlets?; "
    r"(?:(?P<alone>\d+|none) of (?P<whole>\d+) records rests? on one outlet alone"
    r"|each of (?P<each>\d+) records rests on one outlet alone|the one record rests on one outlet)"
    r"(?P<reprint>, and WNU reprints a text of Debka)?"
)
PASSES = SHIPPED.parent / "docs" / "coding"
ROLES = labels("passage_role")
LISTED = Columns(("When", "What", "Told", "Outlet"), labels("told"), names("outlets"))


@for_random_lenses(200)
def test_takeaway(lens: Lens) -> None:
    found = left(lens).values()
    gone = "" if lens.everything else "so many left"
    table, texts = rows(Telling, lens, table=""), rows_in(case(), "sources", Source)
    said = sources.takeaway(table, texts, names("outlets"), gone)
    if not found:
        assert said == gone
        return
    texts = set().union(*(note.texts for note in found))
    outlets = set().union(*(note.outlets for note in found))
    if not outlets:
        assert said == "1 of 5 texts, and of it readers' comments alone: no outlet tells what is left"
        return
    match = TAKEAWAY.fullmatch(said)
    assert match, said
    assert (int(match["texts"]), int(match["outlets"])) == (len(texts), len(outlets))
    assert int(match["all_texts"] or match["texts"]) == len(cells("sources"))
    assert int(match["all_outlets"] or match["outlets"]) == len({row["outlet"] for row in cells("sources")})
    alone = sum(len(note.outlets) == 1 for note in found)
    if match["whole"]:
        assert (int(match["whole"]), match["alone"]) == (len(found), str(alone or "none"))
        assert alone < len(found)
    else:
        assert alone == len(found) == int(match["each"] or 1)
    assert bool(match["reprint"]) == ({"wnu-february", "debkafile-february"} <= texts)


@for_random_lenses(60)
def test_the_list_of_texts_and_paragraphs(lens: Lens) -> None:
    listed = {row.id: row for row in sources.text_rows(all_texts(lens, case()), all_passages(lens, case()), ROLES).rows}
    whole, partly = cited(lens)
    assert len(listed) == len(cells("passages")) + len(cells("sources"))
    for row in cells("passages"):
        place = f"{row['source']}:{row['paragraph']}"
        cell = listed[place].cells
        assert cell[0].endswith(f".{row['paragraph']}")
        assert cell[1] == names("sources")[row["source"]]
        assert row["gist"] in cell[2]
        assert cell[3] == ROLES[row["role"]]
        numbers = [int(number) for number in re.findall(r"\d+", cell[4])]
        assert numbers == [len(found[place]) for found in (whole, partly) if found.get(place)]
    for row in cells("sources"):
        told = [note.texts for note in left(lens).values() if row["source"] in note.texts]
        alone = sum(text == {row["source"]} for text in told)
        assert listed[row["source"]].cells[4] == f"{alone} of {len(told)} on it alone"


@for_random_lenses(60)
def test_readers_words_are_counted(lens: Lens) -> None:
    texts = all_texts(lens, case())
    said = sources.readers_words(texts)
    for row in texts:
        counts = list(map(int, re.findall(r"\d+", said[row.source])))
        assert counts == ([row.by_readers, row.tells] if row.by_readers else [])


def test_every_row_has_words_of_its_own_to_be_told_by() -> None:
    listed = sources.text_rows(all_texts(Lens(), case()), all_passages(Lens(), case()), ROLES).rows
    counts = Counter((row.cells[1], row.cells[2]) for row in listed)
    assert counts.most_common(1)[0][1] == 1


@for_random_lenses(200)
def test_shares_in_words(lens: Lens) -> None:
    found = left(lens).values()
    said = share_words.sentence(shares(case(), records(lens, table="")))
    if not found:
        assert said == "No record is left."
        return
    alone, whole, percent = map(int, re.findall(r"\d+", said))
    assert (alone, whole) == (sum(len(note.outlets) == 1 for note in found), len(found))
    assert abs(percent - 100 * alone / whole) < 1
    head, cells_of = share_words.share_cells(shares(case(), records(lens, table="")), names("outlets"))
    assert all(len(row) == len(head) for row in cells_of)
    assert cells_of[-1][1:-2] == [str(sum(outlet in note.outlets for note in found)) for outlet in OUTLETS]


@pytest.mark.parametrize(
    ("count", "whole", "words"),
    [
        (0, 0, "–"),
        (0, 9, "0 of 9 (0%)"),
        (1, 900, "1 of 900 (1%)"),
        (899, 900, "899 of 900 (99%)"),
        (9, 9, "9 of 9 (100%)"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_none(count: int, whole: int, words: str) -> None:
    assert share_words.of(count, whole) == words


@for_random_lenses(200)
def test_disagreements_left(lens: Lens) -> None:
    places = [row["records"].split(";") for row in cells("disagreements")]
    said = disagreements.sentence(places, {each.id for each in rows(Telling, lens, table="") if each.shown})
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    several = sum(sum(each in left(lens) for each in place) > 1 for place in places)
    assert numbers == ([len(places)] if several == len(places) else [len(places), several])


@for_random_lenses(40)
def test_records_of_a_disagreement_stand_side_by_side(lens: Lens) -> None:
    titles = {each.id: each.title for each in rows(Record, lens, table="")}
    listed = record_rows(rows(Said, lens, table=""), titles, LISTED)
    for row in cells("disagreements"):
        own = disagreements.side_by_side(listed, row["records"].split(";"), "heading").rows
        assert {each.id for each in own} == set(row["records"].split(";"))
        assert [each.cells[0] for each in own] == [str(n) for n in range(1, len(own) + 1)]
        assert {each.id for each in own if each.shown} == {each.id for each in own if each.id in left(lens)}


POLES = ("there is a rift", "there is none")


@for_random_lenses(200)
def test_positions_on_the_rift(lens: Lens) -> None:
    kinds = {row["actor"]: labels("actor_kind")[row["kind"]] for row in cells("actors")}
    found = positions.on_the_rift(rows(Stance, lens, table="stances"))
    own = [note for note in notes(lens, SHIPPED, "stances") if note.row["issue"] == "rift-is-real"]
    assert {each.id for each in found} == {note.id for note in own}
    # Whose a position is may rest on what is left out: such a one is nobody's, and counted with no one.
    whose = {each.id for each in found if each.tells("who")}
    shown = [note for note in own if note.shown and note.id in whose]
    said = positions.sentence(found, kinds, POLES)
    if not shown:
        assert said == "No position on the story is left."
        return
    assert re.match(rf"{len(shown)} positions? on the story: ", said)
    for pole, side in ((f"“{POLES[0]}”", 1), (f"“{POLES[1]}”", -1), ("neither", 0)):
        held = [note.row["actor"] for note in shown if sign(note.row["score"]) == side]
        match = re.search(rf"(\d+) {pole} \(held by ([^)]*)\)", said)
        assert bool(match) == bool(held)
        if match:
            assert int(match[1]) == len(held)
            of = {
                kind.removesuffix("s"): int(count)
                for count, kind in (each.split(" ", 1) for each in re.split(", | and ", match[2]))
            }
            assert of == Counter(kinds[actor] for actor in set(held))


def sign(score: str) -> int:
    """1, 0 or −1."""
    return (int(score) > 0) - (int(score) < 0)


def test_the_outlets_the_editor_the_reader_and_officials_are_among_the_positions() -> None:
    whose = {each.actor for each in positions.on_the_rift(rows(Stance, Lens(), table="stances"))}
    assert {"debka-authors", "wnu-editor", "jay-farquharson", "velayati"} <= whose


def test_two_coding_passes() -> None:
    match = coding_cells()
    passes = rows_of(coding.Noted, coding_passes(PASSES, case()))
    said = coding.sentence(passes)
    both = [row for row in match if row["a"] and row["b"]]
    assert said.startswith(f"Two coding passes agreed on {len(both)} of {len(match)} things noted")
    head, counts = coding.agreement_cells(passes, {"stances": "Stances", "strikes": "Strikes"})
    for (_, agreed, a, b, _), table in zip(counts, ("stances", "strikes"), strict=True):
        own = [row for row in match if row["table"] == table]
        assert agreed == f"{sum(bool(row['a'] and row['b']) for row in own)} of {len(own)}"
        assert (int(a), int(b)) == (sum(not row["b"] for row in own), sum(not row["a"] for row in own))
    assert len(head) == len(counts[0])


def coding_cells() -> list[dict[str, str]]:
    """Rows of match.csv that one of the passes or both noted."""
    import csv

    with (PASSES / "match.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["a"] or row["b"]]


def test_counts_of_the_passes_are_those_of_the_agreement_file() -> None:
    written = (PASSES / "agreement.md").read_text(encoding="utf-8")
    for table, own in coding_passes(PASSES, case()).groupby("table"):
        both = int((own["in_a"] & own["in_b"]).sum())
        assert f"| {table} | {own['in_a'].sum()} | {own['in_b'].sum()} | {both} |" in written
    alike, whole = told_alike(PASSES)
    assert f"| evidence | told (nominal) | {whole} | {alike} |" in written


def test_scores_and_dates_that_differ_are_those_of_the_agreement_file() -> None:
    written = (PASSES / "agreement.md").read_text(encoding="utf-8")
    stances = coding_passes(PASSES, case()).query("table == 'stances' and in_a and in_b")
    for name in ("date", "actor", "issue", "score"):
        same = sum(name not in {code for code, _, _ in codes} for codes in stances["codes"])
        assert re.search(rf"\| stances \| {name} \(\w+\) \| {len(stances)} \| {same} \|", written)


def test_every_difference_is_listed_with_how_it_was_settled() -> None:
    passes = rows_of(coding.Noted, coding_passes(PASSES, case()))
    listed = 0
    for table in {each.table for each in passes}:
        _, found = coding.difference_cells(coding.differences(passes, table))
        assert all(title and how and settled for title, how, settled in found)
        listed += len(found)
    assert listed >= sum(bool(row["settled"]) or not (row["a"] and row["b"]) for row in coding_cells())


def test_a_folder_without_the_passes_has_none(tmp_path) -> None:
    assert coding_passes(tmp_path, case()).empty
    assert told_alike(tmp_path) == (0, 0)


@pytest.mark.parametrize(
    ("match", "words"),
    [
        (
            Match("a.txt", source="g2-june", matching=15, paragraphs=15),
            "a.txt: G2 Bulletin, June 2016, 15 of 15 lines match ✓.",
        ),
        (
            Match("a.txt", source="g2-june", matching=14, paragraphs=15, others=1, first="line 3 differs"),
            "a.txt: G2 Bulletin, June 2016, 14 of 15 lines match. The first that differs: line 3 differs. "
            "1 line of it is in no text and left aside.",
        ),
        (
            Match("a.txt", source="g2-june", paragraphs=15, others=9, first="line 3 differs"),
            "a.txt: no line matches, but it comes near G2 Bulletin, June 2016: line 3 differs. Nothing of it is shown.",
        ),
        (Match("a.txt", others=9), "a.txt: matches none of the texts: no line of it is in any of them."),
        (Match("a.txt", "it is empty"), "a.txt: not read, since it is empty."),
        (Match("n" * 500, "it is empty"), f"{'n' * 30}…{'n' * 30}: not read, since it is empty."),
    ],
)
def test_a_file_in_a_sentence(match: Match, words: str) -> None:
    assert own_texts.files([match], names("sources")) == [words]


def test_how_many_lines_are_at_hand() -> None:
    digests = [row["sha256"] for row in cells("passages")]
    passages = rows_in(case(), "passages", Paragraph)
    assert own_texts.at_hand(passages, digests) == f"{len(digests)} of {len(digests)} lines match"
    assert own_texts.at_hand(passages, digests[:7]).startswith("7 of ")
    assert own_texts.at_hand(passages, ["other"]).startswith("0 of ")


def test_why_no_record_rests_on_a_paragraph() -> None:
    found = {row.id: row for row in all_passages(Lens(), case())}
    assert "Red Square" in sources.why_none(found["g2-june:3"], ROLES)
    assert "boilerplate" in sources.why_none(found["g2-june:1"], ROLES)
    assert "repeats" in sources.why_none(found["wnu-february:4"], ROLES)
