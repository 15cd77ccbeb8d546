"""What JSON holds as rows of a path and a text, and back, with the order of its keys.

A path is the keys that lead to a value with points between them; items of a list are counted from 1. A text that would
be read as something else, and whatever cannot stand in rows, is written as JSON.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

POINT = "."
DEEPEST = 50
"""Keys that may lead to a value."""
TEXTS = {"profile", "name", "title", "version", "description", "path", "type", "pattern"}
"""Keys whose values are texts even where they look like numbers, as a version does."""


class Astray(ValueError):
    """What keeps rows from being put together, and the path of the row that does."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.path = path


def flat(value: Any, lists: bool = False, path: str = "") -> Iterator[tuple[str, str]]:
    """Paths and texts of a value; lists: whether items of lists have rows of their own."""
    if isinstance(value, dict) and value and all(map(plain, value)):
        inner = value.items()
    elif lists and isinstance(value, list) and value:
        inner = {str(place): item for place, item in enumerate(value, start=1)}.items()
    else:
        yield path, text_of(value, path)
        return
    for key, item in inner:
        yield from flat(item, lists, f"{path}{POINT}{key}" if path else key)


def plain(key: str) -> bool:
    """Whether a key can stand in a path."""
    return bool(key) and POINT not in key and not key.isdecimal() and key == key.strip()


def text_of(value: Any, path: str) -> str:
    """A value as the text of a cell."""
    if isinstance(value, str) and value and value_of(value, path) == value and (value.isprintable()):
        return value
    return json.dumps(value, ensure_ascii=isinstance(value, str))


def value_of(text: str, path: str) -> Any:
    """What the text of a cell stands for: JSON where it is some, else itself."""
    text = text.strip()
    with suppress(ValueError, RecursionError):
        found = json.loads(text)
        if isinstance(found, str) or not is_text(path):
            return found
    return text


def whole(text: str) -> dict[str, Any]:
    """The object that stands there as JSON; ValueError where there is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not readable as JSON: {getattr(error, 'msg', 'it goes too deep')}") from None
    if not isinstance(found, dict):
        raise ValueError("it is no object as JSON has them, between { and }")
    return found


def is_text(path: str) -> bool:
    """Whether the value at a path is a text whatever it looks like."""
    return path.rpartition(POINT)[2] in TEXTS


def deep(rows: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The dict of some paths and texts; Astray where a path leads through a value, stands there twice, or goes deeper
    than any descriptor does."""
    found: dict[str, Any] = {}
    for path, text in rows:
        *way, last = path.split(POINT)
        if len(way) >= DEEPEST:
            raise Astray(path, f"'{path[:DEEPEST]}…' goes {len(way)} levels deep; at most {DEEPEST} are read")
        here = found
        for key in way:
            here = here.setdefault(key, {})
            if not isinstance(here, dict):
                raise Astray(path, f"'{path}' leads through '{key}', which has a value of its own")
        if last in here:
            raise Astray(path, f"'{path}' stands there twice")
        here[last] = value_of(text, path)
    return {key: listed(value) for key, value in found.items()}


def listed(value: Any) -> Any:
    """A dict whose keys count from 1 as the list that it stands for, and so within it."""
    if not isinstance(value, dict):
        return value
    inner = {key: listed(item) for key, item in value.items()}
    if not inner or not all(key.isdecimal() for key in inner):
        return inner
    return [inner[key] for key in sorted(inner, key=int)]
