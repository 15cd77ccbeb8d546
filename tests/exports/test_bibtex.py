"""BibTeX says what the CSL JSON says, whatever signs a name holds."""

import re
from io import BytesIO

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pypdf import PdfReader

from exports.bibtex import bibtex
from exports.citations import Cited, cited_case, cited_view, in_words
from loaders.dates import stretch
from tests.exports.cited import ADDRESS, DATES, EDITION, all_cited, dated, text

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
    where = [" ".join(item.get("container-title", item.get("publisher")).split())]
    where += [f"version {item['version']}"] if "version" in item else []
    where += [f"accessed {in_words(item, 'accessed')}"] if "accessed" in item else []
    assert read(entry.fields["howpublished"]) == ", ".join(where)
    assert entry.fields.get("url", "") == item.get("URL", "")
    assert entry.fields.get("year", "").endswith(in_words(item, "issued"))


@pytest.mark.parametrize("cited", all_cited(), ids=lambda cited: cited.item["id"])
def test_an_entry_comes_back_as_it_went(cited):
    check(cited)


@settings(deadline=None, database=None, max_examples=60)
@given(title=WORDS, author=WORDS, name=WORDS)
def test_any_words_come_back(title, author, name):
    item = {"id": "x", "type": "webpage", "title": title, "author": [{"literal": author}], "container-title": name}
    check(Cited(item, (1,)))


def test_every_work_has_an_entry():
    several = [cited_case(EDITION), cited_case(EDITION, "record", "x"), cited_view(EDITION, "Who?", "/who"), text()]
    assert list(parse_string(bibtex(several), "bibtex").entries) == [each.item["id"] for each in several]


def test_the_note_has_what_bibtex_has_no_field_for():
    assert back(text()).fields["note"] == "Paragraph 9."
    assert back(cited_case(EDITION, "record", "x")).fields["note"] == "Record x."
    assert read(back(cited_view(EDITION, "Who?", "/who?a_b=c&d")).fields["note"]) == "View /who?a_b=c&d."


def test_an_address_is_written_as_it_is_and_in_braces():
    """Within quotation marks pandoc takes what follows a `%` for a comment, and then reads no entry of the file."""
    assert "100%25" in ADDRESS
    assert f"url = {{{ADDRESS}}}" in bibtex([cited_case(EDITION._replace(address=ADDRESS))])


@pytest.mark.parametrize("form", DATES)
@pytest.mark.parametrize("basis", ["told", "inferred: from what"])
def test_a_date_stands_in_words_that_no_program_reads_otherwise(form, basis):
    """biber, pandoc and BibTeX print `year` as it stands; of a `date` each leaves something out. Its year sorts it."""
    fields = back(dated(form, basis)).fields
    words = DATES[form] if basis == "told" else f"[{stretch(form).words}]"
    year = re.findall(r"\d{4}", form)[0]
    assert fields["year"] == (words if words.startswith(year) else f"{year}: {words}")
    assert not {"date", "month", "day", "urldate"} & set(fields)
    assert "~" not in bibtex([dated(form, basis)])


def test_typst_reads_every_date(tmp_path):
    """Of `year` it takes the number at the beginning, and no file in which one has none."""
    cited = [dated(form, basis) for form in DATES for basis in ("told", "inferred: from what")]
    titled = [Cited(each.item | {"id": f"x{at}", "title": f"No {at}"}) for at, each in enumerate(cited)]
    (tmp_path / "own.bib").write_text(bibtex(titled), encoding="utf-8")
    page = tmp_path / "page.typ"
    page.write_text('#bibliography("own.bib", full: true, style: "chicago-author-date")', encoding="utf-8")
    shown = "".join(each.extract_text() for each in PdfReader(BytesIO(typst.compile(page))).pages)
    for at, form in enumerate(form for form in DATES for _ in range(2)):
        (said,) = re.findall(rf"(\d+)[a-z]*\. “No {at}\b", shown)
        assert said == re.findall(r"\d{4}", form)[0]
