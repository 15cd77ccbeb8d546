"""An edition is written whole or not at all, and only where nothing else would be lost."""

import gzip
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from edition import files
from edition.files import MADE_BY, Refused, check, write
from tests.cases import ROOT, SMALL

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


def test_each_file_lies_there_compressed_too_alike_whenever_it_is_made(tmp_path: Path) -> None:
    long = b"<p>" + b"long " * 200
    written = {"index.html": long, "short.txt": b"short"}
    for name in ("one", "two"):
        write(tmp_path / name, written)
    one, two = (held(tmp_path / name) for name in ("one", "two"))
    assert one == two
    assert set(one) == {*written, "index.html.gz"}
    assert gzip.decompress(one["index.html.gz"]) == long
    assert len(one["index.html.gz"]) < len(long) / 5


FILLS_UP = """
import resource, signal, sys
import gzip
import os
import signal
import subprocess
import sys
from pathlib import Path
from edition.files import Refused, write
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write(Path(sys.argv[1]), {"index.html": b"<p>new", "files/large.js": bytes(range(256)) * 1000})
except Refused as reason:
    print(reason)
"""
"""Writes an edition where no file may be larger than 100 kB, which fails in the middle of one as a full disk does."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_good_edition_stays_where_there_is_no_room_for_a_newer(tmp_path: Path) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    done = subprocess.run(
        [sys.executable, "-c", FILLS_UP, str(place)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert "could not be written" in done.stdout
    assert "What was there is as it was." in done.stdout
    assert held(place) == GOOD
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def begun(place: Path) -> subprocess.Popen[str]:
    """An edition that two processes make, which has said how far it is; its pipe ends with the last that holds it."""
    asked = [sys.executable, "-m", "edition", str(place), "--case", str(SMALL), "--processes", "2"]
    running, seen = subprocess.Popen(asked, cwd=ROOT, stderr=subprocess.PIPE, text=True), ""
    assert running.stderr
    while " of " not in seen and running.poll() is None:
        seen += running.stderr.read(1)
    return running


@pytest.mark.skipif(os.name == "nt", reason="on Windows a process is not interrupted by another")
@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_an_interrupt_half_way_leaves_the_good_edition_and_ends_all_processes(tmp_path: Path, sign: str) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    with begun(place) as running:
        running.send_signal(getattr(signal, sign))
        seen = running.communicate(timeout=60)[1]
    assert running.returncode == 1
    assert "Interrupted; nothing was written." in seen
    assert "Traceback" not in seen
    assert held(place) == GOOD
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(os.name == "nt", reason="on Windows a process is not killed so")
def test_where_it_is_killed_the_processes_that_it_started_end_too(tmp_path: Path) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    with begun(place) as running:
        running.kill()
        running.communicate(timeout=60)
    assert held(place) == GOOD


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of processes here")
def test_where_one_of_its_processes_is_killed_it_says_so(tmp_path: Path) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    with begun(place) as running:
        [started] = Path(f"/proc/{running.pid}/task").glob(f"{running.pid}/children")
        for each in started.read_text().split():
            if "spawn_main" in Path(f"/proc/{each}/cmdline").read_text():
                os.kill(int(each), signal.SIGKILL)
                break
        seen = running.communicate(timeout=60)[1]
    assert running.returncode == 1
    assert "ended from outside" in seen
    assert "Traceback" not in seen
    assert held(place) == GOOD


def test_a_whole_disk_and_a_folder_of_anothers_are_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "out"
    write(place, GOOD)
    with monkeypatch.context() as patched:
        patched.setattr(files.Path, "is_mount", lambda path: path == place)
        with pytest.raises(Refused, match="name a folder on it"):
            check(place)
    with monkeypatch.context() as patched:
        patched.setattr(files.os, "access", lambda path, wanted: path != place)
        with pytest.raises(Refused, match="mend its rights"):
            check(place)
    check(place)
