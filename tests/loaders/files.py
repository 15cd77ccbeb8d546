"""Files of several kinds that hold some paragraphs, made for tests."""

import io
import zipfile

from docx import Document


def word(*paragraphs: str) -> bytes:
    """A Word document."""
    document, out = Document(), io.BytesIO()
    for each in paragraphs:
        document.add_paragraph(each)
    document.save(out)
    return out.getvalue()


def word_of(body: str) -> bytes:
    """A Word document whose body is some XML, where `w` is the namespace of its elements."""
    out = io.BytesIO(word())
    old = zipfile.ZipFile(io.BytesIO(word()))
    with zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                text = f"{text.partition('<w:body>')[0]}<w:body>{body}</w:body></w:document>"
            new.writestr(name, text.encode("utf-8", "surrogateescape"))
    return out.getvalue()


STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
"""Namespaces of a Word document, and those that stand for them where it is saved as “Strict Open XML”."""


def strict(document: bytes) -> bytes:
    """A Word document as “Strict Open XML”."""
    out, old = io.BytesIO(), zipfile.ZipFile(io.BytesIO(document))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            raw = old.read(name)
            for loose, own in STRICT.items():
                raw = raw.replace(loose.encode(), own.encode())
            new.writestr(name, raw)
    return out.getvalue()


def pdf(*pages: list[str]) -> bytes:
    """A PDF with lines of ASCII on each page, set in Helvetica."""
    objects = [b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 780 Td {shown} ET".encode("ascii")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent PARENT 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 1 0 R >> >> >>" % len(objects)
        )
    parent = len(objects) + 1
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects.append(f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode())
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    return written([each.replace(b"PARENT", b"%d" % parent) for each in objects])


def written(objects: list[bytes]) -> bytes:
    """A PDF of some objects, the last of which is its catalogue."""
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, each in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start = out.tell()
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table))
    out.write(
        b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()
