"""What decides how files are read, here and in a browser: tags and elements, bounds, and why a file is not read."""

MOST_BYTES = 1_000_000
"""Of a text, or of what is read of another file."""
MOST_BYTES_PACKED = 5_000_000
"""Of a file that also holds pictures, fonts and marks."""
MB = 1_000_000

PAGES = ("<!doctype html", "<html", "<?xml")
PAGE_NAMES = (".html", ".htm")
"""How a page of the web begins, and how its name ends."""
UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "head", "nav", "footer", "aside", "button", "select", "svg")
)
"""What is no text of the page: scripts, its furniture, ways to other pages."""
INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font"),
        *("i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub"),
        *("sup", "time", "tt", "u", "var", "wbr"),
    )
)
"""What stands within a paragraph; anything else begins one and ends one."""
MAIN = ("main", "article")

BODY = "word/document.xml"
"""Where in a Word document its text lies."""
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""The names of its elements are in the first of these; saved as “Strict Open XML”, in the second."""
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SHOWN = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""What else than letters stands in a run of it, and how it is written."""
STALE = {"Fallback": (COMPATIBLE,), "moveFrom": WORD}
"""What says again what stands elsewhere: a box for old programs, a sentence where it was before it was moved."""

UTF_16 = "it is saved as UTF-16; save it as UTF-8"
OLD_WORD = "it is a Word document of the old kind (.doc); save it as .docx or as plain text"
EMPTY = "it is empty"
NUL = "it is not text: it holds a NUL byte"
LONG = f"it holds more than {MOST_BYTES:,} letters; these texts have a few thousand each"
LETTERS = "its letters are not those of UTF-8, nor of an encoding that it names; save it as UTF-8"
PACKED = "it is a packed file that is damaged"
OTHER = "it is a packed file other than a Word document; save it as plain text or as .docx"
DAMAGED = "it is a Word document that is damaged; open it in Word, save it anew or as plain text"


def too_large(most: int) -> str:
    """That a file has more bytes than are read."""
    return f"it is larger than {most // MB} MB; these texts have a few kilobytes each"


def unpacks(most: int) -> str:
    """That a file unpacks to more bytes than are read."""
    return f"it unpacks to more than {most // MB} MB; save it as plain text"
