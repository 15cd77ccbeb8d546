"""Texts are read paragraph by paragraph whatever they are saved as; what cannot be read is refused with its reason."""

import io
import zipfile
from collections.abc import Callable

import pytest

from loaders.bounds import READING
from loaders.formats import apart, html, pdf, text, word
from loaders.formats.text import text_of
from loaders.formats.unread import Unread
from tests.loaders import files

BOTH = ["The gate", "It was shut on 3 May."]
KINDS = {
    "a.txt": "\n\n".join(BOTH).encode(),
    "a.rtf": rb"{\rtf1 The gate\par It was shut on 3 May.}",
    "a.html": b"<h1>The gate</h1><p>It was <b>shut</b>\non 3 May.</p>",
    "a.htm": b"<!doctype html><html><body><h1>The gate</h1><p>It was shut on 3&#32;May.</p></body></html>",
    "a.docx": files.word(*BOTH),
    "a.pdf": files.pdf(BOTH),
}


@pytest.mark.parametrize("name", KINDS)
def test_the_same_paragraphs_whatever_they_are_saved_as(name: str) -> None:
    assert [line for line in text_of(name, KINDS[name]).split("\n") if line] == BOTH


@pytest.mark.parametrize("name", ["a.html", "a.docx", "a.pdf"])
def test_a_kind_is_known_by_what_is_in_it_not_by_its_name(name: str) -> None:
    raw = KINDS["a.htm"] if name == "a.html" else KINDS[name]
    assert text_of("a.txt", raw) == "\n".join(BOTH)


HTML = [
    ("<p>one<br>line<br><br>another", ["one line", "another"]),
    ("<ul><li>one<ul><li>inner</ul>rest<li>two</ul>", ["one", "inner", "rest", "two"]),
    ("<table><tr><th>year<td>2016</table>", ["year", "2016"]),
    ("<blockquote><p>said</blockquote>so", ["said", "so"]),
    ("<div>bare <em>words</em></div>", ["bare words"]),
    ("<nav>menu</nav><p>one<script>p('two')</script><style>p{}</style><!-- no -->", ["one"]),
    ("<p>around<main><p>the text</main><footer>end</footer>", ["the text"]),
    ("<article>one</article><article>two</article>", ["one", "two"]),
    ("<pre>a line\nanother\n\na third</pre>", ["a line another", "a third"]),
    ("<p>Ça va &amp; &lt;b&gt;", ["Ça va & <b>"]),
]


@pytest.mark.parametrize(("page", "found"), HTML)
def test_paragraphs_of_a_page(page: str, found: list[str]) -> None:
    assert html.paragraphs(page.encode()) == found


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    assert html.paragraphs("<meta charset=iso-8859-1><p>Ça".encode("latin-1")) == ["Ça"]
    with pytest.raises(Unread, match="save it as UTF-8"):
        html.paragraphs("<p>Ça".encode("latin-1"))


RUN = "<w:r><w:t>{}</w:t></w:r>"


WORD = [
    (f"<w:tbl><w:tr><w:tc><w:p>{RUN.format('in a cell')}</w:p></w:tc></w:tr></w:tbl>", ["in a cell"]),
    (f"<w:p>{RUN.format('one')}<w:r><w:br/></w:r>{RUN.format('two')}</w:p>", ["one", "two"]),
    (f"<w:p>{RUN.format('was ')}<w:ins>{RUN.format('added')}</w:ins></w:p>", ["was added"]),
    (f"<w:p>{RUN.format('kept')}</w:p><w:moveFrom><w:p>{RUN.format('moved')}</w:p></w:moveFrom>", ["kept"]),
    (f"<w:p>{RUN.format('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", ["kept"]),
    (f"<w:sdt><w:sdtContent><w:p>{RUN.format('in a form')}</w:p></w:sdtContent></w:sdt>", ["in a form"]),
    (f"<w:p><w:hyperlink>{RUN.format('a link')}</w:hyperlink></w:p>", ["a link"]),
    ("<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r></w:p><w:p/>", ["one two"]),
]


@pytest.mark.parametrize(("body", "found"), WORD)
def test_paragraphs_of_a_word_document(body: str, found: list[str]) -> None:
    assert word.paragraphs(files.word_of(body)) == found
    assert word.paragraphs(files.strict(files.word_of(body))) == found


LONG = "The council met on Tuesday and heard what the engineers had"


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        ([["The bridge", LONG, "to say of it."]], ["The bridge", f"{LONG} to say of it."]),
        ([[LONG, "to say.", LONG, "to tell."]], [f"{LONG} to say.", f"{LONG} to tell."]),
        ([[LONG[:-4] + "gath-", "ered."]], [f"{LONG[:-4]}gathered."]),
        ([[LONG, "- one", "- two"]], [LONG, "- one", "- two"]),
        ([[LONG, "7"], ["to say of it.", "Page 8 of 9"]], [f"{LONG} to say of it."]),
        ([[f"{LONG}.", "1"], ["Then they left."]], [f"{LONG}.", "Then they left."]),
    ],
    ids=["a heading", "last lines are short", "a hyphen", "bullets", "over a page", "a page ends with a sentence"],
)
def test_lines_of_a_pdf_are_joined(pages: list[list[str]], found: list[str]) -> None:
    assert pdf.paragraphs(files.pdf(*pages)) == found


def packed(name: str, raw: bytes) -> bytes:
    """A zip with one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "make", "reason"),
    [
        ("a.pdf", lambda: b"%PDF-1.7", "damaged"),
        ("a.pdf", lambda: files.pdf([]), "holds no text, only pictures"),
        ("a.pdf", lambda: files.pdf(*([["x"]] * (pdf.MOST_PAGES + 1))), "201 pages; at most 200"),
        ("a.docx", lambda: b"PK\x03\x04 and no more", "damaged"),
        ("a.docx", lambda: packed("other.xml", b"x"), "other than a Word document"),
        ("a.docx", lambda: packed(word.BODY, b"<no document"), "Word document that is damaged"),
        ("a.docx", lambda: packed(word.BODY, b"<!DOCTYPE x><x/>"), "Word document that is damaged"),
        ("a.docx", lambda: packed(word.BODY, b"\0" * (word.MOST_UNPACKED + 1)), "unpacks to more than 50 MB"),
        ("a.docx", files.word, "empty"),
        ("a.docx", lambda: files.strict(files.word()), "empty"),
        ("a.html", lambda: b"<script>only()</script>", "empty"),
        ("a.html", lambda: b"", "no text can be found"),
        ("a.doc", lambda: b"\xd0\xcf\x11\xe0 old", "old kind"),
        ("a.html", lambda: b"<p>" + b"x" * text.MOST_BYTES_PACKED, "larger than 5 MB"),
        ("a.html", lambda: b"<p>" + b"x" * (text.MOST_BYTES + 1), "more than 1,000,000 letters"),
    ],
)
def test_what_is_no_text_is_refused(name: str, make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(Unread, match=reason):
        text_of(name, make())


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "READING", READING._replace(setting="UNSET", usual=0))
    with pytest.raises(Unread, match="too long; at most 0 seconds"):
        text_of("a.html", KINDS["a.html"])


def test_a_reader_that_breaks_off_harms_no_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(text.PACKED, b"broken", "no_such_kind")
    with pytest.raises(Unread, match="damaged"):
        text_of("a.txt", b"broken")
