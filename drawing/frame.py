"""What stands around a chart, as data; a page and a stage each paint it their own way."""

from typing import NamedTuple


class Frame(NamedTuple):
    """The words of one picture; the subtitle is its legend too; asked, said: what a class is asked,
    and what it is told in the place of that."""

    takeaway: str
    subtitle: str
    rests_on: str
    how_told: str
    cannot_tell: str
    footer: str
    said: str = ""
    asked: str = ""
