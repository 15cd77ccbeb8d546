"""BibTeX says what the CSL JSON says, whatever signs a name holds."""

import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string

from exports.bibtex import bibtex
from exports.citations import Cited, cited_case, cited_view
from tests.exports.cited import ADDRESS, EDITION, all_cited, text

SAID = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\$": "$",
    r"\&": "&",
    r"\%": "%",
    r"\#": "#",
    r"\_": "_",
}
"""How TeX reads what stands for a sign of its own."""
TEX = re.compile("|".join(map(re.escape, SAID)))
WORDS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1).filter(
    lambda words: words == " ".join(words.split()) and words
)


def read(written: str) -> str:
    """A field as TeX shows it."""
    found = TEX.sub(lambda sign: SAID[sign[0]], written)
    assert not re.search(r"(?<!\\)[&%#_$^~\\]", TEX.sub("", written)), "a sign is left that TeX takes for its own"
    return found


def back(cited: Cited) -> Entry:
    """The one entry that pybtex reads from what we write."""
    (entry,) = parse_string(bibtex([cited]), "bibtex").entries.values()
    return entry


def protected(written: str) -> str:
    """What stands within the braces that keep a title or a name as it is."""
    assert (written[0], written[-1]) == ("{", "}")
    return read(written[1:-1])


def check(cited: Cited) -> None:
    """Every field comes back."""
    entry, item = back(cited), cited.item
    assert entry.key == item["id"]
    assert protected(entry.fields["title"]) == " ".join(item["title"].split())
    assert [protected(str(each)) for each in entry.persons.get("author", [])] == [
        " ".join(each["literal"].split()) for each in item.get("author", [])
    ]
    where = read(entry.fields["howpublished"])
    assert where.startswith(" ".join(item.get("container-title", item.get("publisher")).split()))
    assert where.endswith(item.get("version", ""))
    assert entry.fields.get("url", "") == item.get("URL", "")
    assert entry.fields.get("year", "") == cited.year


@pytest.mark.parametrize("cited", all_cited(), ids=lambda cited: cited.item["id"])
def test_an_entry_comes_back_as_it_went(cited):
    check(cited)


@settings(deadline=None, database=None, max_examples=60)
@given(title=WORDS, author=WORDS, name=WORDS)
def test_any_words_come_back(title, author, name):
    item = {"id": "x", "type": "webpage", "title": title, "author": [{"literal": author}], "container-title": name}
    check(Cited(item, (1,), "2016", "2016"))


def test_every_work_has_an_entry():
    several = [cited_case(EDITION), cited_case(EDITION, "record", "x"), cited_view(EDITION, "Who?", "/who"), text()]
    assert list(parse_string(bibtex(several), "bibtex").entries) == [each.item["id"] for each in several]


def test_the_note_has_what_bibtex_has_no_field_for():
    assert back(text()).fields["note"] == "Published 6 February 2016. Paragraph 9."
    assert back(cited_case(EDITION, "record", "x")).fields["note"] == "Record x. Accessed 5 November 2026."
    assert read(back(cited_view(EDITION, "Who?", "/who?a_b=c&d")).fields["note"]) == (
        "View /who?a_b=c&d. Accessed 5 November 2026."
    )


def test_an_address_is_written_as_it_is():
    assert f'url = "{ADDRESS}"' in bibtex([cited_case(EDITION._replace(address=ADDRESS))])


def test_a_year_is_given_only_where_it_is_one():
    assert back(text()).fields["year"] == "2016"
    later = text(published_latest=pd.Timestamp("2017-01-01"))
    assert "year" not in back(later).fields
