"""A workbook that LibreOffice opens and saves, as its own kind of file and back, is still the same case."""

import os
import shutil
from pathlib import Path

import pytest

from loaders.content import content
from loaders.convert import convert as write
from loaders.place import opened
from tests import hostile
from tests.office.conftest import convert


def test_what_libreoffice_saves_is_the_same_case(tmp_path: Path) -> None:
    if not shutil.which("localc"):
        how = "no LibreOffice Calc found: apt-get install libreoffice-calc"
        if os.environ.get("CI") == "true":
            pytest.fail(how, pytrace=False)
        pytest.skip(how)
    write(hostile.folder(), tmp_path / "case.xlsx")
    convert(tmp_path / "case.xlsx", "ods", "ods")
    convert((tmp_path / "ods" / "case.ods").rename(tmp_path / "case.ods"), "xlsx", "back")
    saved = tmp_path / "back" / "case.xlsx"
    assert content(opened(saved)).files() == content(opened(hostile.folder())).files()
