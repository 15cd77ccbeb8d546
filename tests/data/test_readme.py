"""The lines that data/README.md offers to copy are lines that a case takes."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from loaders.case import load_case
from tests.lenses import SHIPPED, case, cells

README = (SHIPPED / "README.md").read_text(encoding="utf-8")
TEMPLATES = dict(re.findall(r"`(\w+\.csv)`[^\n]*\n\n```csv\n(.*?)```", README, re.DOTALL))


def test_there_is_a_template_for_every_table() -> None:
    assert set(TEMPLATES) == {table.file for table in case().package.tables.values()}


@pytest.mark.parametrize("file", sorted(TEMPLATES))
def test_a_template_has_the_columns_of_its_table(file: str) -> None:
    header, *rows = csv.reader(TEMPLATES[file].splitlines())
    assert header == list(cells(file.removesuffix(".csv"))[0])
    assert rows
    assert all(len(row) == len(header) for row in rows)


def test_a_case_with_all_templates_in_it_loads(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "case")
    for file, text in TEMPLATES.items():
        with (folder / file).open("a", encoding="utf-8") as out:
            out.write("\n".join(text.splitlines()[1:]) + "\n")
    found = load_case(folder)
    assert "my-claim" in set(found["claims"]["claim"])
    assert set(found["stances"].set_index("stance").loc["my-stance", "outlets"]) == {"unnamed-blog"}
