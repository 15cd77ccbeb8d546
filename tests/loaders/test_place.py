"""A zip of a case is read as its folder is; one of any other shape is refused with the reason."""

import io
import json
import os
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.__main__ import main
from loaders.convert import convert
from loaders.faults import CaseError
from loaders.package import leads_out
from loaders.place import opened
from loaders.terminal import in_terminal
from tests.lenses import SHIPPED
from tests.loaders.copies import change, faults

FILES = {path.name: path.read_bytes() for path in SHIPPED.iterdir() if path.suffix in {".csv", ".json"}}


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Files by name as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def within(folder: str) -> dict[str, bytes]:
    """The files of the case in a folder."""
    return {f"{folder}/{name}": content for name, content in FILES.items()}


def reasons(tmp_path: Path, raw: bytes) -> list[str]:
    """Why a zip with these bytes is refused; none where it is not."""
    path = tmp_path / "case.zip"
    path.write_bytes(raw)
    try:
        opened(path)
    except CaseError as error:
        return [str(fault).removeprefix("case.zip: ") for fault in error.faults]
    return []


@pytest.mark.parametrize("more", [{"__MACOSX/._datapackage.json": b"\0"}, {"texts/one.txt": b"1"}, {"LICENSE": b""}])
def test_what_else_lies_in_a_zip_does_not_matter(tmp_path, more):
    assert reasons(tmp_path, packed(FILES | more)) == []


def test_another_case_in_a_folder_of_its_own_is_passed_over_which_is_said(folder, tmp_path, capsys):
    shutil.copytree(folder, folder / "older")
    for place in (folder, Path(shutil.make_archive(str(tmp_path / "mine"), "zip", folder))):
        assert main(["check", str(place)]) == 0
        assert "older/: another case lies in it, and is passed over; open it by itself" in capsys.readouterr().out


def test_a_folder_within_that_may_not_be_looked_into_is_nothing_to_say(folder, monkeypatch, capsys):
    (folder / "lost").mkdir()
    is_file = Path.is_file

    def refused(path: Path) -> bool:
        if path.parent.name == "lost":
            raise PermissionError(13, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", refused)
    assert main(["check", str(folder)]) == 0
    assert "lost" not in capsys.readouterr().out


def test_faults_in_a_zip_are_told_as_those_of_a_folder(folder, tmp_path, capsys):
    line = change(folder, "strikes.csv", ("bombers-take-off",), actor="rusia")
    (folder / "claims.csv").unlink()
    assert main(["check", shutil.make_archive(str(tmp_path / "spoiled"), "zip", folder)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "claims.csv: there is none; put it there, or take 'claims' out of datapackage.json, which names it" in told
    assert f"strikes.csv, line {line}, actor: 'rusia' is not an actor (did you mean 'russia'?)" in told


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        (
            within("syria"),
            "datapackage.json lies in its folder 'syria'; zip the files themselves, not the folder they are in",
        ),
        (
            within("a/b") | within("z"),
            "it holds 2 cases, as in 'z' and 'a/b'; zip the files of one, not the folder they are in",
        ),
        (
            {"my/case.xlsx": b""},
            "it holds no datapackage.json, and the workbook 'my/case.xlsx'; give that as it is, without a zip",
        ),
        ({"events.csv": b"1"}, "it holds no datapackage.json; zip all files of the case"),
        ({}, "it holds no datapackage.json; zip all files of the case"),
        (FILES | {"../events.csv": b"1"}, "'../events.csv' leads out of the zip"),
        (FILES | {"/tmp/events.csv": b"1"}, "'/tmp/events.csv' leads out of the zip"),
        (FILES | {"a\\..\\..\\b.csv": b"1"}, "'a/../../b.csv' leads out of the zip"),
    ],
)
def test_a_zip_of_another_shape_is_refused_with_the_reason(tmp_path, files, reason):
    assert reasons(tmp_path, packed(files)) == [reason]


def test_a_file_that_stands_twice_is_refused(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("events.csv", b"1")
    assert reasons(tmp_path, out.getvalue()) == ["'events.csv' stands in it 2 times"]


def test_a_zip_has_bounds(tmp_path, monkeypatch):
    monkeypatch.setenv("FAULTLINES_MOST_FILES", str(len(FILES)))
    assert reasons(tmp_path, packed(FILES)) == []
    too_many = packed(FILES | {"one.txt": b"1"})
    setting = "(the setting FAULTLINES_MOST_FILES)"
    assert reasons(tmp_path, too_many) == [
        f"it holds {len(FILES) + 1} files; at most {len(FILES)} files are read {setting}"
    ]
    monkeypatch.setenv("FAULTLINES_MOST_MB", "1")
    most = "at most 1 MB are read, packed or unpacked (the setting FAULTLINES_MOST_MB)"
    bomb = packed({**FILES, "events.csv": b" " * 100_000_000})
    assert len(bomb) < 1_000_000
    [reason] = reasons(tmp_path, bomb)
    assert reason.startswith("it unpacks to 100.")
    assert reason.endswith(f" MB; {most}")
    unpacked = packed({"events.csv": b" " * 1_500_000}, zipfile.ZIP_STORED)
    assert reasons(tmp_path, unpacked) == [f"it has 1.5 MB; {most}"]


def test_a_link_is_refused_wherever_it_leads(tmp_path):
    out = io.BytesIO(packed(FILES))
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("more.csv")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "events.csv")
    assert reasons(tmp_path, out.getvalue()) == ["'more.csv' is a link; put the file itself in its place"]


def test_a_size_that_is_not_true_unpacks_no_more_than_it_says(tmp_path):
    raw = packed({"datapackage.json": b" " * 100_000})
    assert raw.count(said := (100_000).to_bytes(4, "little")) == 2, "once in the file's head and once in the contents"
    assert reasons(tmp_path, raw.replace(said, (100).to_bytes(4, "little"))) == ["'datapackage.json' is damaged"]


def test_a_locked_or_damaged_file_is_refused(tmp_path):
    raw = packed({"datapackage.json": b"{}"}, zipfile.ZIP_STORED)
    at = raw.index(b"PK\1\2") + 8
    assert reasons(tmp_path, raw[:at] + b"\1" + raw[at + 1 :]) == ["'datapackage.json' is locked by a password"]
    assert reasons(tmp_path, raw.replace(b"{}", b"[]")) == ["'datapackage.json' is damaged"]


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"strike,date\n"])
def test_what_is_no_zip_is_said_to_be_none(tmp_path, raw):
    assert reasons(tmp_path, raw) == ["it is neither a folder nor a zip or workbook that can be read"]


