"""A correction is filled in as far as it can be, and goes where the case says."""

from urllib.parse import parse_qs, urlsplit

import pytest

from readings.corrections import correction, report_address

TEXT = correction(
    "record bombers-take-off: Russia did, starts: bombers take off",
    ["Debka, March 2016, paragraph 5 (debka-weekly-march:5)", "WNU, February 2016, paragraph 1 (wnu-february:1)"],
    "faultlines-syria-2015-2016",
    "0.1.0",
)


def test_what_is_known_stands_there_and_what_is_not_is_left_empty():
    assert TEXT == (
        "About record bombers-take-off: Russia did, starts: bombers take off\n\n"
        "Case: faultlines-syria-2015-2016, version 0.1.0\n\n"
        "It rests on:\n"
        "- Debka, March 2016, paragraph 5 (debka-weekly-march:5)\n"
        "- WNU, February 2016, paragraph 1 (wnu-february:1)\n\n"
        "What the text says there, in a few words:\n\n\n\n"
        "What should change, and why:"
    )


@pytest.mark.parametrize(
    ("tracker", "start"),
    [
        ("https://example.org/a/issues/new", "https://example.org/a/issues/new?title="),
        ("https://example.org/new?label=data#form", "https://example.org/new?label=data&title="),
        ("mailto:case@example.org", "mailto:case@example.org?subject="),
    ],
)
def test_the_tracker_gets_title_and_text(tracker, start):
    address = report_address(tracker, "Correction: a & b", TEXT)
    assert address.startswith(start)
    assert "+" not in address, "a mail program shows it as a plus"
    filled = parse_qs(urlsplit(address).query)
    assert [found[0] for name, found in filled.items() if name != "label"] == ["Correction: a & b", TEXT]
    assert urlsplit(address).fragment == urlsplit(tracker).fragment
