"""What a careful coder of these texts minds about the strikes, a trap a test; read from the files as they stand."""

import re
from datetime import date, timedelta

import pytest

from tests.lenses import cells

RECORD_TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")
STRIKES = {row["strike"]: row for row in cells("strikes")}
RECORDS = {row[table[:-1]]: row for table in RECORD_TABLES for row in cells(table)}
SOURCES = {row["source"]: row for row in cells("sources")}
PASSAGES = {(row["source"], row["paragraph"]): row for row in cells("passages")}


def evidence(record: str) -> list[dict[str, str]]:
    """What a record rests on."""
    return [row for row in cells("evidence") if row["record"] == record]


def telling(record: str) -> list[dict[str, str]]:
    """What of it says what happened, not only who or when."""
    return [row for row in evidence(record) if not row["part"] or "what" in row["part"].split(";")]


def outlets(rows: list[dict[str, str]]) -> set[str]:
    """Whose passages these are."""
    return {PASSAGES[row["source"], row["paragraph"]]["outlet"] for row in rows}


# ---------------------------------------------------------------- who tells


def test_two_texts_of_one_publisher_are_one_outlet() -> None:
    assert SOURCES["debkafile-february"]["outlet"] == SOURCES["debka-weekly-march"]["outlet"] == "debka"
    both = [row for strike in STRIKES for row in telling(strike)]
    assert {row["source"] for row in both} >= {"debkafile-february", "debka-weekly-march"}
    assert outlets(both) == {"debka"}


def test_a_reprint_adds_no_outlet() -> None:
    reprints = {place: row["reprint_of"] for place, row in PASSAGES.items() if row["role"] == "reprint"}
    # War News Updates takes over the first three paragraphs below the headline.
    assert reprints == {("wnu-february", str(4 + n)): f"debkafile-february:{1 + n}" for n in (1, 2, 3)}
    assert {PASSAGES[place]["outlet"] for place in reprints} == {"debka"}
    assert SOURCES["wnu-february"]["derived_from"] == "debkafile-february"


def test_readers_comments_are_evidence_of_nothing() -> None:
    cited = {PASSAGES[row["source"], row["paragraph"]]["role"] for row in cells("evidence")}
    assert "comment" in {row["role"] for row in PASSAGES.values()}
    assert "comment" not in cited


def test_a_photo_caption_from_a_year_before_dates_nothing() -> None:
    assert PASSAGES["wnu-february", "3"]["role"] == "caption"
    assert ("wnu-february", "3") not in {(row["source"], row["paragraph"]) for row in cells("evidence")}


# ---------------------------------------------------------------- what is said


def test_a_promise_to_go_on_bombing_and_its_reading_are_two_records() -> None:
    promise, reading = STRIKES["lavrov-strikes-go-on"], STRIKES["iran-reads-omission"]
    assert reading["reading_of"] == promise["strike"]
    assert (promise["mode"], promise["actor"], promise["direction"]) == ("said", "lavrov", "goes-on")
    assert (reading["mode"], reading["actor"], reading["direction"]) == ("feared", "iran", "spare-some")
    # He names two groups and spares none: that is what the others hear.
    assert (promise["targets"], promise["spared"]) == ("islamic-state;nusra-front", "")


def test_cut_to_one_fifth_is_not_by_one_fifth() -> None:
    cut = STRIKES["strikes-cut-to-one-fifth"]
    assert (cut["ratio"], cut["direction"]) == ("1/5", "down")
    assert re.search(r"\bto one-fifth\b", cut["title"], re.IGNORECASE)
    assert "not told" in cut["ratio_of"]
    assert [row["strike"] for row in STRIKES.values() if row["ratio"]] == ["strikes-cut-to-one-fifth"]


def test_a_proposal_in_quotation_marks_is_declared_approximate() -> None:
    proposal = STRIKES["soleimani-proposes-strikes"]
    [row] = telling(proposal["strike"])
    assert "not a record of words" in proposal["note"]
    assert (row["told"], row["speaker"]) == ("unnamed", "soleimani")
    assert (proposal["mode"], proposal["direction"]) == ("asked", "start")


def test_a_fear_is_no_report_that_it_came() -> None:
    fears = [row for row in STRIKES.values() if row["mode"] == "feared"]
    assert {row["actor"] for row in fears} == {"iran"}
    assert {each["told"] for row in fears for each in telling(row["strike"])} == {"unnamed"}


# ---------------------------------------------------------------- when


RESTS_ON_THE_TEXT_WITHOUT_A_YEAR = [
    record for record in RECORDS if {row["source"] for row in telling(record)} == {"debkafile-february"}
]


@pytest.mark.parametrize("record", RESTS_ON_THE_TEXT_WITHOUT_A_YEAR)
def test_a_text_without_a_year_has_it_from_another(record: str) -> None:
    years = [row for row in evidence(record) if row["source"] != "debkafile-february"]
    assert "when" in {row["part"] for row in years}
    assert re.match("relative: |inferred: ", RECORDS[record]["date_basis"])


def test_last_week_is_some_day_of_two_possible_weeks() -> None:
    promise = STRIKES["lavrov-promises-saudis"]
    # The visit ends on 4 February, the reprint is of the 6th; a week begins on Monday (0) or on Sunday (6).
    written = [date(2016, 2, day) for day in (4, 5, 6)]
    starts = [day - timedelta((day.weekday() - first) % 7 + 7) for day in written for first in (0, 6)]
    assert promise["date"] == f"[{min(starts)}..{max(starts) + timedelta(6)}]"
    assert promise["date_basis"].startswith("relative: ")


def test_three_days_given_four_dates_is_a_disagreement() -> None:
    [found] = [row for row in cells("disagreements") if row["disagreement"] == "three-days-four-dates"]
    assert found["kind"] == "date"
    concerned = found["records"].split(";")
    assert {"iran-fears-scaling-back", "velayati-demands-wider-strikes"} <= {*concerned}
    for record in concerned:
        assert ("debkafile-february", "3") in {(row["source"], row["paragraph"]) for row in evidence(record)}
        # All four dates are kept: none is taken for the last by counting three days.
        assert "2016-02-04" in RECORDS[record]["date"]


def test_the_ceasefire_of_february_is_not_shown_to_be_the_accord_of_january() -> None:
    ceasefire = RECORDS["ceasefire-of-27-february"]
    assert (ceasefire["date"], ceasefire["kind"]) == ("2016-02-27", "ceasefire")
    assert "early January is not told" in ceasefire["note"]


def test_july_2015_has_no_day() -> None:
    july = [row["date"] for row in RECORDS.values() if "2015-07" in row["date"]]
    assert "2015-07" in july
    assert [text for text in july if re.search(r"2015-07-\d\d", text)] == []


def test_a_day_told_without_its_year_is_not_told() -> None:
    # 1 October, 2 February and 27 February stand in texts that give their year elsewhere.
    for record in ("bombers-take-off", "lavrov-strikes-go-on", "ceasefire-of-27-february"):
        assert RECORDS[record]["date_basis"].startswith("relative: the year is that of ")
        assert "when" in {row["part"] for row in evidence(record)}
