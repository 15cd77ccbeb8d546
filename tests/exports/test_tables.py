"""What a reader takes away is what the case holds."""

import io
import zipfile
from pathlib import Path

import frictionless
import pytest

from exports.tables import case_zip, table_csv
from loaders.case import load_case

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def case():
    return load_case(DATA)


def test_every_table_comes_back_as_it_stands_in_the_case(case):
    for table in case.package.tables.values():
        rows = case[table.name].sort_values(table.key)
        shipped = (DATA / table.file).read_text(encoding="utf-8").splitlines()
        ours = table_csv(rows, table.columns, ";").decode().splitlines()
        assert ours[0] == shipped[0]
        assert sorted(ours) == sorted(shipped), table.name


def test_a_zip_of_the_case_is_a_case_itself(tmp_path):
    files = {path.name: path.read_bytes() for path in DATA.iterdir() if path.suffix in {".csv", ".json"}}
    zipfile.ZipFile(io.BytesIO(case_zip(files))).extractall(tmp_path)
    assert len(load_case(tmp_path)["strikes"]) == len(load_case(DATA)["strikes"])
    report = frictionless.validate(tmp_path / "datapackage.json")
    assert report.valid, report.flatten(["message"])


def test_the_same_files_make_the_same_zip():
    assert case_zip({"b": b"2", "a": b"1"}) == case_zip({"a": b"1", "b": b"2"})
