"""The page on the texts, run without a browser."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.blocks import Button, Fold
from articles.passage import passage_panel
from drawing.actions import Select
from loaders.texts import digest
from tests.articles.panels import read_in, sight_of, words_of
from tests.cases import BRIDGE, SHIPPED, SHOWN
from tests.lenses import cells, every_case, values
from tests.pages.test_pages import headings, html, marks, run, said, takeaway
from tests.readings.recount import telling
from tests.variants import rewrite, rows_of

SOURCES = "../pages/sources.py"
LINE = "Keepers <img src=x onerror=alert(1)> leave"
PLACES = [(folder, row) for folder in SHOWN.values() for row in cells("passages", folder)]


@cache
def page(folder: Path) -> AppTest:
    """The page of a case under no lens."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAULTLINES_CASE", str(folder))
        return run(SOURCES)


def button(app: AppTest, label: str):
    """The first button whose words begin so."""
    return next(each for each in app.button if each.label.replace("\\", "").startswith(label))


def place_of(row: dict[str, str]) -> str:
    """The id of a paragraph, of a row that names it."""
    return f"{row['source']}:{row['paragraph']}"


def first_told(folder: Path) -> dict[str, str]:
    """What tells of the first strike note."""
    return telling(folder)[values("strikes", "strike", folder)[0]][0]


def called(row: dict[str, str], folder: Path) -> str:
    """What a paragraph is called on the screen, of a row that names it."""
    shorts = dict(zip(values("sources", "source", folder), values("sources", "short", folder), strict=True))
    return f"{shorts[row['source']]}, paragraph {row['paragraph']}"


@every_case
def test_every_passage_and_text_has_a_mark(folder: Path) -> None:
    places = {place_of(row) for row in cells("passages", folder)}
    assert marks(page(folder)) == places | {*values("sources", "source", folder)}


@every_case
def test_the_sections_stand_in_order_and_none_on_coding_passes_that_a_case_has_not(folder: Path) -> None:
    wanted = [
        "Your copies of the texts",
        "How much rests on one outlet alone?",
        "Where do the texts disagree?",
        "Who believes the story?",
        *(["Would another reader have noted the same?"] if folder == SHIPPED else []),
    ]
    assert [each for each in headings(page(folder)) if each[-1] == "?" or each in wanted] == wanted


@every_case
def test_every_disagreement_stands_there_with_how_it_was_handled(folder: Path) -> None:
    body = said(page(folder))
    for row in cells("disagreements", folder):
        assert row["title"] in body
        assert row["handling"] in body


@pytest.mark.parametrize(("folder", "row"), PLACES, ids=[place_of(row) for _, row in PLACES])
def test_a_paragraph_shows_its_gist_its_outlet_and_all_that_rests_on_it_or_why_nothing_does(
    folder: Path, row: dict[str, str]
) -> None:
    place = place_of(row)
    sight = sight_of("sources", folder=folder, selected=place)
    blocks = list(passage_panel(sight, place))
    [outlet] = [each for each in cells("outlets", folder) if each["outlet"] == row["outlet"]]
    body = "\n".join(read_in(sight, blocks))
    assert row["gist"] in body
    grade = "A reader's words" if row["role"] == "comment" else f"({outlet['reliability']})"
    assert grade in body
    inner = [each for block in blocks if isinstance(block, Fold) and block.key == "helps" for each in block.make()]
    led = {each.action.selected for each in (*blocks, *inner) if isinstance(each, Button) and "rests-" in each.key}
    assert led == {each["record"] for each in cells("evidence", folder) if place_of(each) == place}
    why = row["skip_reason"].removesuffix(".") or "the paragraph that it repeats" * bool(row["reprint_of"])
    assert ("No record rests on it: " in body) == (not led)
    assert led or why in body
    ways = [each.action for each in blocks if isinstance(each, Button) and each.key.startswith("go-to-")]
    others = [place_of(each) for each in cells("passages", folder) if each["reprint_of"] == place]
    assert ways == [Select(each) for each in (row["reprint_of"], *others) if each]
    assert ("so it adds no outlet" in body) == bool(row["reprint_of"])
    assert ("Repeated in another text, which adds no outlet" in body) == bool(others)


