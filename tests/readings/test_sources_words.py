"""Every number and name in the sentences about the texts, counted again from the raw cells."""

import re
from collections import Counter
from pathlib import Path

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
from tests.cases import SHIPPED
from tests.lenses import case, cells, in_both_cases, rows, span_of
from tests.loaders.test_passages import cited, left
from tests.readings.recount import Note, labels, listed, names, noted, notes
from tests.readings.recount import told as who_told

PASSES = SHIPPED.parent / "docs" / "coding"
ROLES = labels("passage_role")


@in_both_cases()
def test_takeaway_counts_texts_outlets_and_what_rests_on_one_alone(folder: Path, lens: Lens) -> None:
    found, outlets = left(lens, folder).values(), names("outlets", folder)
    texts = rows_in(case(folder), "sources", Source)
    said = sources.takeaway(rows(Telling, lens, folder, ""), texts, outlets, "so many left")
    if not found:
        assert said == "so many left"
        return
    told, by = (set().union(*(getattr(note, each) for note in found)) for each in ("texts", "outlets"))
    publishers = {row["source"]: row["outlet"] for row in cells("sources", folder)}
    many = of_all(len(told), len(publishers), "text")
    if not by:
        who = "it" if len(told) == 1 else "them"
        assert said == f"{many}, and of {who} readers' comments alone: no outlet tells what is left"
        return
    reprints = [
        f", and {outlets[row['outlet']]} reprints a text of {outlets[publishers[row['derived_from']]]}"
        for row in cells("sources", folder)
        if {row["source"], row["derived_from"]} <= told
    ]
    alone, whole = sum(len(note.outlets) == 1 for note in found), len(found)
    rests = f"{alone or 'none'} of {whole} records {'rests' if alone < 2 else 'rest'} on one outlet alone"
    if alone == whole:
        rests = f"each of {whole} records rests on one outlet alone"
    if alone == whole == 1:
        rests = "the one record rests on one outlet"
    from_all = of_all(len(by), len(set(publishers.values())), "outlet")
    assert said == f"{many} from {from_all}; {rests}{''.join(reprints)}"


def of_all(count: int, whole: int, noun: str) -> str:
    """A count, of how many where it is not all."""
    return noted(count, noun) if count == whole else f"{count} of {noted(whole, noun)}"


@in_both_cases(60, 10)
def test_the_list_of_texts_and_paragraphs(folder: Path, lens: Lens) -> None:
    roles, shorts = labels("passage_role", folder), names("sources", folder)
    known = all_texts(lens, case(folder)), all_passages(lens, case(folder))
    found = {row.id: row.cells for row in sources.text_rows(*known, roles).rows}
    whole, partly = cited(lens, folder)
    assert len(found) == len(cells("passages", folder)) + len(cells("sources", folder))
    for row in cells("passages", folder):
        number, text, says, kind, counts = found[f"{row['source']}:{row['paragraph']}"]
        tells, helps = (len(each.get(f"{row['source']}:{row['paragraph']}", ())) for each in (whole, partly))
        expected = [str(tells)] * bool(tells) + [f"when or who of {helps}"] * bool(helps)
        assert counts == (", and ".join(expected) + " more" * bool(tells and helps) or "none")
        assert number.endswith(f".{row['paragraph']}")
        assert (text, kind) == (shorts[row["source"]], roles[row["role"]])
        assert row["gist"] in says
    for row in cells("sources", folder):
        told = [note.texts for note in left(lens, folder).values() if row["source"] in note.texts]
        alone = sum(text == {row["source"]} for text in told)
        assert found[row["source"]][4] == (f"{alone or 'none'} of {len(told)} on it alone" if told else "none")


@in_both_cases(60, 10)
def test_readers_words_are_counted(folder: Path, lens: Lens) -> None:
    texts = all_texts(lens, case(folder))
    assert sources.readers_words(texts) == {
        each.source: f"Readers' words, not the outlet's: {each.by_readers} of its {each.tells} records."
        * bool(each.by_readers)
        for each in texts
    }


def test_every_row_has_words_of_its_own_to_be_told_by() -> None:
    listed = sources.text_rows(all_texts(Lens(), case()), all_passages(Lens(), case()), ROLES).rows
    counts = Counter((row.cells[1], row.cells[2]) for row in listed)
    assert counts.most_common(1)[0][1] == 1


@in_both_cases()
def test_shares_in_words(folder: Path, lens: Lens) -> None:
    found, known = left(lens, folder).values(), shares(case(folder), rows(Record, lens, folder, ""))
    alone, whole = sum(len(note.outlets) == 1 for note in found), len(found)
    said = f"{share_words.of(alone, whole)} of the records shown rest on one outlet alone."
    assert share_words.sentence(known) == (said if found else "No record is left.")
    outlets = names("outlets", folder)
    head, cells_of = share_words.share_cells(known, outlets)
    assert all(len(row) == len(head) for row in cells_of)
    assert cells_of[-1][1:-2] == [str(sum(outlet in note.outlets for note in found)) for outlet in outlets]


