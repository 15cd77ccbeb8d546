"""Who writes a date, a number or a name in the usual way is told how the case has it."""

from pathlib import Path

import pytest

from loaders.dates import EXAMPLES
from loaders.meant import meant, number_meant
from tests.loaders.copies import change, faults

STRIKES, VELAYATI = "strikes.csv", ("velayati-demands-wider-strikes",)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10/1/2015", "2015-01-10 or 2015-10-01"),
        ("13/1/2015", "2015-01-13"),
        ("5/5/15", "2015-05-05"),
        ("01.10.2015", "2015-10-01"),
        ("42278", "2015-10-01"),
        ("Oct-15", "2015-10"),
        ("1 October 2015", "2015-10-01"),
        ("1st October 2015", "2015-10-01"),
        ("October 1, 2015", "2015-10-01"),
        ("1-Oct-15", "2015-10-01"),
        ("October 2015", "2015-10"),
        ("10/2015", "2015-10"),
        ("2015/10/1", "2015-10-01"),
        ("2015-10-01 00:00:00", "2015-10-01"),
        ("20151001", "2015-10-01"),
        ("2015–10–01", "2015-10-01"),
        ("2015-10-01–2015-10-04", "2015-10-01/2015-10-04"),
        ("1 October 2015 - 4 October 2015", "2015-10-01/2015-10-04"),
    ],
)
def test_a_date_in_another_form(text: str, days: str) -> None:
    assert meant(text) == f"did you mean {days}?"


@pytest.mark.parametrize("text", ["soon", "2016-02-30", "2016-13", "31/2/2016", "2016-02-04/2016-02-01", "", "99999"])
def test_nothing_is_made_up_for_what_is_no_date(text: str) -> None:
    assert meant(text) == ""


def test_a_day_whose_year_a_spreadsheet_has_lost() -> None:
    assert meant("1-May") == "a spreadsheet has made day 1 of May of it; which year is lost"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("130,000", "'130000' or '130.000'"), ("1,5", "'1.5'"), ("130 000", "'130000'"), ("1'300'000", "'1300000'")],
)
def test_a_number_in_another_form(cell: str, number: str) -> None:
    assert number_meant(cell) == f"did you mean {number}?"


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("actor", "Saudi Arabia", "'Saudi Arabia' is not an actor (did you mean 'saudi-arabia'?)"),
        ("actor", "Ali Akbar Velayati", "'Ali Akbar Velayati' is not an actor (did you mean 'velayati'?)"),
        ("targets", "iran, russia", "'iran, russia' is not an actor (did you mean 'iran;russia'?)"),
        ("mode", "Asked for", "'Asked for' is not a code of the list 'strike_mode' (did you mean 'asked'?)"),
        ("reading_of", "bombers take off", "'bombers take off' is not a strike (did you mean 'bombers-take-off'?)"),
        (
            "date",
            "10/1/2015",
            f"'10/1/2015': not a date in EDTF as it is used here ({EXAMPLES}) (did you mean 2015-01-10 or 2015-10-01?)",
        ),
    ],
)
def test_the_message_offers_what_was_meant(folder: Path, column: str, cell: str, message: str) -> None:
    line = change(folder, STRIKES, VELAYATI, **{column: cell})
    assert faults(folder) == [f"strikes.csv, line {line}, {column}: {message}"]
