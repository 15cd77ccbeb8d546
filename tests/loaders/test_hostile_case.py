"""A case made to do harm, or only very large, is refused with its place, or read in a time that grows as it does."""

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from articles.pages import article_of, sight_of
from benchmarks.loading import multiply
from drawing.theme import LIGHT
from loaders.apart import load_apart
from loaders.case import load_case
from loaders.convert import case_zip
from loaders.faults import CaseError
from loaders.lens import Lens
from loaders.references import MOST_SUGGESTED, in_circles
from loaders.standing import states
from loaders.view import View
from tests.cases import SHIPPED, SMALL
from tests.lenses import case

FREE = "first flights"
"""A title of the small case."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small case, to be spoilt."""
    return Path(shutil.copytree(SMALL, tmp_path / "case"))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """The shipped case with so many times its records."""

    def make(times: int) -> Path:
        made = Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("large") / "case"))
        multiply(made, times)
        return made

    return make


def faults(place: Path) -> list[str]:
    """What is wrong with a case."""
    with pytest.raises(CaseError) as refused:
        load_case(place)
    return list(map(str, refused.value.faults))


def spoil(folder: Path, table: str, was: str, is_now: str) -> None:
    """Put something in the place of something else in a table."""
    path = folder / f"{table}.csv"
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, is_now), "utf-8")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("first \u202eflights", "title: RIGHT-TO-LEFT OVERRIDE (U+202E) stands after 'first ' and cannot be seen"),
        ("\u2067first flights", "title: RIGHT-TO-LEFT ISOLATE (U+2067) stands at the start and cannot be seen"),
        (
            "x" * 30_000,
            "title: it has 30,000 letters; at most 20,000 letters of a cell are read (the setting FAULTLINES_",
        ),
        (
            "x" * 5_000_000,
            "at most 20,000 letters of a cell are read",
        ),
        ('"' * 11, "not readable as CSV from here on"),
        ("\0", "a NUL byte"),
    ],
)
def test_a_hostile_cell_is_refused_with_its_place(cell: str, said: str, folder: Path) -> None:
    spoil(folder, "strikes", FREE, cell)
    [fault] = faults(folder)
    assert fault.startswith("strikes.csv, line 4")
    assert said in fault


def test_rows_without_end_are_refused_where_they_go_too_far(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_MOST_ROWS", "60")
    more = "the table goes on here; at most 60 rows of a table are read (the setting FAULTLINES_MOST_ROWS)"
    assert f"evidence.csv, line 63: {more}" in faults(folder)


def test_mixed_encodings_are_refused_with_the_line(folder: Path) -> None:
    path = folder / "strikes.csv"
    path.write_bytes(path.read_bytes().replace(FREE.encode(), b"Z\xfcrich"))
    assert faults(folder) == ["strikes.csv, line 4: byte 0xfc is not UTF-8; save the file as CSV, UTF-8"]


@pytest.mark.parametrize(
    ("table", "column", "row", "above"),
    [
        ("meetings", "part_of", "envoy-in-the-south", "handshake-of-2019"),
        ("strikes", "reading_of", "flights-begin", "envoy-spares-hill-band"),
        ("actors", "member_of", "envoy", "commander"),
    ],
)
def test_what_comes_back_to_itself_is_refused(table: str, column: str, row: str, above: str, folder: Path) -> None:
    path = folder / f"{table}.csv"
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    ids = rows.columns[0]
    rows.loc[rows[ids] == row, column] = above
    rows.loc[rows[ids] == above, column] = row
    rows.to_csv(path, index=False)
    back = [each for each in faults(folder) if f"{column}: " in each and "comes back to itself" in each]
    assert {f"'{row}'", f"'{above}'"} == {each.split(": ")[1].split(" ")[0] for each in back}


def test_a_long_way_up_is_walked_once() -> None:
    up = {str(number): str(number + 1) for number in range(100_000)}
    assert in_circles(up) == set()
    assert in_circles(up | {"100000": "99998"}) == {"99998", "99999", "100000"}


def test_an_official_of_an_official_serves_the_last_of_a_long_line(folder: Path) -> None:
    head, *rows = (folder / "actors.csv").read_text("utf-8").splitlines()
    line = [f"link-{at},Link {at},Link {at},person,link-{at + 1},northern,one of many,,0.5,0.5" for at in range(5_000)]
    line[-1] = line[-1].replace("link-5000", "north")
    (folder / "actors.csv").write_text("\n".join([head, *rows, *line, ""]), "utf-8")
    assert states(load_case(folder))["link-0"] == "north"


def test_ids_that_lead_nowhere_by_the_thousand_are_told_in_the_time_of_a_few(large: Callable[[int], Path]) -> None:
    place = large(3)
    head, *rows = (place / "evidence.csv").read_text("utf-8").splitlines()
    (place / "evidence.csv").write_text("\n".join([head, *(f"x{row}" for row in rows), ""]), "utf-8")
    found = [each for each in faults(place) if each.startswith("evidence.csv") and ", record: " in each]
    assert len(found) == len(rows)
    suggested = {each.partition(": ")[2] for each in found if "did you mean" in each}
    assert len(suggested) == MOST_SUGGESTED


def test_loading_grows_no_faster_than_the_records(large: Callable[[int], Path]) -> None:
    spent = []
    for times in (1, 6):
        place = large(times)
        start = time.process_time()
        load_case(place)
        spent.append(time.process_time() - start)
    assert spent[1] < 7 * spent[0]


def test_others_are_served_while_a_large_case_is_checked(large: Callable[[int], Path]) -> None:
    raw = case_zip({path.name: path.read_bytes() for path in large(5).iterdir() if path.is_file()})
    outlets = list(case().names("outlets"))
    lenses = iter([Lens(without=(outlet,), told=(told,)) for outlet in outlets for told in case().labels("told")])

    def answer() -> float:
        start = time.perf_counter()
        article_of(sight_of(case(), View("air_strikes", next(lenses)), LIGHT))
        return time.perf_counter() - start

    answer()
    alone = sorted(answer() for _ in range(5))[2]
    done: list[object] = []
    checking = threading.Thread(target=lambda: done.append(load_apart("large.zip", raw)))
    checking.start()
    time.sleep(0.5)
    beside = []
    while checking.is_alive() and len(beside) < 9:
        beside.append(answer())
        time.sleep(0.1)
    checking.join()
    assert done
    assert sorted(beside)[len(beside) // 2] < 10 * alone
