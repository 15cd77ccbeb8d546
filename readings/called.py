"""What ids and codes are called on the screen."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

NONE: Mapping[str, str] = MappingProxyType({})


class Called(NamedTuple):
    """Actors, outlets and issues by their short names, ways of telling in words, and how reliable each outlet is."""

    actors: Mapping[str, str]
    outlets: Mapping[str, str]
    issues: Mapping[str, str] = NONE
    ways: Mapping[str, str] = NONE
    grades: Mapping[str, str] = NONE
