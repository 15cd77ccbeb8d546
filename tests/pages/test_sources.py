"""The page on the texts, run without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.texts import digest
from tests.articles.panels import sight_of, words_of
from tests.lenses import cells
from tests.pages.test_pages import headings, html, marks, run, said, takeaway

SOURCES = "../pages/sources.py"
LINE = "Keepers <img src=x onerror=alert(1)> leave"


@pytest.fixture(scope="module")
def page() -> AppTest:
    """The page under no lens."""
    return run(SOURCES)


def button(app: AppTest, label: str):
    """The first button whose words begin so."""
    return next(each for each in app.button if each.label.replace("\\", "").startswith(label))


def test_every_passage_and_text_has_a_mark(page: AppTest) -> None:
    places = {f"{row['source']}:{row['paragraph']}" for row in cells("passages")}
    assert marks(page) == places | {row["source"] for row in cells("sources")}


def test_the_sections_stand_in_order(page: AppTest) -> None:
    headers = headings(page)
    wanted = [
        "Your copies of the texts",
        "How much rests on one outlet alone?",
        "Where do the texts disagree?",
        "Who believes the story?",
        "Would another reader have noted the same?",
    ]
    assert [each for each in headers if each in wanted] == wanted


def test_every_disagreement_stands_there_with_how_it_was_handled(page: AppTest) -> None:
    body = said(page)
    for row in cells("disagreements"):
        assert row["title"] in body
        assert row["handling"] in body


def test_a_passage_shows_its_gist_its_outlet_and_a_button_to_every_record_that_cites_it() -> None:
    app = run(SOURCES, selected="debka-weekly-march:13")
    app.session_state["helps"] = True
    app.run()
    gist = next(
        row["gist"] for row in cells("passages") if (row["source"], row["paragraph"]) == ("debka-weekly-march", "13")
    )
    assert gist in said(app)
    assert "not usually reliable (D)" in said(app)
    citing = {
        row["record"] for row in cells("evidence") if (row["source"], row["paragraph"]) == ("debka-weekly-march", "13")
    }
    led = {each.key.rpartition("-debka-weekly-march:13-")[2] for each in app.button if "rests-" in (each.key or "")}
    helped = {each.key.removeprefix("rests-helps-") for each in app.button if "rests-helps-" in (each.key or "")}
    assert {each for each in led if not each.startswith("rests-")} | helped == citing


def test_a_record_of_a_passage_opens_its_evidence() -> None:
    app = run(SOURCES, selected="debka-weekly-march:5")
    next(each for each in app.button if each.key == "rests-debka-weekly-march:5-bombers-take-off").click().run()
    assert app.query_params["selected"] == "bombers-take-off"
    assert "Debka, March 2016, paragraph 5" in said(app)
    assert not app.info


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("g2-june:3", "No record rests on it: Caption of a stock photo"),
        ("g2-june:1", "No record rests on it: boilerplate"),
        ("wnu-february:4", "so it adds no outlet"),
        ("debkafile-february:2", "Repeated in another text, which adds no outlet"),
    ],
)
def test_a_passage_without_records_says_why(place: str, words: str) -> None:
    assert words in words_of(sight_of("sources", selected=place))


def test_a_reprint_leads_to_what_it_repeats() -> None:
    app = run(SOURCES, selected="wnu-february:5")
    button(app, "Debka, February 2016, paragraph 2").click().run()
    assert app.query_params["selected"] == "debkafile-february:2"


def test_previous_and_next_go_from_paragraph_to_paragraph() -> None:
    app = run(SOURCES, selected="debka-weekly-march:13")
    button(app, "Next › 2.14").click().run()
    assert app.query_params["selected"] == "debka-weekly-march:14"


def test_a_text_says_when_it_was_written_and_what_it_alone_supports() -> None:
    body = words_of(sight_of("sources", selected="g2-june"))
    assert "Written 26 June 2016; looks back on" in body
    assert "rest on G2 Bulletin alone" in body


def test_a_passage_can_be_selected_on_any_page() -> None:
    app = run("../pages/air_strikes.py", selected="debka-weekly-march:5")
    assert [each.label for each in app.button if each.key == "elsewhere"] == ["See it in its chart"]
    assert "Our gist" in html(app)


def test_a_passage_left_out_says_so() -> None:
    sight = sight_of("sources", selected="debka-weekly-march:13", without="debka")
    assert "You left out all that rests on it" in words_of(sight)


def test_without_every_outlet_the_frame_stays() -> None:
    outlets = ",".join(row["outlet"] for row in cells("outlets"))
    app = run(SOURCES, without=outlets)
    assert "none of" in takeaway(app)
    assert "No record is left" in said(app)


def test_another_case_has_no_section_on_the_coding_passes(monkeypatch, faulty_case: Path) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    assert "Would another reader have noted the same?" not in headings(run(SOURCES))


def with_line(folder: Path, place: tuple[str, str], line: str) -> None:
    """Make a line the one that a passage of a case is of."""
    text = (folder / "passages.csv").read_text(encoding="utf-8")
    old = next(row["sha256"] for row in cells("passages") if (row["source"], row["paragraph"]) == place)
    (folder / "passages.csv").write_text(text.replace(old, digest(line)), encoding="utf-8")


@pytest.fixture
def ours(monkeypatch, faulty_case: Path) -> None:
    """A case with a paragraph whose line is known here, and no texts on the server."""
    monkeypatch.delenv("FAULTLINES_TEXTS", raising=False)
    with_line(faulty_case, ("debka-weekly-march", "5"), LINE)
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Drop files into the section's box."""
    box = next(each for each in app.get("file_uploader") if each.key.startswith("own-section"))
    box.set_value([(name, raw, "text/plain") for name, raw in files]).run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("ours")
