"""A case in which every free text of every table holds what a program could take for something else than text.

It is the small case, made once for all tests of a process.
"""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from loaders.case import Case, load_case
from tests.cases import build
from tests.told import with_story
from tests.variants import with_hostile_text

MARKUP = "<script>alert(1)</script> &amp; </text> ]]> [a](javascript:1) *b* $c$ :red[d] `e`"
RIGHT_TO_LEFT = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER WAW}\N{ARABIC LETTER REH} \N{HEBREW LETTER ALEF}"
COMBINING = "e\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW} \N{COMBINING GRAPHEME JOINER}"
LONG = " ".join(["averylongwordindeed"] * 15)
FORMULA = "=1+1 "
SIGNS = f" {RIGHT_TO_LEFT} {COMBINING} {MARKUP} {LONG}"


@cache
def folder() -> Path:
    """Where it lies; nobody changes it there."""
    place = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    made = with_story(build(place / "hostile"))
    with_hostile_text(made, FORMULA, SIGNS)
    return made


@cache
def case() -> Case:
    """The case."""
    return load_case(folder())
