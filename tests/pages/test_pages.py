"""What each page says, run without a browser."""

import json
import re
import shutil
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from articles.blocks import Button, Note
from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import Select
from loaders.lens import Lens
from loaders.texts import digest
from tests.articles.panels import blocks_of, sight_of, words_of
from tests.charts.scenes import elements
from tests.lenses import case, cells, every_case, records, values
from tests.readings.recount import labels, names, notes, stands, telling
from tests.variants import rewrite, rows_of

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


@cache
def first_view(page: str, folder: Path) -> AppTest:
    """A page of a case under no lens, run once for all who only look at it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FAULTLINES_CASE", str(folder))
        return run(page)


def spec(app: AppTest) -> dict:
    """The plotly figure of a page, as it is sent to the browser."""
    return json.loads(app.get("plotly_chart")[0].proto.spec)


def marks(app: AppTest) -> set[str]:
    """Ids on the drawn marks."""
    return drawn_as(app, "mark") | drawn_as(app, "ghost")


def drawn_as(app: AppTest, role: str) -> set[str]:
    """Ids of what a chart's picture draws in a role."""
    pictures = [image["source"] for image in spec(app)["layout"]["images"]]
    return {each.get("data-of") for picture in pictures for each in elements(picture) if each.get("class") == role}


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


def selected(app: AppTest) -> str:
    """What the address says is selected."""
    value = app.query_params["selected"]
    return value if isinstance(value, str) else value[0]


def in_order(folder: Path, table: str = "strikes") -> list[str]:
    """The records of a table by number."""
    return list(records(Lens(), folder, table).sort_values("number")["id"])


@every_case
def test_a_page_draws_a_mark_for_every_record(folder: Path) -> None:
    assert marks(first_view(STRIKES, folder)) == {*values("strikes", "strike", folder)}


@every_case
def test_a_page_says_first_how_to_read_it_and_what_cannot_be_told(folder: Path) -> None:
    assert headings(first_view(STRIKES, folder))[:2] == ["How to read this", "These texts cannot tell"]


@every_case
def test_outlets_stand_with_their_count(folder: Path) -> None:
    counts = Counter(outlet for note in notes(Lens(), folder) for outlet in note.outlets)
    chips = {f"{name} {counts[outlet]}" for outlet, name in names("outlets", folder).items()}
    assert {*pills(first_view(STRIKES, folder), "without").options} == chips


@every_case
def test_a_selected_record_shows_its_paragraphs_with_outlet_and_grade(folder: Path) -> None:
    shorts, outlets = names("sources", folder), {row["outlet"]: row for row in cells("outlets", folder)}
    whose = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    for record in in_order(folder):
        body = words_of(sight_of("air_strikes", folder=folder, selected=record))
        for row in cells("evidence", folder):
            if row["record"] == record:
                assert f"\n{shorts[row['source']]}, paragraph {row['paragraph']}\n" in body, record
        for row in telling(folder)[record]:
            outlet = outlets[whose[row["source"], row["paragraph"]]]
            assert f"({outlet['reliability']}). {outlet['reliability_reason']}" in body, record


@every_case
def test_a_selected_record_shows_the_disagreement_and_the_ways_to_its_other_records(folder: Path) -> None:
    kinds = labels("disagreement_kind", folder)
    for row in cells("disagreements", folder):
        one, *others = row["records"].split(";")
        sight = sight_of("air_strikes", folder=folder, selected=one)
        found = [each for each in blocks_of(sight) if isinstance(each, Button)]
        ways = [each.action for each in found if each.key.startswith(f"{row['disagreement']}-")]
        assert ways == [Select(each) for each in others]
        assert f"≠ Disagreement {kinds[row['kind']]}. {row['title']} {row['handling']}" in words_of(sight)


@every_case
def test_next_selects_the_following_record_the_first_has_none_before_it_and_close_brings_back_how_to_read(
    served: Path,
) -> None:
    first, second, *_ = in_order(served)
    app = run(STRIKES, selected=first)
    assert button(app, "‹ Previous").disabled
    button(app, "Next ›").click().run()
    assert selected(app) == second
    button(app, "Close").click().run()
    assert "selected" not in app.query_params
    assert headings(app)[0] == "How to read this"


