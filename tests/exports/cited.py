"""What the tests of citations share: texts of the cases and texts that no one would print, cited."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from exports.citations import Cited, Edition, cited_case, cited_text, cited_view
from exports.cited import texts_in
from loaders.dates import stretch
from loaders.typed import by_id, evidence, evidence_of
from rows.text import Outlet, Source
from tests.cases import SHIPPED, SHOWN
from tests.lenses import case

TODAY = date(2026, 11, 5)
ADDRESS = "https://faultlines.example.org/air-strikes?without=a_b,c&told=100%25"
EDITION = Edition("a-case", "A rift over “words” and {braces}", "0.1.0", TODAY)
SIGNS = [
    "Ærøskøbing, Łódź, São Tomé, Ţăndărei",
    "Ayatollah ʿAlī Ḫāmeneʾī",
    "Сирия и 叙利亚 😀",
    "“Peace”, she said, ‘now’",
    'She said "peace" and “war”',
    "{braces} and }one{ more",
    r"C:\new\title and \emph{this}",
    "100 % of $5 & #1_a^b~c",
    'An {\\"o} and a \\',
    "Does it end?",
    "It ends.",
    'a <b>bold</b> <span class="nocase">iPhone</span> <script>',
    "two  spaces",
]
"""Titles and names that some format could take for its own signs."""


DATES = {
    "2016-02-06": "6 February 2016",
    "2016-02": "February 2016",
    "2016": "2016",
    "2016-02-06~": "about 6 February 2016",
    "2017-01~": "about January 2017",
    "2016~": "about 2016",
    "2016-02-04/2016-02-06": "4–6 February 2016",
    "2016-02-28/2016-03-10": "28 February – 10 March 2016",
    "2015-12-28/2016-01-10": "28 December 2015 – 10 January 2016",
    "2016-02/2016-03": "February–March 2016",
    "2015-12/2016-01": "December 2015 – January 2016",
    "2015/2016": "2015–2016",
    "2016-05/2016-06-26": "May – 26 June 2016",
    "2016/..": "from 2016, end not told",
    "../2016-02-26": "up to 26 February 2016, start not told",
    "[2016-02-04..2016-02-06]": "some day, 4–6 February 2016",
    "[2016-02-28..2016-03-10]": "some day, 28 February – 10 March 2016",
    "[2015-12-28..2016-01-10]": "some day, 28 December 2015 – 10 January 2016",
    "[2016-02-06..]": "some day from 6 February 2016, end not told",
    "[..2016-02-06]": "some day up to 6 February 2016, start not told",
}
"""Every form of a date in a case, and what stands for it where a text is cited that tells it."""


def cited_of(record: str, folder: Path = SHIPPED) -> list[Cited]:
    """The texts that tell of a record of a case."""
    return texts_in((row for row in evidence_of(case(folder))[record] if row.tells), case(folder))


def text(**changes: Any) -> Cited:
    """One text of the shipped case with other cells; `name`: of its outlet."""
    source = by_id(case(), "sources", Source)["wnu-february"]
    outlet = replace(by_id(case(), "outlets", Outlet)[source.outlet], name=changes.pop("name", "War News Updates"))
    return cited_text(replace(source, **changes), outlet, (9,))


def dated(form: str, basis: str = "told") -> Cited:
    """One text of the shipped case as if it were published at another time."""
    return text(published=form, published_words=stretch(form).words, published_basis=basis)


def all_cited() -> list[Cited]:
    """Every text of every case, a record, a view and the case, with an address and without, and bad signs."""
    places = [EDITION, EDITION._replace(address=ADDRESS)]
    path = "/air-strikes?without=debka&selected=bombers-take-off"
    return [
        *(each for folder in SHOWN.values() for each in texts_in(evidence(case(folder)), case(folder))),
        *[text(title=signs, author=signs, name=signs) for signs in SIGNS],
        *[cited_case(place) for place in places],
        *[cited_case(place, "record", "bombers-take-off") for place in places],
        *[cited_view(place, "What about the strikes?", path) for place in places],
    ]