SMALL = {"datapackage.json": b'{"name": "small"}', "é.csv": b"a,b\n"}
WHOLE = packed(SMALL)
BYTES = st.sampled_from([0, 1, 8, 128, 255]) | st.integers(0, 255)


@settings(deadline=None, database=None, max_examples=200)
@given(changed=st.dictionaries(st.integers(0, len(WHOLE) - 1), BYTES, max_size=3), end=st.integers(0, len(WHOLE)))
def test_damage_is_a_fault_or_does_not_touch_the_files(tmp_path_factory, changed, end):
    path, raw = tmp_path_factory.getbasetemp() / "damaged.zip", bytearray(WHOLE)
    for at, byte in changed.items():
        raw[at] = byte
    for length in (len(raw), end):
        path.write_bytes(raw[:length])
        with suppress(CaseError):
            assert opened(path).descriptor().encode() == SMALL["datapackage.json"]


def test_a_zip_is_not_rewritten(tmp_path, capsys):
    for ending in (".zip", ".xlsx"):
        convert(SHIPPED, tmp_path / f"case{ending}")
        assert main(["canonical", str(tmp_path / f"case{ending}")]) == 1
        told = f"`python -m loaders convert CASE{ending} NEW{ending}` writes all of it in canonical form"
        assert f"case{ending}: only the files of a folder are rewritten; {told}" in capsys.readouterr().err
    (tmp_path / "strikes.csv").write_bytes(b"")
    assert main(["canonical", str(tmp_path / "strikes.csv")]) == 1
    assert "strikes.csv: it is neither a folder nor a zip or workbook" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "canonical", "codebook"])
def test_a_folder_that_may_not_be_looked_into_is_told(command, folder, monkeypatch, capsys):
    # Whoever runs tests as root may look into every folder.
    monkeypatch.setattr(os, "access", lambda place, mode: False)
    assert main([command, str(folder)]) == 1
    assert capsys.readouterr().err.startswith("case: the folder cannot be read: it may not be looked into\n")


def test_a_place_that_may_not_be_looked_into_is_told_whoever_finds_out(folder, monkeypatch, capsys):
    def barred(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", barred)
    assert in_terminal(lambda: main(["convert", str(SHIPPED), str(folder), "--over"])) == 1
    assert capsys.readouterr().err == f"{folder}: Permission denied\n"


def test_what_tidies_a_zip_is_said_and_does_so(folder, tmp_path, capsys):
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in {".csv", ".json"}}
    change(folder, "strikes.csv", ("bombers-take-off",), actor="rus\u200bsia")
    path = shutil.make_archive(str(tmp_path / "spoiled"), "zip", folder)
    assert main(["check", path]) == 1
    assert "cannot be seen; `python -m loaders convert CASE.zip NEW.zip` takes it away" in capsys.readouterr().err
    assert main(["convert", path, str(tmp_path / "new")]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == before


@pytest.mark.parametrize(
    "path", ["../events.csv", "/events.csv", "a/../../b.csv", "..\\b.csv", "C:\\b.csv", "c:/b.csv"]
)
def test_no_table_lies_outside_its_case(folder, path):
    assert leads_out(path)
    spoil(folder, path=path)
    assert faults(folder) == [f"datapackage.json, events: its path '{path}' leads out of the case"]


@pytest.mark.parametrize("path", ["events.csv", "tables/events.csv", "a..b.csv"])
def test_a_table_may_lie_in_a_folder_of_its_case(path):
    assert not leads_out(path)


def test_a_package_that_says_other_than_commas_is_refused(folder):
    spoil(folder, dialect={"delimiter": ";"})
    assert faults(folder) == ["datapackage.json, events: its dialect says ';'; tables are read with commas"]


def spoil(folder: Path, **changes: object) -> None:
    """Declare the table of events otherwise."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    next(each for each in descriptor["resources"] if each["name"] == "events").update(changes)
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
