"""Nothing that a text tells lasts beyond the day on which it can have been written, and no date may say so."""

from pathlib import Path

import pandas as pd
import pytest

from loaders.case import Case, load_case
from tests.days import bounds
from tests.lenses import SHIPPED, cells, every_case, last_days, loaded
from tests.loaders.copies import change, faults
from tests.readings.recount import by_reader

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")
MEETING = ("kerry-lavrov-exchanges",)  # told by a text of 3 to 10 March 2016 alone


def meeting(folder: Path, date: str) -> pd.Series:
    """One meeting with another date, as it is loaded."""
    change(folder, "meetings.csv", MEETING, date=date)
    return load_case(folder)["meetings"].set_index("meeting").loc[MEETING[0]]


@every_case
@pytest.mark.parametrize("table", TABLES)
def test_no_record_reaches_past_the_writing_of_its_texts(folder: Path, table: str) -> None:
    # A reader's comment bears no date: what it tells may have come after the text that it stands under.
    by_readers = {row["record"] for row in cells("evidence", folder) if by_reader(row, folder)}
    for row in loaded(folder)[table].itertuples():
        assert row.latest.date() <= last_days(folder, True)[row[1]] or (row[1] in by_readers and not row.open_end)


def test_an_untold_end_is_cut_at_the_last_day_on_which_the_text_can_have_been_written(case: Case) -> None:
    for name in ("kerry-lavrov-exchanges", "putin-obama-calls"):
        found = case["meetings"].set_index("meeting").loc[name]
        assert (found["latest"], found["open_end"]) == (pd.Timestamp("2016-03-10"), True)
        assert found["words"] == "from about January 2016, end not told when the text was written, 3–10 March 2016"


def test_an_untold_start_stays_open(case: Case) -> None:
    found = case["meetings"].set_index("meeting").loc["russia-gulf-dialogue"]
    assert pd.isna(found["earliest"])
    assert (found["open_start"], found["open_end"]) == (True, False)


def test_of_several_texts_the_last_one_counts(folder: Path) -> None:
    change(folder, "relations.csv", ("iran-backs-assad",), date="2015/..")
    found = load_case(folder)["relations"].set_index("relation").loc["iran-backs-assad"]
    assert found["latest"].date() == max(bounds(row["published"])[1] for row in cells("sources", SHIPPED))


@pytest.mark.parametrize(
    ("date", "latest"),
    [
        ("2016-03", "2016-03-10"),
        ("2016-02/2016-03", "2016-03-10"),
        ("2016-03~", "2016-03-10"),
        ("2016", "2016-03-10"),
        ("2016-02", "2016-02-29"),
        ("[2016-03-09..]", "2016-03-10"),
    ],
)
def test_the_rest_of_a_month_or_year_in_which_the_text_was_written_is_cut(folder: Path, date: str, latest: str) -> None:
    assert meeting(folder, date)["latest"] == pd.Timestamp(latest)


MEND = "mend it, or 'published' of that text"


@pytest.mark.parametrize(
    ("date", "remedy"),
    [
        ("2016-03-11", MEND),
        ("2016-04", MEND),
        ("2016-01/2016-03-11", f"write '2016-01/..' if its end was still to come, else {MEND}"),
        ("[2016-03-09..2016-04-01]", f"write '[2016-03-09..]' if no end is told, else {MEND}"),
        ("2016-04/..", MEND),
    ],
)
def test_a_date_after_the_writing_of_every_text_is_a_fault(folder: Path, date: str, remedy: str) -> None:
    line = change(folder, "meetings.csv", MEETING, date=date)
    assert faults(folder) == [
        f"meetings.csv, line {line}, date: '{date}' reaches past 2016-03-10, the last day on which a text that tells "
        f"of it can have been written ([2016-03-03..2016-03-10]); {remedy}"
    ]
    if ".." in remedy:
        assert meeting(folder, remedy.split("'")[1])["open_end"]


def test_what_a_readers_comment_tells_may_be_later_than_the_text_above_it(folder: Path) -> None:
    change(folder, "events.csv", ("sanctions-on-iran-lifted",), date="2016-03")
    assert faults(folder) == []