@every_case
def test_a_record_of_a_passage_opens_its_evidence(served: Path) -> None:
    row = first_told(served)
    app = run(SOURCES, selected=place_of(row))
    next(each for each in app.button if each.key == f"rests-{place_of(row)}-{row['record']}").click().run()
    assert app.query_params["selected"] in (row["record"], [row["record"]])
    assert called(row, served) in headings(app, 3)
    assert not app.info


@every_case
def test_a_reprint_leads_to_what_it_repeats_and_that_to_the_next_paragraph(served: Path) -> None:
    passages = cells("passages", served)
    row = next(row for row in passages if row["reprint_of"])
    number = next(place for place, each in enumerate(passages) if place_of(each) == row["reprint_of"])
    app = run(SOURCES, selected=place_of(row))
    button(app, called(passages[number], served)).click().run()
    assert app.query_params["selected"] in (row["reprint_of"], [row["reprint_of"]])
    button(app, "Next ›").click().run()
    assert app.query_params["selected"] in (place_of(passages[number + 1]), [place_of(passages[number + 1])])


@every_case
def test_a_text_says_when_it_was_written_and_what_it_and_its_outlet_alone_support(folder: Path) -> None:
    names = dict(zip(values("outlets", "outlet", folder), values("outlets", "short", folder), strict=True))
    texts = [{row["source"] for row in rows} for rows in telling(folder).values()]
    for row in cells("sources", folder):
        body = words_of(sight_of("sources", folder=folder, selected=row["source"]))
        assert "\nWritten " in body
        assert "; looks back on " in body
        alone = sum(each == {row["source"]} for each in texts)
        rests = f"{alone or 'none'} {'rests' if alone < 2 else 'rest'} on it alone"
        assert rests in body
        assert f" on {names[row['outlet']]} alone." in body


@every_case
def test_a_passage_can_be_selected_on_any_page(served: Path) -> None:
    app = run("../pages/air_strikes.py", selected=place_of(first_told(served)))
    assert [each.label for each in app.button if each.key == "elsewhere"] == ["See it in its chart"]
    assert "Our gist" in html(app)


@every_case
def test_a_passage_left_out_says_so(folder: Path) -> None:
    row = first_told(folder)
    outlet = next(each["outlet"] for each in cells("passages", folder) if place_of(each) == place_of(row))
    sight = sight_of("sources", folder=folder, selected=place_of(row), without=outlet)
    assert "You left out all that rests on it" in words_of(sight)


@every_case
def test_without_every_outlet_the_frame_stays(served: Path) -> None:
    app = run(SOURCES, without=",".join(values("outlets", "outlet", served)))
    assert "none of" in takeaway(app)
    assert "No record is left" in said(app)


def test_a_copy_of_the_shipped_case_has_no_section_on_the_coding_passes(monkeypatch, faulty_case: Path) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    assert "Would another reader have noted the same?" not in headings(run(SOURCES))


def test_where_all_texts_are_at_hand_as_those_of_the_second_case_none_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(BRIDGE))
    monkeypatch.setenv("FAULTLINES_TEXTS", str(BRIDGE / "texts"))
    app = run(SOURCES, selected=values("sources", "source", BRIDGE)[0])
    assert f"All {len(cells('passages', BRIDGE))} paragraphs are at hand" in said(app)
    assert not app.get("file_uploader")
    assert not [each for each in app.expander if each.label.startswith("Have the texts?")]


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch, copied: Path) -> dict[str, str]:
    """What tells of a strike note in a paragraph whose line is known here, in a case that is served without texts."""
    shutil.rmtree(copied / "texts", ignore_errors=True)
    monkeypatch.delenv("FAULTLINES_TEXTS", raising=False)
    told = first_told(copied)
    old = next(row["sha256"] for row in rows_of(copied, "passages") if place_of(row) == place_of(told))
    rewrite(copied, "passages", lambda row: row | ({"sha256": digest(LINE)} if row["sha256"] == old else {}))
    return told


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Drop files into the section's box."""
    box = next(each for each in app.get("file_uploader") if each.key.startswith("own-section"))
    box.set_value([(name, raw, "text/plain") for name, raw in files]).run()
    assert not app.exception
    return app


