"""What pure functions make of a case and a lens, made once for all readers who see the same."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def kept(most: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """A function whose `most` last used results are kept by what they were made from, which has to be hashable.

    Nobody changes such a result in place.
    """

    def keep(make: Callable[Asked, Made]) -> Callable[Asked, Made]:
        # To a type checker what lru_cache gives takes anything.
        return cast(Callable[Asked, Made], lru_cache(maxsize=most)(make))

    return keep
