"""An edition is written whole or not at all, and only where nothing else would be lost."""

from pathlib import Path

import pytest

from edition import files
from edition.files import MADE_BY, Refused, write

GOOD = {"index.html": b"<p>good", "files/a.js": b"1"}


def held(place: Path) -> dict[str, bytes]:
    """The files of a folder by their paths, but for the list of them."""
    paths = [each for each in place.rglob("*") if each.is_file() and each.name != MADE_BY]
    return {each.relative_to(place).as_posix(): each.read_bytes() for each in paths}


def test_an_older_edition_gives_way_to_a_newer(tmp_path: Path) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    write(place, {"index.html": b"<p>new"})
    assert held(place) == {"index.html": b"<p>new"}
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_anything_else_in_it_is_refused_and_stays(tmp_path: Path) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    (place / "essay.txt").write_text("mine")
    with pytest.raises(Refused, match=r"essay\.txt"):
        write(place, {"index.html": b""})
    assert held(place) == GOOD | {"essay.txt": b"mine"}


@pytest.mark.parametrize("place", ["file", "not/there"])
def test_what_is_no_folder_to_write_into_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Refused):
        write(tmp_path / place, GOOD)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", ["write_bytes", "rename"])
def test_a_good_edition_stays_where_a_newer_one_is_cut_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, at: str
) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    real = getattr(Path, at)

    def cut_short(path: Path, *asked: object) -> object:
        """Fail while a file is written, or when the newer edition is moved to where the older one stood."""
        if at == "write_bytes" or (asked == (place,) and path.name != "out"):
            raise error
        return real(path, *asked)

    with monkeypatch.context() as patched:
        patched.setattr(files.Path, at, cut_short)
        with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else Refused):
            write(place, {"index.html": b"<p>new"})
    assert held(place) == GOOD
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
