"""What is as it was is not made again; what a file is made from is the case and all that the project says of it."""

from pathlib import Path

import pytest

from edition import origin as origins
from edition.files import named, older, write
from edition.origin import origin
from loaders.case import Case, load_case
from tests.cases import SMALL, packed
from tests.lenses import case

FILE = b"faultlines('strikes',{})"


def zipped(place: Path, **changed: str) -> Case:
    """The small case as a zip, with some of its files changed."""
    path = place / f"case-{len(changed)}.zip"
    path.write_bytes(packed(**changed))
    return load_case(path)


def test_a_case_has_one_origin_whatever_it_lies_in_and_another_once_a_cell_is_changed(tmp_path: Path) -> None:
    limits = (SMALL / "limits.csv").read_text(encoding="utf-8").replace("who writes", "who wrote")
    assert origin(zipped(tmp_path), "strikes") == origin(case(SMALL), "strikes")
    assert origin(zipped(tmp_path, limits=limits), "strikes") != origin(case(SMALL), "strikes")
    assert origin(case(SMALL), "panels") != origin(case(SMALL), "strikes")


def test_a_changed_reading_makes_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in origins.ROOMS:
        (tmp_path / room).mkdir()
        (tmp_path / room / "one.py").write_text(room)
    pins = tmp_path / "requirements.txt"
    pins.write_text("pins")
    monkeypatch.setattr(origins, "ROOT", tmp_path)
    monkeypatch.setattr(origins, "PINS", pins)
    found = []
    for change in (None, "readings/one.py", "exports/two.css", "requirements.txt"):
        if change:
            (tmp_path / change).write_text("changed")
        origins.sources.cache_clear()
        found.append(origin(case(SMALL), "strikes"))
    origins.sources.cache_clear()
    assert len(set(found)) == len(found)


def test_files_of_an_older_edition_are_known_by_what_they_are_made_from_while_they_are_as_they_were(
    tmp_path: Path,
) -> None:
    place, path = tmp_path / "out", f"files/{named('strikes', '.js', FILE)}"
    assert older(place) == {}
    write(place, {path: FILE}, {"made from this": path})
    assert older(place) == {"made from this": FILE}
    (place / path).write_bytes(b"spoiled")
    assert older(place) == {}