def test_a_dropped_copy_is_matched_shown_everywhere_and_forgotten_again() -> None:
    app = run(SOURCES, selected="debka-weekly-march:5")
    assert "<blockquote>" not in html(app)
    drop(app, ("mine.txt", f"\ufeffOther\r\n\r\n{LINE}\r\n".encode()))
    assert "mine.txt: Debka, March 2016, 1 of 20 lines match. The first that differs: " in said(app)
    assert "<blockquote>Keepers &lt;img" in html(app)
    assert "Other<" not in html(app)
    app.query_params["selected"] = "bombers-take-off"
    app.switch_page("../pages/air_strikes.py").run()
    assert "<blockquote>Keepers &lt;img" in html(app)
    app.query_params["selected"] = "debka-weekly-march:5"
    app.switch_page(SOURCES).run()
    button(app, "Forget my copies").click().run()
    assert "<blockquote>" not in html(app)
    assert "At hand: 0 of " in html(app)


@pytest.mark.usefixtures("ours")
def test_another_reader_sees_nothing_of_it() -> None:
    drop(run(SOURCES), ("mine.txt", LINE.encode()))
    assert "<blockquote>" not in html(run(SOURCES, selected="debka-weekly-march:5"))


@pytest.mark.usefixtures("ours")
def test_hostile_files_are_refused_or_match_nothing_and_stay_text() -> None:
    name = "<img src=x onerror=alert(1)>.txt"
    app = drop(
        run(SOURCES, selected="debka-weekly-march:5"),
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


def test_the_differences_of_the_passes_are_listed_once_opened() -> None:
    app = run(SOURCES)
    assert "How it was settled" not in html(app)
    app.session_state["coding-stances"] = True
    app.run()
    assert "How it was settled" in html(app)
    assert "only pass A has it" in html(app)


def test_a_record_whose_paragraph_is_not_at_hand_offers_the_box(monkeypatch) -> None:
    monkeypatch.delenv("FAULTLINES_TEXTS", raising=False)
    app = run("../pages/air_strikes.py", selected="bombers-take-off")
    assert "Have the texts? Read the paragraph here" in [each.label for each in app.expander]
    app.session_state["own-box"] = True
    app.run()
    assert [each.key for each in app.get("file_uploader")] == ["own-panel-0"]


def test_the_address_of_a_text_is_a_link_wherever_it_is_known(
    monkeypatch: pytest.MonkeyPatch, faulty_case: Path
) -> None:
    """In the panel of the text and in that of a record which rests on it; a name within an address is no link."""
    sources, address = faulty_case / "sources.csv", "https://example.org/Iran?a=b&c='d'"
    lines, row = (
        sources.read_text(encoding="utf-8"),
        next(row for row in cells("sources") if row["source"] == "g2-june"),
    )
    assert row["where"] in lines
    sources.write_text(lines.replace(row["where"], f"{row['where']}, {address}"), encoding="utf-8")
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    escaped = "https://example.org/Iran?a=b&amp;c=&#x27;d"
    link = f"<a href='{escaped}&#x27;' target='_blank' style='color: inherit'>{escaped}&#x27;</a>"
    record = next(row["record"] for row in cells("evidence") if row["source"] == "g2-june" and not row["part"])
    for selected in ("g2-june", record):
        assert link in html(run(SOURCES, selected=selected))
