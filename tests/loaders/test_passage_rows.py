"""The rows of passages.csv that a new text begins with."""

import csv
from pathlib import Path

import pytest

from loaders.__main__ import main
from tests.lenses import cells

TEXT = b"\xef\xbb\xbfA heading\r\n\r\n\xc3\xa9\r\n"


def test_a_text_gets_a_row_for_each_line_that_is_not_empty(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "text.txt").write_bytes(TEXT)
    assert main(["passages", str(tmp_path / "text.txt"), "my-source", "my-outlet"]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines(), fieldnames=list(cells("passages")[0])))
    assert [(row["source"], row["paragraph"], row["role"], row["outlet"]) for row in rows] == [
        ("my-source", "1", "content", "my-outlet"),
        ("my-source", "2", "content", "my-outlet"),
    ]
    # printf 'é' | sha256sum
    assert rows[1]["sha256"] == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


@pytest.mark.parametrize(("raw", "why"), [(None, "No such file"), (b"", "empty"), (b"\xff\xfea\0", "UTF-16")])
def test_what_is_no_text_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture, raw: bytes | None, why: str
) -> None:
    file = tmp_path / "text.txt"
    if raw is not None:
        file.write_bytes(raw)
    assert main(["passages", str(file), "my-source", "my-outlet"]) == 1
    said = capsys.readouterr().err
    assert str(file) in said
    assert why in said