def button(app: AppTest, label: str):
    """The first button whose words begin so."""
    return next(each for each in app.button if each.label.startswith(label))


@every_case
def test_a_chip_taken_away_goes_into_the_address_and_is_drawn_in_outline(served: Path) -> None:
    app = run(STRIKES)
    pills(app, "told").unselect("fact").run()
    assert "fact" in app.query_params["told"]
    gone = {note.id for note in notes(Lens(told=("fact",)), served) if not note.shown}
    assert gone
    assert drawn_as(app, "ghost") == gone


@every_case
def test_without_the_only_outlets_nothing_is_left_and_all_is_a_click_away(served: Path) -> None:
    outlets = sorted({outlet for note in notes(Lens(), served) for outlet in note.outlets})
    first = in_order(served)[0]
    app = run(STRIKES, without=",".join(outlets), selected=first)
    begun, _, rest = takeaway(app).partition(": none of ")
    assert begun.startswith(f"Without {names('outlets', served)[outlets[0]]}")
    assert rest == f"{len(values('strikes', 'strike', served))} {case(served).package.tables['strikes'].noun}s is left"
    assert "You left this record out" in html(app)
    button(app, "Show all again").click().run()
    assert "without" not in app.query_params
    assert takeaway(app) == takeaway(first_view(STRIKES, served))


@every_case
def test_bad_parameters_are_said_and_left_aside(served: Path) -> None:
    app = run(
        STRIKES, without="nobodyy", told="loudly", phase="whenever", officials="both", view="film", selected="nobody"
    )
    assert len(app.warning) == 6
    assert takeaway(app) == takeaway(first_view(STRIKES, served))


@every_case
def test_something_selected_that_has_no_mark_here_is_said(served: Path) -> None:
    actor = case(served).package.focus[-1]
    [row] = [each for each in cells("actors", served) if each["actor"] == actor]
    app = run(STRIKES, selected=actor)
    assert app.info[0].value == f"{row['short']}, which you selected, has no mark in this chart\\."
    assert headings(app)[:3] == ["How to read this", "These texts cannot tell", row["name"]]


@every_case
def test_slide_view_is_the_stage_alone_with_the_way_back_and_what_can_be_taken_along(served: Path) -> None:
    app = run(STRIKES, view="slide", without=values("outlets", "outlet", served)[0], officials="name")
    assert 'class="stage"' in html(app)
    assert not app.get("button_group")
    assert [each.label for each in app.button] == ["‹ Back to the page", "Add to my slides"]
    assert [box.label for box in app.expander] == ["Take it with you"]


def words_drawn(app: AppTest) -> str:
    """All words of a page's chart."""
    [image] = spec(app)["layout"]["images"]
    return "".join("".join(each.itertext()) for each in elements(image["source"]))


@every_case
def test_officials_by_name_are_named_in_the_chart(folder: Path) -> None:
    below = {row["actor"] for row in cells("strikes", folder)} & {
        row["actor"] for row in cells("actors", folder) if stands(row["actor"], Lens(), folder) != row["short"]
    }
    [official, *_] = sorted(names("actors", folder)[each] for each in below)
    drawn = {}
    for officials in ("state", "name"):
        sight = sight_of("air_strikes", folder=folder, officials=officials)
        scene = scene_of(sight, article_of(sight).chart, *PAGE_SIZE)
        drawn[officials] = " ".join(each.text for each in scene.words())
    assert official in drawn["name"]
    assert official not in drawn["state"]


@every_case
def test_whatever_a_click_in_a_chart_selects_gets_a_ring_and_is_not_said_to_have_no_mark(folder: Path) -> None:
    """Events and texts too, which are of no list of the page; names of actors lead to their cards."""
    sight, tables = sight_of("air_strikes", folder=folder), case(folder).ids()
    asked = {hit.action.selected for hit in scene_of(sight, article_of(sight).chart, *PAGE_SIZE).hits}
    drawn = {each for each in asked if tables[each] != "actors"}
    assert {tables[each] for each in drawn} == {"strikes", "events", "sources"}
    for each in sorted(drawn):
        sight = sight_of("air_strikes", folder=folder, selected=each)
        scene = scene_of(sight, article_of(sight).chart, *PAGE_SIZE)
        assert {item.of for item in scene.items if item.role == "ring"} == {each}
        assert not [block for block in blocks_of(sight) if isinstance(block, Note)]


