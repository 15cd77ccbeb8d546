"""What each page says, run without a browser."""

import json
import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from loaders.lens import Lens
from loaders.texts import digest
from tests.charts.scenes import elements
from tests.lenses import records

ROOT = Path(__file__).parents[2]
STRIKES = "../pages/air_strikes.py"


def run(page: str = "", **query: str) -> AppTest:
    """The dashboard after one run of a page under a query."""
    app = AppTest.from_file(ROOT / "components" / "shell.py", default_timeout=60)
    if page:
        # switch_page finds a page by its address only once the first one has run, which takes as long as the page.
        app._page_hash = calc_hash(Path(page).stem.replace("_", "-"))
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def spec(app: AppTest) -> dict:
    """The plotly figure of a page, as it is sent to the browser."""
    return json.loads(app.get("plotly_chart")[0].proto.spec)


def marks(app: AppTest) -> set[str]:
    """Ids on the drawn marks."""
    return drawn_as(app, "mark") | drawn_as(app, "ghost")


def drawn_as(app: AppTest, role: str) -> set[str]:
    """Ids of what a chart draws in a role, in traces of that meaning or in its picture."""
    figure = spec(app)
    traces = {each for trace in figure["data"] if trace.get("meta") == role for each in trace["customdata"]}
    pictures = [image["source"] for image in figure["layout"].get("images", [])]
    return traces | {
        each.get("data-of") for picture in pictures for each in elements(picture) if each.get("class") == role
    }


def bare(words: str) -> str:
    """The letters of a text that may hold tags, as they are shown."""
    return unescape(re.sub("<[^>]*>", "", words))


def html(app: AppTest) -> str:
    """All HTML that a page writes itself."""
    return "\n".join(each.proto.body for each in app.get("html"))


def said(app: AppTest) -> str:
    """All words of a page as a reader reads them: without tags and without Markdown's escapes."""
    ours = bare(html(app).replace("</p>", "\n").replace("</h2>", "\n"))
    return "\n".join([ours, *(each.value.replace("\\", "") for each in app.markdown)])


def headings(app: AppTest, level: int = 2) -> list[str]:
    """Headings of a level, of our own HTML before those of Streamlit."""
    ours = re.findall(rf"<h{level}>(.*?)</h{level}>", html(app))
    return [*map(bare, ours), *(each.value for each in (app.header if level == 2 else app.title))]


def takeaway(app: AppTest) -> str:
    """The page's sentence."""
    [one] = headings(app, 1)
    return one


def pills(app: AppTest, key: str):
    """The chips that stand under a key."""
    return next(group for group in app.get("button_group") if group.key == key)


@pytest.fixture(scope="module")
def strikes() -> AppTest:
    return run(STRIKES)


def test_the_first_page_counts_claims():
    assert "one outlet's word alone" in takeaway(run())


def test_a_page_draws_a_mark_for_every_record(strikes):
    ids = {line.split(",")[0] for line in (ROOT / "data" / "strikes.csv").read_text().splitlines()[1:]}
    assert marks(strikes) == ids


def test_a_page_says_first_how_to_read_it_and_what_cannot_be_told(strikes):
    assert headings(strikes)[:2] == ["How to read this", "These texts cannot tell"]


def test_outlets_stand_with_their_count(strikes):
    notes = len((ROOT / "data" / "strikes.csv").read_text().splitlines()) - 1
    assert f"Debka {notes}" in pills(strikes, "without").options


def test_a_selected_record_shows_its_paragraph_chain_and_outlet():
    body = said(run(STRIKES, selected="velayati-demands-wider-strikes"))
    assert "Debka, February 2016, paragraph 13" in body
    assert "By someone unnamed: words or thoughts of Velayati, told by Debka." in body
    assert "not usually reliable (D)" in body


def test_a_selected_record_shows_the_disagreement_and_the_other_records():
    app = run(STRIKES, selected="velayati-demands-wider-strikes")
    assert "≠ Disagreement about a date." in said(app)
    numbers = dict(records(Lens())[["id", "number"]].itertuples(index=False))
    other = f"See {numbers['iran-reads-omission']}"
    assert {other, "See “Velayati in Moscow”"} <= {button.label for button in app.button}


def test_next_selects_the_following_record():
    app = run(STRIKES, selected="soleimani-proposes-strikes")
    next(button for button in app.button if button.label.startswith("Next")).click().run()
    assert "bombers-take-off" in app.query_params["selected"]


def test_the_first_record_has_none_before_it():
    app = run(STRIKES, selected="soleimani-proposes-strikes")
    assert next(button for button in app.button if button.label.startswith("‹ Previous")).disabled


def test_close_brings_back_how_to_read():
    app = run(STRIKES, selected="bombers-take-off")
    next(button for button in app.button if button.label == "Close").click().run()
    assert headings(app)[0] == "How to read this"


def test_a_chip_taken_away_goes_into_the_address_and_is_drawn_in_outline():
    app = run(STRIKES)
    chips = pills(app, "told")
    chips.unselect("fact").run()
    assert "fact" in app.query_params["told"]
    assert "bombers-take-off" in drawn_as(app, "ghost")


def test_without_the_only_outlet_nothing_is_left_and_all_is_a_click_away():
    app = run(STRIKES, without="debka")
    assert takeaway(app).startswith("Without Debka: none of ")
    assert takeaway(app).endswith(" strike notes is left")
    next(button for button in app.button if button.label == "Show all again").click().run()
    assert "without" not in app.query_params
    assert "tells of Russia" in takeaway(app)


def test_a_selected_record_that_is_left_out_says_so():
    assert "You left this record out" in html(run(STRIKES, without="debka", selected="bombers-take-off"))


