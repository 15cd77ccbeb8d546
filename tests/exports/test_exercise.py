"""The scripts of the exercise, run outside a browser: alpha against the package, files of answers read or refused."""

import csv
import io
import json
import random
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import krippendorff
import pytest
from playwright._impl._driver import compute_driver_executable

from articles.exercise import compare
from articles.pages import sight_of
from drawing.theme import LIGHT
from exports.exercise.carried import carried, script
from loaders.answers import COLUMNS, coding
from loaders.tables import Tables
from loaders.view import View
from tests.cases import packed
from tests.lenses import case, cells

STANCE = cells("stances")[0]
[CITED] = [row for row in cells("evidence") if row["record"] == STANCE["stance"]][:1]
GOOD = {
    "record": "x-1",
    "source": CITED["source"],
    "paragraph": CITED["paragraph"],
    "told": CITED["told"],
    "actor": STANCE["actor"],
    "issue": STANCE["issue"],
    "score": STANCE["score"],
}

KEPT = ("actor", "issue", "score")


def answer(asked: str, *given: object) -> Any:
    """What a function is worth, once all scripts have been read, of what it is given."""
    told = f"Promise.resolve(({asked})(...{json.dumps(given)})).then((made) => console.log(JSON.stringify(made)));"
    node, *_ = compute_driver_executable()
    done = subprocess.run(
        [node, "-"], input=f"{script()}\n{told}", capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    assert not done.returncode, done.stderr
    return json.loads(done.stdout)


def test_alpha_is_that_of_the_package_on_codes_by_chance_some_missing_of_two_to_six() -> None:
    draw = random.Random(7)
    trials, expected = [], []
    for trial in range(80):
        level, coders, count = ("ordinal", "nominal")[trial % 2], draw.randint(2, 6), draw.randint(6, 30)
        coded = [[draw.choice([-2, -1, 0, 1, 2, None]) for _ in range(count)] for _ in range(coders)]
        units = [[each for each in unit if each is not None] for unit in zip(*coded, strict=True)]
        trials.append((units, level == "ordinal"))
        data = [[float("nan") if each is None else each for each in row] for row in coded]
        expected.append(float(krippendorff.alpha(reliability_data=data, level_of_measurement=level)))
    found = answer("(trials) => trials.map(([units, ordinal]) => exerciseAgreement.alpha(units, ordinal))", trials)
    assert found == pytest.approx(expected, abs=1e-9)


def test_alpha_that_cannot_be_told_is_none_and_bounds_lie_about_it() -> None:
    assert answer("exerciseAgreement.alpha", [["a", "a"], ["a"]], False) is None
    units = [[code, code if at % 4 else "c"] for at, code in enumerate("abcabcabcaabbccabc" * 2)]
    ask = "(units) => [exerciseAgreement.alpha(units, false), ...exerciseAgreement.between(units, false)]"
    alpha, low, high = answer(ask, units)
    assert low < alpha < high
    assert answer(ask, units) == [alpha, low, high]


@cache
def known() -> dict[str, Any]:
    """What the scripts are told of the shipped case."""
    return carried(compare(sight_of(case(), View("code_a_paragraph"), LIGHT)))


def read(*raw: bytes) -> list[dict[str, Any]]:
    """What files turn out to be: their faults, else their answers by paragraph."""
    ask = """async (data, files) => Promise.all(files.map(async (bytes, at) => {
        const given = { name: `${at}.csv`, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
        const known = { words: data.words, called: exerciseParts.names(data.vocabulary) };
        const { faults, paragraphs } = await exerciseCheck.file(known, given);
        return { faults, paragraphs: Object.fromEntries(paragraphs || []) };
    }))"""
    return answer(ask, known(), [list(each) for each in raw])


def file(*rows: dict[str, str], separator: str = ",", columns: list[str] = COLUMNS) -> bytes:
    """A file of answers."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def test_a_file_is_read_as_any_spreadsheet_writes_it() -> None:
    said = GOOD | {"title": 'a "word"; and, more'}
    plain = file(said)
    ways = read(plain, b"\xef\xbb\xbf" + plain, plain.replace(b"\r\n", b"\r"), file(said, separator=";"))
    passage = f"{GOOD['source']}:{GOOD['paragraph']}"
    for each in ways:
        assert not each["faults"]
        [own] = each["paragraphs"][passage]
        assert (own["actor"], own["score"], own["title"]) == (GOOD["actor"], GOOD["score"], said["title"])
    [nothing] = read(file({name: GOOD[name] for name in ("source", "paragraph")}))
    assert nothing["paragraphs"] == {passage: []}


REFUSED = {
    "another file": (b"a,b\n1,2\n", [(1, "")]),
    "empty": (b"", [(0, "")]),
    "no answer": (file(), [(1, "")]),
    "not UTF-8": ("é".encode("latin-1"), [(0, "")]),
    "a workbook": (packed(), [(0, "")]),
    "too large": (b"x" * 1_000_001, [(0, "")]),
    "a quotation mark left open": (file(GOOD) + b'x-2,"open', [(3, "")]),
    "a column missing": (file(GOOD, columns=COLUMNS[:-1]), [(1, "title")]),
    "a column too many": (file(GOOD, columns=[*COLUMNS, "mark"]), [(1, "mark")]),
    "unknown codes, all at once": (
        file(GOOD | {"actor": "nobody-here", "issue": "none-such", "score": "7", "told": "sung"}),
        [(2, "actor"), (2, "issue"), (2, "score"), (2, "told")],
    ),
    "another text": (file(GOOD, GOOD | {"source": "elsewhere"}), [(3, "paragraph")]),
    "half a stance": (file(GOOD | {"score": ""}), [(2, "score")]),
    "against itself": (file(GOOD | {"against": GOOD["actor"]}), [(2, "against")]),
    "nobody": (file(GOOD | {"actor": ""}), [(2, "actor")]),
    "told in no way": (file(GOOD | {"told": ""}), [(2, "told")]),
    "the same twice": (file(GOOD, GOOD | {"score": "0"}), [(3, "actor")]),
    "something and nothing": (file(GOOD, {name: GOOD[name] for name in ("source", "paragraph")}), [(3, "paragraph")]),
    "a comma unquoted": (file(GOOD).rstrip() + b",more\n", [(2, "")]),
}


def test_a_file_that_is_none_is_refused_with_every_place_a_rule_and_a_remedy() -> None:
    for (name, (_, places)), found in zip(REFUSED.items(), read(*(raw for raw, _ in REFUSED.values())), strict=True):
        assert sorted((each["line"], each["column"]) for each in found["faults"]) == sorted(places), name
        for each in found["faults"]:
            assert not {"{", "}"} & set(each["message"]), name
            assert len(re.findall(r"\w[.?;:](?: |$)", each["message"])) > 1, name
        assert not found["paragraphs"], name


def test_a_workbook_is_said_to_be_one() -> None:
    for raw in (packed(), b"\xd0\xcf\x11\xe0"):
        [found] = read(raw)
        assert "It is a workbook" in found["faults"][0]["message"]


def test_a_file_of_all_faults_tells_the_first_and_how_many_more() -> None:
    [found] = read(file(*(GOOD | {"score": "7", "actor": f"a-{at}"} for at in range(30))))
    assert len(found["faults"]) == 21
    assert found["faults"][-1]["message"] == "40 faults more."


def test_what_is_saved_is_what_the_terminal_reads() -> None:
    assert answer("() => exerciseAnswers.COLUMNS") == COLUMNS


def test_a_title_is_no_formula_in_the_file_and_itself_when_it_is_read(tmp_path: Path) -> None:
    ask = """(row, passage) => {
        const coded = [{ ...row, speaker: "", against: "" }];
        return exerciseAnswers.file({ coder: "abc", paragraphs: { [passage]: { coded, shown: true } } }, [passage]);
    }"""
    passage = f"{GOOD['source']}:{GOOD['paragraph']}"
    made = answer(ask, GOOD | {"title": "=1+1"}, passage)
    assert ",'=1+1" in made
    assert f",{GOOD['score']},'" in made
    [found] = read(made.encode())
    assert found["paragraphs"][passage][0]["title"] == "=1+1"
    (tmp_path / "mine.csv").write_bytes(made.encode())
    [row] = Tables(coding(tmp_path / "mine.csv")).rows["stances"]
    assert (row["actor"], row["issue"], row["score"], row["title"]) == (*(GOOD[each] for each in KEPT), "=1+1")
