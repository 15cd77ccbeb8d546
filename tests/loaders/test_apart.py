"""A case that is handed over is checked by a process of its own, which ends within its bounds."""

import json

import pytest

from loaders import bounds
from loaders.apart import load_apart
from loaders.faults import CaseError
from loaders.typed import evidence
from tests.cases import SMALL, packed
from tests.small import case


def faults(raw: bytes) -> list[str]:
    """What is wrong with a case."""
    with pytest.raises(CaseError) as refused:
        load_apart("mine.zip", raw)
    return list(map(str, refused.value.faults))


def test_it_is_loaded_as_it_is_here() -> None:
    made = load_apart("mine.zip", packed())
    assert made.package == case().package
    assert evidence(made) == evidence(case())


def test_its_faults_are_told_as_many_as_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_MOST_FAULTS", "2")
    phases = (SMALL / "phases.csv").read_text("utf-8").replace("20", "x")
    found = faults(packed(phases=phases))
    assert len(found) == 3
    assert found[0].endswith("faults more; at most 2 faults are listed (the setting FAULTLINES_MOST_FAULTS)")
    assert found[1].startswith("phases.csv, line 2")


def endless() -> bytes:
    """The case with a column more, whose rule takes for ever to find out that a cell breaks it."""
    descriptor = json.loads((SMALL / "datapackage.json").read_text("utf-8"))
    [strikes] = [each for each in descriptor["resources"] if each["name"] == "strikes"]
    column = {"name": "tune", "type": "string", "description": "x", "constraints": {"pattern": "([a-z ]*)*!"}}
    strikes["schema"]["fields"].append(column)
    head, *rows = (SMALL / "strikes.csv").read_text("utf-8").splitlines()
    lines = [f"{head},tune", *(f"{row},{'la ' * 20}" for row in rows)]
    return packed(datapackage=json.dumps(descriptor), strikes="\n".join(lines))


def test_what_takes_too_long_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_MOST_SECONDS", "4")
    most = "at most 4 seconds are given to checking what a reader opens (the setting FAULTLINES_MOST_SECONDS)"
    assert faults(endless()) == [f"mine.zip: checking it takes too long; {most}"]


def test_what_takes_too_much_memory_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("resource", reason="this system bounds no memory of a process")
    monkeypatch.setenv("FAULTLINES_MOST_MB_OF_MEMORY", "100")
    most = (
        "at most 100 MB of memory are given to checking what a reader opens (the setting FAULTLINES_MOST_MB_OF_MEMORY)"
    )
    [fault] = faults(packed())
    assert fault.endswith(f"needs more memory; {most}")


def test_a_bound_is_a_whole_number() -> None:
    bounds.heed({"FAULTLINES_MOST_ROWS": "10"})
    for said in ("0", "-1", "1e3", "many", "", "١"):
        with pytest.raises(SystemExit, match="say a whole number above 0; without it, 50,000 holds"):
            bounds.heed({"FAULTLINES_MOST_ROWS": said})
