"""What pure functions make of a case and a lens, made once for all readers who see the same, and kept with the case."""

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property, wraps
from threading import RLock
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache

Asked = ParamSpec("Asked")
Made = TypeVar("Made")
Key = tuple[Hashable, ...]


class Keeper:
    """What results are kept with. No two cases share a result or push out each other's, and with a case that nobody
    holds any more all goes that was made of it."""

    @cached_property
    def results(self) -> dict[Callable[..., Any], LRUCache[Key, Any]]:
        """Function to its results, by all else that these were made from."""
        return {}


LOCK = RLock()
"""Held for a look into what is kept, never while something is made."""


def kept(most: int, by: Callable[..., Key] | None = None) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """A function of which a case keeps the `most` last used results by what they were made from, the case among it.

    by: what of the function's arguments that is; all of them, where it is not said. Nobody changes a result in place.
    """

    def keep(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        @wraps(make)
        def made(*asked: Asked.args, **named: Asked.kwargs) -> Made:
            key = by(*asked, **named) if by else (*asked, *named.items())
            keeper, others = apart(key)
            with LOCK:
                if make not in keeper.results:
                    keeper.results[make] = LRUCache(most)
                results: LRUCache[Key, Made] = keeper.results[make]
                if others in results:
                    return results[others]
            result = make(*asked, **named)
            with LOCK:
                # Two readers who ask for the same at once get the same.
                return results.setdefault(others, result)

        return made

    return keep


def apart(key: Sequence[Any]) -> tuple[Keeper, Key]:
    """The case in a key, and what else is in it."""
    [keeper] = [each for each in key if isinstance(each, Keeper)]
    return keeper, tuple(each for each in key if each is not keeper)
