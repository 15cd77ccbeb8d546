"""How far two codings agree: alpha against figures worked by hand, rows paired without a look at their codes."""

import csv
import random
import re
from pathlib import Path

import pytest

from docs.coding.agreement import HERE, report
from loaders.__main__ import main
from loaders.agreement import FEWEST, Agreed, agreed, alpha
from loaders.answers import COLUMNS
from loaders.pairing import Difference, Pair, agreements, differences, paired
from loaders.place import opened
from loaders.tables import Tables
from tests.cases import SMALL
from tests.loaders.copies import change, read, write


def test_alpha_is_that_of_the_textbook() -> None:
    """Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), B: ten units, two codes, two coders."""
    one, other = "0100000000", "1110010010"
    assert alpha(zip(one, other, strict=True), "nominal") == pytest.approx(0.095, abs=0.001)


def test_the_order_of_scores_counts_and_that_of_a_set_does_not() -> None:
    near, far = [("-2", "-1"), ("2", "1"), ("0", "0")] * 5, [("-2", "2"), ("2", "-2"), ("0", "0")] * 5
    assert alpha(near, "ordinal") > 0.5 > 0 > alpha(far, "ordinal")
    assert agreed("meetings", "participants", "set", [("a;b", "b;a"), ("", "")]).same == 2


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([("a", "a"), ("b", "b")], "too few to say (2)"),
        ([("a", "a")] * FEWEST, "not computable: one code alone"),
        ([("a", "a"), ("b", "b")] * FEWEST, "1.00"),
        ([("a", ""), ("", "b")] * FEWEST, "too few to say (0)"),
    ],
)
def test_what_cannot_be_said_is_not_said(cells: list[tuple[str, str]], words: str) -> None:
    assert agreed("events", "kind", "nominal", cells).words == words


def test_resamples_lie_about_alpha_and_come_out_alike_each_time() -> None:
    draw = random.Random(1)
    cells = [(code, code if draw.random() < 0.8 else draw.choice("abc")) for code in draw.choices("abc", k=60)]
    one, again = (agreed("events", "kind", "nominal", cells) for _ in range(2))
    assert one == again
    assert one.between[0] < one.alpha < one.between[1]


@pytest.fixture
def other(small_folder: Path) -> Path:
    """Another coding of the small case: one score otherwise, one record under another name, one missing."""
    key = next(row[0] for row in read(small_folder / "stances.csv")[1:] if row[5] == "2")
    change(small_folder, "stances.csv", (key,), score="-1")
    return small_folder


def compared(a: Path, b: Path) -> tuple[list[Pair], list[Agreed], list[Difference]]:
    """Pairs, alphas and differences of two codings."""
    one, two = (Tables(opened(place)) for place in (a, b))
    pairs = paired(one, two)
    return pairs, list(agreements(pairs, one.tables)), list(differences(pairs, one.tables))


def test_a_coding_agrees_with_itself() -> None:
    pairs, found, differing = compared(SMALL, SMALL)
    assert all(pair.by == "id" for pair in pairs)
    assert found
    assert all(each.same == each.pairs for each in found)
    assert differing == []


def test_a_cell_that_differs_is_listed(other: Path) -> None:
    [found] = compared(SMALL, other)[2]
    assert (found.table, found.column, found.a, found.b) == ("stances", "score", "2", "-1")
    assert found.record_a == found.record_b


def test_a_record_of_another_name_is_paired_by_its_paragraphs_and_one_that_is_missing_by_nothing(other: Path) -> None:
    head, *rows = read(other / "events.csv")
    cited = [row for row in read(other / "evidence.csv")[1:] if row[6] in ("", "what")]
    renamed = next(row[0] for row in rows if [each[0] for each in cited].count(row[0]) == 1)
    for path in (other / "events.csv", other / "evidence.csv"):
        write(path, [["called-otherwise", *row[1:]] if row[0] == renamed else row for row in read(path)])
    head, *rows = read(other / "events.csv")
    gone = next(row[0] for row in rows if row[0] != "called-otherwise")
    write(other / "events.csv", [head, *(row for row in rows if row[0] != gone)])
    pairs, _, differing = compared(SMALL, other)
    by = {pair.a["event"]: (pair.b or {}).get("event") for pair in pairs if pair.table == "events"}
    assert by[renamed] == "called-otherwise"
    assert by[gone] is None
    assert Difference("events", gone, "", "", "here", "–") in differing


def test_the_command_tells_and_writes(other: Path, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["agree", str(SMALL), str(other)]) == 0
    told = capsys.readouterr().out
    assert "Differences: 1\n" in told
    assert main(["agree", str(SMALL), str(other), "--csv", str(tmp_path)]) == 0
    with (tmp_path / "differences.csv").open(encoding="utf-8", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["column"] == "score"
    with (tmp_path / "agreement.csv").open(encoding="utf-8", newline="") as file:
        assert all(int(row["pairs"]) >= FEWEST for row in csv.DictReader(file) if row["alpha"])


def test_cases_of_other_texts_are_not_compared(other: Path, capsys: pytest.CaptureFixture) -> None:
    for name, keep in (("passages.csv", 1), ("events.csv", 1), ("stances.csv", 1), ("evidence.csv", 1)):
        write(other / name, read(other / name)[:keep])
    for name in ("meetings.csv", "grievances.csv", "strikes.csv", "relations.csv"):
        write(other / name, read(other / name)[:1])
    assert main(["agree", str(SMALL), str(other)]) == 1
    assert "called alike in both" in capsys.readouterr().err


def test_the_page_on_the_two_passes_is_as_it_would_be_made_now() -> None:
    assert "\n".join(report()) + "\n" == (HERE / "agreement.md").read_text("utf-8")


def test_answers_to_a_paragraph_are_codings_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = ",".join(COLUMNS)
    for name, score, against in (("a", "2", "b"), ("b", "1", "c")):
        rows = f"{name}-1,s,1,fact,,x,,i,{score},t\n{name}-2,s,1,named,y,x,{against},,,u\n,s,2,,,,,,,\n"
        (tmp_path / f"{name}.csv").write_text(f"{head}\n{rows}", encoding="utf-8")
    assert main(["agree", str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]) == 0
    said = capsys.readouterr().out
    assert "stances     1  1  1     0      1" in said
    assert "grievances  1  1  1     0      1" in said
    assert "evidence    2  2  2" in said
    assert re.search(r"stances +a-1 +b-1 +score +2 +1", said)
    assert re.search(r"grievances +a-2-grievance +b-2-grievance +against +b +c", said)