@every_case
def test_a_dropped_copy_is_matched_shown_everywhere_to_its_reader_alone_and_forgotten_again(
    ours: dict[str, str], copied: Path
) -> None:
    place = place_of(ours)
    app = run(SOURCES, selected=place)
    assert "<blockquote>" not in html(app)
    drop(app, ("mine.txt", f"\ufeffOther\r\n\r\n{LINE}\r\n".encode()))
    whole = sum(row["source"] == ours["source"] for row in cells("passages", copied))
    text = called(ours, copied).rpartition(",")[0]
    assert f"mine.txt: {text}, 1 of {whole} lines match. The first that differs: " in said(app)
    assert "<blockquote>Keepers &lt;img" in html(app)
    assert "Other<" not in html(app)
    assert "<blockquote>" not in html(run(SOURCES, selected=place))
    app.query_params["selected"] = ours["record"]
    app.switch_page("../pages/air_strikes.py").run()
    assert "<blockquote>Keepers &lt;img" in html(app)
    app.query_params["selected"] = place
    app.switch_page(SOURCES).run()
    button(app, "Forget my copies").click().run()
    assert "<blockquote>" not in html(app)
    assert "At hand: 0 of " in html(app)


@every_case
def test_hostile_files_are_refused_or_match_nothing_and_stay_text(ours: dict[str, str]) -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    app = drop(
        run(SOURCES, selected=place_of(ours)),
        (name, b"<script>alert(1)</script>\n[a](javascript:1)"),
        ("nul", b"\0\0\0"),
        ("bomb.zip", b"PK\x03\x04" + b"\0" * 1000),
        ("long.txt", b"x" * 900_000),
        ("empty.txt", b""),
    )
    body = html(app)
    assert "&lt;img src=x onerror=alert(1)&gt;.txt: matches none of the texts" in body
    assert "nul: not read, since it is not text" in body
    assert "bomb.zip: not read, since it is a packed file" in body
    assert "long.txt: matches none of the texts" in body
    assert "empty.txt: not read, since it is empty" in body
    assert "<script" not in body
    assert "javascript" not in body
    assert "<blockquote>" not in body


def test_the_differences_of_the_passes_over_the_shipped_case_are_listed_once_opened() -> None:
    app = run(SOURCES)
    assert "How it was settled" not in html(app)
    app.session_state["coding-stances"] = True
    app.run()
    assert "How it was settled" in html(app)
    assert "only pass A has it" in html(app)


@every_case
def test_a_record_whose_paragraph_is_not_at_hand_offers_the_box(served: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FAULTLINES_TEXTS", raising=False)
    app = run("../pages/air_strikes.py", selected=first_told(served)["record"])
    assert "Have the texts? Read the paragraph here" in [each.label for each in app.expander]
    app.session_state["own-box"] = True
    app.run()
    assert [each.key for each in app.get("file_uploader")] == ["own-panel-0"]


@every_case
def test_the_address_of_a_text_is_a_link_wherever_it_is_known(copied: Path) -> None:
    """In the panel of the text and in that of a record which rests on it; a name within an address is no link."""
    told, address = first_told(copied), "https://example.org/Iran?a=b&c='d'"
    rewrite(copied, "sources", lambda row: row | {"where": f"{row['where']}, {address}"})
    escaped = "https://example.org/Iran?a=b&amp;c=&#x27;d"
    link = f"<a href='{escaped}&#x27;' target='_blank' style='color: inherit'>{escaped}&#x27;</a>"
    for selected in (told["source"], told["record"]):
        assert link in html(run(SOURCES, selected=selected))