LINE = "Keepers <img src=x onerror=alert(1)> leave"


@every_case
def test_a_line_with_the_hash_of_a_passage_is_shown_and_escaped_and_no_other(
    copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = telling(copied)[in_order(copied)[0]][0]
    place = told["source"], told["paragraph"]
    monkeypatch.setenv("FAULTLINES_TEXTS", str(tmp_path / "mine"))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.txt").write_text(LINE + "\n")
    assert "<blockquote>" not in html(run(STRIKES, selected=told["record"]))
    new = {"sha256": digest(LINE)}
    rewrite(copied, "passages", lambda row: row | (new if (row["source"], row["paragraph"]) == place else {}))
    body = html(run(STRIKES, selected=told["record"]))
    assert "<blockquote>Keepers &lt;img" in body
    assert "Same text as we read ✓" in body


@every_case
def test_a_bad_case_is_told_on_the_page_with_file_line_and_column(copied: Path) -> None:
    good = (copied / "strikes.csv").read_text(encoding="utf-8")
    first = rows_of(copied, "strikes")[0]
    wrong = f"{first['actor']}x"
    rewrite(copied, "strikes", lambda row: row | ({"actor": wrong} if row["strike"] == first["strike"] else {}))
    app = run()
    assert app.header[0].value == "The case has 1 fault"
    told = unescape(html(app))
    assert "<td>strikes.csv</td><td>2</td>" in told
    remedy = f"did you mean '{first['actor']}'?"
    assert f"<td>actor</td><td>{wrong}</td><td>'{wrong}' is not an actor</td><td>{remedy}</td>" in told
    (copied / "strikes.csv").write_text(good, encoding="utf-8")
    app.run()
    assert takeaway(app)


@every_case
def test_a_case_may_be_a_zip(copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", shutil.make_archive(str(tmp_path / "zipped"), "zip", copied))
    app = run("../pages/codebook.py")
    assert [each.proto.label for each in app.get("download_button")][-1] == "The whole case (zip)"
    nested = shutil.make_archive(str(tmp_path / "nested"), "zip", copied.parent, copied.name)
    monkeypatch.setenv("FAULTLINES_CASE", nested)
    app.run()
    why = f"datapackage.json lies in its folder '{copied.name}'"
    remedy = "zip the files themselves, not the folder they are in"
    assert f"<td>nested.zip</td><td></td><td></td><td></td><td>{why}</td><td>{remedy}</td>" in unescape(html(app))


HOSTILE = "<b>x</b> [a](javascript:1) ![p](http://outside.example/p.png) $x$ :red[y]"


@every_case
def test_a_hostile_title_stays_text(copied: Path) -> None:
    first = in_order(copied)[0]
    rewrite(copied, "strikes", lambda row: row | ({"title": HOSTILE} if row["strike"] == first else {}))
    app = run(STRIKES, selected=first)
    assert HOSTILE in headings(app)[0]
    assert "&lt;b&gt;x&lt;/b&gt; [a](javascript:1)" in html(app)
    assert HOSTILE.split(" ")[0] in words_drawn(app)


@every_case
def test_about_offers_the_chosen_table_under_the_lens_and_the_case(served: Path) -> None:
    outlet = values("outlets", "outlet", served)[0]
    app = run("../pages/codebook.py", without=outlet)
    app.selectbox(key="table").select("strikes").run()
    _, *offered = [each.proto.label for each in app.get("download_button") if "PDF" not in each.proto.label]
    left = sum(note.shown for note in notes(Lens(without=(outlet,)), served))
    title = case(served).package.tables["strikes"].title
    rows = f"{left} row{'' if left == 1 else 's'}"
    assert offered == [f"{title}, as shown, {rows} (CSV)", "In words (CSV)", "The whole case (zip)"]
    assert any("# Codebook" in text.value for text in app.markdown)
