"""What a descriptor says, and the one form in which its text is kept."""

import json
from typing import Any

from loaders.faults import CaseError, Fault
from loaders.package import DESCRIPTOR

Members = list[tuple[str, Any]]


def parsed(text: str) -> Any:
    """What the text says; CaseError where it is no JSON, says one thing twice, or what no text can hold."""
    try:
        found = json.loads(text, object_pairs_hook=once, parse_constant=no_number)
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        message = f"it holds half of a sign (\\u{ord(error.object[error.start]):04x})"
        raise CaseError([Fault(DESCRIPTOR, 0, "", message, "type the sign itself")]) from None
    except (ValueError, RecursionError) as error:
        line, why = getattr(error, "lineno", 0), getattr(error, "msg", error)
        raise CaseError([Fault(DESCRIPTOR, line, "", f"not readable as JSON: {why}")]) from None
    return found


def once(members: Members) -> dict[str, Any]:
    """An object of JSON; ValueError where it has two members of one name, of which the first would be lost."""
    found: dict[str, Any] = {}
    for name, value in members:
        if name in found:
            raise ValueError(f"'{name}' stands twice in one object; take one of the two out")
        found[name] = value
    return found


def no_number(name: str) -> None:
    """ValueError for `NaN` and `Infinity`, which Python takes for numbers."""
    raise ValueError(f"{name} is no number there")


def described(raw: Any) -> str:
    """The text of a descriptor as cases have it."""
    return json.dumps(raw, indent=2, ensure_ascii=False) + "\n"
