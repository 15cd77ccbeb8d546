"""Who made a case, how large it is and what it may be used for, in sentences."""

from collections.abc import Iterator
from typing import Protocol

from readings.listing import counted, listing


class Made(Protocol):
    """What a case says of itself."""

    @property
    def contributors(self) -> tuple[str, ...]:
        """Who made it."""
        ...

    @property
    def version(self) -> str:
        """Which version it is."""
        ...

    @property
    def description(self) -> str:
        """What it is."""
        ...

    @property
    def licences(self) -> tuple[str, ...]:
        """What it may be used for."""
        ...


def made(package: Made) -> Iterator[str]:
    """Who made it, which version this is, under which licence; what it does not say is left out."""
    version = f"Version {package.version}." if package.version else ""
    maker = (
        f"Made by {listing(package.contributors)}." if package.contributors else "The case does not say who made it."
    )
    yield " ".join(filter(None, [maker, version] if package.contributors else [version, maker]))
    if package.description:
        yield package.description
    if package.licences:
        yield f"Its licence: {listing(package.licences)}."


def size(texts: int, outlets: int, paragraphs: int, records: int) -> str:
    """“5 texts from 4 outlets, 96 paragraphs; 349 records, each with the paragraphs that it rests on.”"""
    ground = f"{counted(texts, 'text')} from {counted(outlets, 'outlet')}, {counted(paragraphs, 'paragraph')}"
    return f"{ground}; {counted(records, 'record')}, each with the paragraphs that it rests on."
