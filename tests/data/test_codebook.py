"""The codebook in docs/ is the one that the package and its codes make."""

import re
from pathlib import Path

from loaders.__main__ import main
from loaders.beginning import begin
from loaders.case import load_case
from loaders.codebook import codebook

ROOT = Path(__file__).parents[2]


def test_the_codebook_is_not_stale():
    made = codebook(load_case(ROOT / "data"))
    how = "python -m loaders codebook data docs/codebook.md"
    assert (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8") == made, f"make it anew: {how}"


def test_every_column_and_code_is_explained():
    case = load_case(ROOT / "data")
    text = re.sub(r"\\(\W|_)", r"\1", codebook(case))  # signs that Markdown would take for its own are escaped
    for table in case.package.tables.values():
        assert f"(`{table.file}`)" in text
        for field in table.fields:
            assert field["description"] in text
    for definition in [*case["codes"]["definition"], *case["issues"]["definition"]]:
        assert definition in text
    for pole in [*case["issues"]["plus"], *case["issues"]["minus"]]:
        assert f"| {pole} |" in text


def test_the_command_writes_the_codebook_to_a_file(tmp_path: Path):
    file = tmp_path / "codebook.md"
    assert main(["codebook", str(ROOT / "data"), str(file)]) == 0
    assert file.read_bytes() == (ROOT / "docs" / "codebook.md").read_bytes()


def test_one_row_is_not_several(tmp_path: Path):
    text = codebook(begin(tmp_path / "case"))
    assert "1 row. Key" in text
    assert not re.search(r"\b1 rows", text)
