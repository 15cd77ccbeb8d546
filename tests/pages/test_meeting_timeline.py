"""What the page of meetings says, run without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.articles.panels import sight_of, words_of
from tests.lenses import values
from tests.pages.test_pages import headings, marks, run, said, takeaway

PAGE = "../pages/meeting_timeline.py"
VISIT, LATER, SESSION = "velayati-in-moscow", "dehghan-in-moscow", "velayati-hands-over-message"


@pytest.fixture(scope="module")
def meetings() -> AppTest:
    return run(PAGE)


def test_every_meeting_has_a_mark(meetings):
    assert marks(meetings) == set(values("meetings", "meeting"))


def test_the_takeaway_says_who_tells_of_the_meetings_of_the_two(meetings):
    assert "In Debka (not usually reliable), three Russia–Iran visits (13, 17, 18)" in takeaway(meetings)


def test_the_page_says_how_marks_are_read(meetings):
    assert headings(meetings)[0] == "How to read this"
    assert "Several meetings whose number is not told" in said(meetings)


def test_the_panel_says_the_result_in_said():
    assert "\nResult: no agreement\n" in said(run(PAGE, selected=VISIT))


def test_the_panel_says_what_a_session_belongs_to_and_what_is_repeated():
    assert "\nA session of: Velayati in Moscow\n" in words_of(sight_of("meeting_timeline", selected=SESSION))
    assert "\nSeveral, with no count: yes\n" in words_of(sight_of("meeting_timeline", selected="putin-obama-calls"))


def test_another_meeting_is_chosen_into_the_address_and_both_directions_are_answered():
    app = run(PAGE, selected=VISIT)
    assert "Could" not in said(app)
    app.selectbox(key="beside").select(LATER).run()
    assert LATER in app.query_params["beside"]
    body = said(app)
    assert "Yes: its last possible day, 4 February 2016, is before the other's first, 16 February 2016." in said(app)
    assert "No: its first possible day, 16 February 2016, is after the other's last, 4 February 2016." in body


def test_a_session_is_said_to_be_inside_its_visit():
    body = words_of(sight_of("meeting_timeline", selected=SESSION, beside=VISIT))
    assert "No: it is a session of the other." in body
    assert "No: the other is a session of it." in body


def test_what_cannot_be_told_is_said_so():
    body = words_of(sight_of("meeting_timeline", selected="putin-obama-calls", beside="kerry-lavrov-exchanges"))
    assert body.count("The texts do not tell: its end is not told; it is told as repeated with no count") == 2


@pytest.mark.parametrize("beside", ["debka", "bombers-take-off", VISIT])
def test_what_is_no_other_meeting_is_not_asked_about(beside):
    app = run(PAGE, selected=VISIT, beside=beside)
    assert app.selectbox(key="beside").value is None
    assert "Could" not in said(app)


def test_a_meeting_on_another_page_is_not_asked_about():
    assert not run("../pages/air_strikes.py", selected=VISIT).selectbox


def test_without_debka_meetings_are_left_of_others_and_ghosts_are_drawn():
    app = run(PAGE, without="debka")
    assert "outline: left out" in said(app)
    assert marks(app) == set(values("meetings", "meeting"))


def test_nothing_left_is_said():
    app = run(PAGE, told="fact,named,opinion,rumour,unnamed")
    assert takeaway(app).endswith("none of 21 meetings is left")
