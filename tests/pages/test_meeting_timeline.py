"""What the page of meetings says, run without a browser."""

from collections import Counter
from itertools import permutations
from pathlib import Path

from loaders.lens import Lens
from tests.articles.panels import sight_of, words_of
from tests.days import bounds
from tests.lenses import cells, every_case, values
from tests.pages.test_pages import first_view, headings, marks, run, said, selected, takeaway
from tests.readings.recount import labels, notes

PAGE = "../pages/meeting_timeline.py"
VISIT, SESSION = "velayati-in-moscow", "velayati-hands-over-message"
"""Of the shipped case: a visit that has sessions, and one of these."""


def apart(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """A meeting, and one whose days are all after its."""
    told = [row for row in cells("meetings", folder) if row["repeated"] == "no" and not row["part_of"]]
    return next((a, b) for a, b in permutations(told, 2) if bounds(a["date"])[1] < bounds(b["date"])[0])


def panel(folder: Path, **query: str) -> str:
    """What is to be read in the page's panel."""
    return words_of(sight_of("meeting_timeline", folder=folder, **query))


@every_case
def test_every_meeting_has_a_mark_also_where_an_outlet_is_left_out(served: Path) -> None:
    ids = {*values("meetings", "meeting", served)}
    assert marks(first_view(PAGE, served)) == ids
    tell = Counter(outlet for note in notes(Lens(), served, "meetings") for outlet in note.outlets)
    app = run(PAGE, without=tell.most_common(1)[0][0])
    assert "outline: left out" in said(app)
    assert marks(app) == ids


def test_the_takeaway_says_who_tells_of_the_meetings_of_the_two_of_the_shipped_case() -> None:
    assert "In Debka (not usually reliable), three Russia–Iran visits (13, 17, 18)" in takeaway(run(PAGE))


@every_case
def test_the_page_says_how_marks_are_read(folder: Path) -> None:
    assert headings(first_view(PAGE, folder))[0] == "How to read this"


@every_case
def test_the_panel_says_the_result_what_a_session_belongs_to_and_what_is_repeated(folder: Path) -> None:
    results, titles = (
        labels("meeting_result", folder),
        {row["meeting"]: row["title"] for row in cells("meetings", folder)},
    )
    for row in cells("meetings", folder):
        body = panel(folder, selected=row["meeting"])
        assert f"\nResult: {results[row['result']]}\n" in body, row["meeting"]
        part_of = titles.get(row["part_of"], "")
        assert (f"\nA session of: {part_of}\n" in body) == bool(part_of), row["meeting"]
        assert ("\nSeveral, with no count: yes\n" in body) == (row["repeated"] == "yes"), row["meeting"]


@every_case
def test_another_meeting_is_chosen_into_the_address_and_both_directions_are_answered(served: Path) -> None:
    one, other = apart(served)
    app = run(PAGE, selected=one["meeting"])
    assert "Could" not in said(app)
    app.selectbox(key="beside").select(other["meeting"]).run()
    assert other["meeting"] in app.query_params["beside"]
    assert selected(app) == one["meeting"]
    yes, no = said(app).split("Yes: its last possible day, "), said(app).split("No: its first possible day, ")
    for parts, word in ((yes, "is before the other's first"), (no, "is after the other's last")):
        assert len(parts) == 2
        assert word in parts[1].splitlines()[0]


def test_a_session_is_said_to_be_inside_its_visit() -> None:
    body = words_of(sight_of("meeting_timeline", selected=SESSION, beside=VISIT))
    assert "No: it is a session of the other." in body
    assert "No: the other is a session of it." in body


def test_what_the_shipped_case_cannot_tell_of_two_meetings_is_said_so() -> None:
    body = words_of(sight_of("meeting_timeline", selected="putin-obama-calls", beside="kerry-lavrov-exchanges"))
    assert body.count("The texts do not tell: its end is not told; it is told as repeated with no count") == 2


@every_case
def test_what_is_no_other_meeting_is_not_asked_about(served: Path) -> None:
    one, _ = apart(served)
    for beside in (values("outlets", "outlet", served)[0], values("strikes", "strike", served)[0], one["meeting"]):
        assert "Could it have come before …?" in panel(served, selected=one["meeting"], beside=beside)
        assert "possible day" not in panel(served, selected=one["meeting"], beside=beside)
    assert not run("../pages/air_strikes.py", selected=one["meeting"]).selectbox


@every_case
def test_nothing_left_is_said(served: Path) -> None:
    app = run(PAGE, told=",".join(labels("told", served)))
    assert takeaway(app).endswith(f"none of {len(values('meetings', 'meeting', served))} meetings is left")