@pytest.mark.parametrize(
    ("count", "whole", "words"),
    [
        (0, 0, "–"),
        (0, 9, "none of 9"),
        (1, 900, "1 of 900 (1%)"),
        (1, 3, "1 of 3 (33%)"),
        (2, 3, "2 of 3 (67%)"),
        (899, 900, "899 of 900 (99%)"),
        (9, 9, "9 of 9 (100%)"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_none(count: int, whole: int, words: str) -> None:
    assert share_words.of(count, whole) == words


@in_both_cases()
def test_disagreements_left(folder: Path, lens: Lens) -> None:
    places = [row["records"].split(";") for row in cells("disagreements", folder)]
    said = disagreements.sentence(places, {each.id for each in rows(Telling, lens, folder, "") if each.shown})
    several = sum(sum(each in left(lens, folder) for each in place) > 1 for place in places)
    some = f"; in {several or 'none'} of them two records or more are left" if several < len(places) else ""
    assert said == f"In {len(places)} places the texts disagree{some}."


@in_both_cases(40, 8)
def test_records_of_a_disagreement_stand_side_by_side(folder: Path, lens: Lens) -> None:
    titles = {each.id: each.title for each in rows(Record, lens, folder, "")}
    columns = Columns(("When", "What", "Told", "Outlet"), labels("told", folder), names("outlets", folder))
    every = record_rows(rows(Said, lens, folder, ""), titles, columns)
    for row in cells("disagreements", folder):
        own = disagreements.side_by_side(every, row["records"].split(";"), "heading").rows
        assert {each.id for each in own} == set(row["records"].split(";"))
        assert [each.cells[0] for each in own] == [str(n) for n in range(1, len(own) + 1)]
        assert {each.id for each in own if each.shown} == {each.id for each in own if each.id in left(lens, folder)}


POLES = ("there is a rift", "there is none")


@in_both_cases()
def test_positions_on_the_story_are_counted_by_side_and_by_the_kind_of_who_holds_them(folder: Path, lens: Lens) -> None:
    kinds = {row["actor"]: labels("actor_kind", folder)[row["kind"]] for row in cells("actors", folder)}
    story = case(folder).package.story
    found = positions.on_the_story(rows(Stance, lens, folder, "stances"), story)
    own = [note for note in notes(lens, folder, "stances") if note.row["issue"] == story]
    own.sort(key=lambda note: (-int(note.row["score"]), span_of(note.row, folder), note.id))
    assert [each.id for each in found] == [note.id for note in own]
    # Whose a position is may rest on what is left out: such a one is nobody's, and counted with no one.
    shown = [note for note in own if note.shown and who_told(lens, note.id, "who", folder)]
    sides = [("“there is a rift”", 1), ("“there is none”", -1), ("neither", 0)]
    parts = [holders([note for note in shown if sign(note.row["score"]) == side], pole, kinds) for pole, side in sides]
    said = f"{noted(len(shown), 'position')} on the story: {listed([*filter(None, parts)] or [''])}."
    assert positions.sentence(found, kinds, POLES) == (said if shown else "No position on the story is left.")


def holders(held: list[Note], pole: str, kinds: dict[str, str]) -> str:
    """How many hold to one side, and how many of each kind of actor; the commonest kind first."""
    of = Counter(kinds[actor] for actor in dict.fromkeys(note.row["actor"] for note in held)).most_common()
    return f"{len(held)} {pole} (held by {listed([noted(count, kind) for kind, count in of])})" if held else ""


def sign(score: str) -> int:
    """1, 0 or −1."""
    return (int(score) > 0) - (int(score) < 0)


def test_the_outlets_the_editor_the_reader_and_officials_are_among_the_positions() -> None:
    whose = {each.actor for each in positions.on_the_story(rows(Stance, Lens(), table="stances"), case().package.story)}
    assert {"debka-authors", "wnu-editor", "jay-farquharson", "velayati"} <= whose


def test_two_coding_passes() -> None:
    match = coding_cells()
    passes = rows_of(coding.Matched, coding_passes(PASSES, case()))
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
    alike, whole = told_alike(PASSES, case())
    assert f"| evidence | told (nominal) | {whole} | {alike} |" in written


def test_scores_and_dates_that_differ_are_those_of_the_agreement_file() -> None:
    written = (PASSES / "agreement.md").read_text(encoding="utf-8")
    stances = coding_passes(PASSES, case()).query("table == 'stances' and in_a and in_b")
    for name in ("date", "actor", "issue", "score"):
        same = sum(name not in {code for code, _, _ in codes} for codes in stances["codes"])
        assert re.search(rf"\| stances \| {name} \(\w+\) \| {len(stances)} \| {same} \|", written)


def test_every_difference_is_listed_with_how_it_was_settled() -> None:
    passes = rows_of(coding.Matched, coding_passes(PASSES, case()))
    listed = 0
    for table in {each.table for each in passes}:
        _, found = coding.difference_cells(coding.differences(passes, table))
        assert all(title and how and settled for title, how, settled in found)
        listed += len(found)
    assert listed >= sum(bool(row["settled"]) or not (row["a"] and row["b"]) for row in coding_cells())


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
    assert own_texts.at_hand(passages, digests) == f"At hand: {len(digests)} of {len(digests)} lines match."
    assert own_texts.at_hand(passages, digests[:7]).startswith("At hand: 7 of ")
    assert own_texts.at_hand(passages, ["other"]).startswith("At hand: 0 of ")


def test_why_no_record_rests_on_a_paragraph() -> None:
    found = {row.id: row for row in all_passages(Lens(), case())}
    assert "Red Square" in sources.why_none(found["g2-june:3"], ROLES)
    assert "boilerplate" in sources.why_none(found["g2-june:1"], ROLES)
    assert "repeats" in sources.why_none(found["wnu-february:4"], ROLES)