def test_bad_parameters_are_said_and_left_aside():
    app = run(
        STRIKES, without="debkaa", told="loudly", phase="spring", officials="both", view="film", selected="nobody"
    )
    assert len(app.warning) == 6
    assert "tells of Russia" in takeaway(app)


def test_something_selected_that_has_no_mark_here_is_said():
    app = run(STRIKES, selected="iran")
    assert app.info[0].value == "Iran, which you selected, has no mark in this chart\\."
    assert headings(app)[:3] == ["How to read this", "These texts cannot tell", "Islamic Republic of Iran"]


def test_slide_view_is_the_stage_alone_with_the_way_back_and_what_can_be_taken_along():
    app = run(STRIKES, view="slide", without="debka", officials="name")
    assert 'class="stage"' in html(app)
    assert not app.get("button_group")
    assert [button.label for button in app.button] == ["‹ Back to the page", "Add to my slides"]
    assert [box.label for box in app.expander] == ["Take it with you"]


def words_drawn(app: AppTest) -> str:
    """All words of a page's chart."""
    [image] = spec(app)["layout"]["images"]
    return "".join("".join(each.itertext()) for each in elements(image["source"]))


def test_officials_by_name_are_named_in_the_chart():
    assert "Velayati" in words_drawn(run(STRIKES, officials="name"))
    assert "Velayati" not in words_drawn(run(STRIKES))


def test_what_an_event_or_a_text_in_the_chart_rests_on_is_a_click_away():
    for selected in ("ceasefire-of-27-february", "wnu-february"):
        app = run(STRIKES, selected=selected)
        assert not app.info
        assert selected in drawn_as(app, "ring")


def test_paragraphs_stand_beside_the_gist_where_the_texts_are_at_hand(tmp_path, monkeypatch):
    (tmp_path / "mine.txt").write_text("Something else\n")
    monkeypatch.setenv("FAULTLINES_TEXTS", str(tmp_path))
    assert "<blockquote>" not in html(run(STRIKES, selected="bombers-take-off"))


def test_a_line_with_the_hash_of_a_passage_is_shown_and_escaped(tmp_path, monkeypatch, faulty_case):
    line = "Bombers <img src=x onerror=alert(1)> leave"
    folder = faulty_case
    passages = (folder / "passages.csv").read_text()
    old = next(row for row in passages.splitlines() if row.startswith("debka-weekly-march,5,")).split(",")[5]
    (folder / "passages.csv").write_text(passages.replace(old, digest(line)))
    (tmp_path / "mine.txt").write_text(line + "\n")
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    monkeypatch.setenv("FAULTLINES_TEXTS", str(tmp_path))
    body = html(run(STRIKES, selected="bombers-take-off"))
    assert "<blockquote>Bombers &lt;img" in body
    assert "Same text as we read ✓" in body


def test_a_bad_case_is_told_on_the_page_with_file_line_and_column(monkeypatch, faulty_case):
    text = (faulty_case / "strikes.csv").read_text()
    (faulty_case / "strikes.csv").write_text(text.replace(",did,russia,start,", ",did,rusia,start,"))
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    app = run()
    assert app.header[0].value == "The case has 1 fault"
    told = unescape(html(app))
    assert "<td>strikes.csv</td>" in told
    assert "<td>actor</td><td>rusia</td><td>'rusia' is not an actor</td><td>did you mean 'russia'?</td>" in told
    (faulty_case / "strikes.csv").write_text(text)
    app.run()
    assert "one outlet's word alone" in takeaway(app)


def test_a_case_may_be_a_zip(tmp_path, monkeypatch, faulty_case):
    monkeypatch.setenv("FAULTLINES_CASE", shutil.make_archive(str(tmp_path / "zipped"), "zip", faulty_case))
    app = run("../pages/codebook.py")
    assert [button.proto.label for button in app.get("download_button")][-1] == "The whole case (zip)"
    nested = shutil.make_archive(str(tmp_path / "nested"), "zip", faulty_case.parent, faulty_case.name)
    monkeypatch.setenv("FAULTLINES_CASE", nested)
    app.run()
    why = f"datapackage.json lies in its folder '{faulty_case.name}'"
    remedy = "zip the files themselves, not the folder they are in"
    assert f"<td>nested.zip</td><td></td><td></td><td></td><td>{why}</td><td>{remedy}</td>" in unescape(html(app))


HOSTILE = "<b>x</b> [a](javascript:1) ![p](http://outside.example/p.png) $x$ :red[y]"


def test_a_hostile_title_stays_text(monkeypatch, faulty_case):
    text = (faulty_case / "strikes.csv").read_text()
    (faulty_case / "strikes.csv").write_text(text.replace(",bombers take off,", f",{HOSTILE},"))
    monkeypatch.setenv("FAULTLINES_CASE", str(faulty_case))
    app = run(STRIKES, selected="bombers-take-off")
    assert HOSTILE in headings(app)[0]
    assert "&lt;b&gt;x&lt;/b&gt; [a](javascript:1)" in html(app)
    assert HOSTILE.split(" ")[0] in words_drawn(app)


def test_about_offers_the_chosen_table_under_the_lens_and_the_case():
    app = run("../pages/codebook.py", without="debka")
    app.selectbox(key="table").select("strikes").run()
    _, *labels = [button.proto.label for button in app.get("download_button") if "PDF" not in button.proto.label]
    assert labels == ["Strike notes, as shown, 0 rows (CSV)", "In words (CSV)", "The whole case (zip)"]
    assert any("# Codebook" in text.value for text in app.markdown)
