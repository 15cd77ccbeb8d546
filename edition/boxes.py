"""Boxes that a reader uses rather than reads, as HTML; what is in them, the script fills in."""

from html import escape

from exports.citations import WAYS
from loaders.formats.rules import MB, MOST_BYTES, MOST_BYTES_PACKED
from loaders.texts import MOST_FILES

READ_HERE = (".txt", ".html", ".htm", ".docx")
WHAT_HAPPENS = (
    "The texts are not part of this project. Where you have copies, as plain text in UTF-8, a page of the web or a "
    "Word document (.docx), drop them here: each line is compared with ours by its fingerprint, also where a copy has "
    "lines numbered, broken or joined. That is done within this page, on your own computer; nothing is sent anywhere, "
    "and only lines that are the same as ours are shown, until you close this tab. Of a PDF or an RTF, save the text "
    "first as one of these; the dashboard that this edition was made from reads such files as they are. At most "
    f"{MOST_FILES} files at once, each of {MOST_BYTES_PACKED // MB} MB (plain text: {MOST_BYTES // MB} MB)."
)


def drop_in(place: str) -> str:
    """A place for own copies of the texts. place: `panel` for one that is needed only where a line is not at hand."""
    return (
        f"<div class='drop-in' data-place='{place}'><p>{WHAT_HAPPENS}</p>"
        "<p><label>Drop your copies of the texts here: <input type='file' multiple "
        f"accept='{','.join(READ_HERE)}'></label></p>"
        "<p class='at-hand' role='status'></p><div class='reports' role='status'></div>"
        "<button type='button' class='forget' hidden>Forget my copies</button></div>"
    )


def cite(label: str, name: str = "") -> str:
    """A box for each way to cite something; name: `view`, `case`, or nothing for what is open."""
    boxes = "".join(f"<h3>{title}</h3>{copyable('', ending, kind)}" for title, (ending, kind) in WAYS.items())
    return f"<details class='cite' data-cites='{escape(name)}'><summary>{label}</summary>{boxes}</details>"


def copyable(text: str, ending: str = "", kind: str = "", classes: str = "copyable") -> str:
    """A text to copy, and as a file of an ending and a media type where it has one."""
    file = (
        f"<button type='button' data-save='' data-ending='{ending}' data-kind='{kind}'>Download</button>"
        if ending
        else ""
    )
    copy = f"<button type='button' data-copy>Copy</button><span role='status'></span>{file}"
    return f"<div class='copy'><pre class='{classes}' tabindex='0'>{escape(text)}</pre>{copy}</div>"
