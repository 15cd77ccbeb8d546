"""Copies of texts as files of each kind: what an edition reads of them, or why it does not."""

from edition.boxes import READ_HERE
from edition.own import MOST_UNPACKED, SAVE_AS
from loaders.formats import rules
from tests.loaders import files
from tests.loaders.test_formats import BOTH, HTML, KINDS, WORD, packed


def lying(zipped: bytes) -> bytes:
    """A packed file that says of what it holds that it is small."""
    size = zipped.rindex(b"PK\x01\x02") + 24
    return zipped[:size] + b"\x01\0\0\0" + zipped[size + 4 :]


COPIES = [
    *((name, raw, BOTH) for name, raw in KINDS.items() if name.endswith(READ_HERE)),
    *(("a.html", page.encode(), found) for page, found in HTML),
    *(("a.txt", save(files.word_of(body)), found) for body, found in WORD for save in (bytes, files.strict)),
    ("a.html", "<meta charset=iso-8859-1><p style='color: red'>Ça".encode("latin-1"), ["Ça"]),
    (
        "a.html",
        b"<img src='https://outside.example' onerror='run = 1'><script>run = 1</script>nothing runs",
        ["nothing runs"],
    ),
    ("a.html", "<p>Ça".encode("latin-1"), rules.LETTERS),
    ("a.pdf", KINDS["a.pdf"], SAVE_AS),
    ("a.rtf", KINDS["a.rtf"], SAVE_AS),
    ("a.doc", b"\xd0\xcf\x11\xe0 old", rules.OLD_WORD),
    ("a.docx", b"PK\x03\x04 and no more", rules.PACKED),
    ("a.docx", packed("other.xml", b"x"), rules.OTHER),
    ("a.docx", packed(rules.BODY, b"<no document"), rules.DAMAGED),
    ("a.docx", packed(rules.BODY, b"<!DOCTYPE x><x/>"), rules.DAMAGED),
    ("a.docx", packed(rules.BODY, b"\0" * (MOST_UNPACKED + 1)), rules.unpacks(MOST_UNPACKED)),
    ("a.docx", lying(packed(rules.BODY, b"\0" * (MOST_UNPACKED + 1))), rules.unpacks(MOST_UNPACKED)),
    ("a.docx", files.word(), rules.EMPTY),
    ("a.docx", files.strict(files.word()), rules.EMPTY),
    ("a.txt", b"The gate\0is shut", rules.NUL),
    ("a.txt", b"x" * (rules.MOST_BYTES + 1), rules.too_large(rules.MOST_BYTES)),
    ("a.html", b"<p>" + b"x" * (rules.MOST_BYTES + 1), rules.LONG),
]
"""Names and bytes of files, and their lines, or why they are not read."""
