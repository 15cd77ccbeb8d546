"""The bytes of a file of a case to its text."""

from importlib.resources.abc import Traversable

from loaders.bounds import MILLION, SIZE
from loaders.faults import CaseError, Fault

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins that is in UTF-16, as “Unicode text” of spreadsheets is."""


def decode(path: Traversable) -> str:
    """The file's text without a byte-order mark; CaseError where it is missing, has NUL bytes or is not UTF-8."""
    try:
        with path.open("rb") as file:
            raw: bytes = file.read(SIZE.most * MILLION + 1)
    except OSError as error:
        reason = error.strerror or "there is none"
        raise CaseError([Fault(path.name, 0, "", f"the file cannot be read: {reason}")]) from None
    if len(raw) > SIZE.most * MILLION:
        raise CaseError([Fault(path.name, 0, "", "it goes on", str(SIZE))])
    as_utf_8 = f"save the file as {'JSON' if path.name.endswith('.json') else 'CSV'}, UTF-8"
    if raw.startswith(UTF_16):
        raise CaseError([Fault(path.name, 0, "", "it is in UTF-16", as_utf_8)])
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise CaseError([Fault(path.name, line, "", "a NUL byte", as_utf_8)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        raise CaseError([Fault(path.name, line, "", found, as_utf_8)]) from None
