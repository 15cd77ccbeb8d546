"""A link says a view, and brings it back; what means nothing in it is told of."""

from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.address import one_each
from loaders.case import Case
from loaders.lens import Lens
from loaders.view import ACTORS, FORMS, TIES, View
from tests import lenses
from tests.lenses import OUTLETS, PHASES, WAYS, cells

IDS = [
    row[key]
    for table in ("outlets", "sources", "actors", "phases", "events", "strikes", "disagreements")
    for row in cells(table)
    for key in [table[:-1]]
]
QUIET = settings(deadline=None, database=None, derandomize=True)


def some_of(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some, all or none, in the order in which a lens keeps them."""
    return st.sets(st.sampled_from(options)).map(lambda chosen: tuple(sorted(chosen)))


@st.composite
def any_view(draw: st.DrawFn) -> View:
    """Any view that a link can say, with every field at its default or not."""
    days = sorted(str(day) for day in draw(st.lists(st.dates(), min_size=2, max_size=2)))
    lens = Lens(
        without=draw(some_of(OUTLETS)),
        told=draw(some_of(WAYS)),
        phase=draw(some_of(PHASES)),
        first=draw(st.sampled_from(["", days[0]])),
        last=draw(st.sampled_from(["", days[1]])),
        officials=draw(st.sampled_from(["state", "name"])),
    )
    return View(
        lens=lens,
        selected=draw(st.sampled_from(["", *IDS])),
        beside=draw(st.sampled_from(["", *IDS])),
        find=draw(st.sampled_from(["", "east Aleppo"])),
        form=draw(st.sampled_from(FORMS)),
        ties=draw(some_of(list(TIES))),
        actors=draw(st.sampled_from(ACTORS)),
    )


@QUIET
@given(view=any_view())
def test_a_link_brings_its_view_back(view: View) -> None:
    link = dict(parse_qsl(urlencode(view.to_query()), strict_parsing=bool(view.to_query())))
    assert View.from_query(link, lenses.case()) == (view, [])


def test_the_parameters_of_a_link() -> None:
    lens = Lens(("debka",), ("opinion", "rumour"), ("phase-2015",), "2015-01-01", "2016-01-01", "name")
    view = View("air_strikes", lens, "iran", form="slide")
    assert view.to_query() == {
        "without": "debka",
        "told": "opinion,rumour",
        "phase": "phase-2015",
        "from": "2015-01-01",
        "to": "2016-01-01",
        "officials": "name",
        "selected": "iran",
        "view": "slide",
    }


def test_defaults_are_left_out_of_a_link() -> None:
    assert View().to_query() == {}


@pytest.mark.parametrize("query", [{}, {"without": ""}, {"from": "", "view": ""}, {"utm_source": "mail"}])
def test_a_link_that_says_nothing_leaves_nothing_out(case: Case, query: dict[str, str]) -> None:
    assert View.from_query(query, case) == (View(), [])


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("without", "debca"),
        ("without", "debkafile-february"),
        ("told", "Facts"),
        ("phase", "2015"),
        ("officials", "both"),
        ("selected", "nothing-of-the-kind"),
        ("view", "poster"),
        ("view", "<script>"),
        ("from", "yesterday"),
        ("from", "2016-02-30"),
        ("to", "2016-02"),
        ("to", "20160227"),
        ("to", "2016-2-7"),
    ],
)
def test_a_bad_value_is_left_aside_with_one_notice(case: Case, parameter: str, value: str) -> None:
    view, notices = View.from_query({parameter: value}, case)
    assert view == View()
    [notice] = notices
    assert f"“{value}”" in notice
    assert f"“{parameter}”" in notice


def test_a_notice_names_the_version_that_the_link_may_be_older_than(case: Case) -> None:
    _, [notice] = View.from_query({"selected": "nothing-of-the-kind"}, case)
    assert f"this case, version {case.package.version} (" in notice
    unnamed = Case(case.package._replace(version=""), case.tables, case.evidence)
    _, [notice] = View.from_query({"selected": "nothing-of-the-kind"}, unnamed)
    assert "this case (" in notice


def test_a_notice_suggests_what_was_meant(case: Case) -> None:
    _, [notice] = View.from_query({"without": "debca"}, case)
    assert "(did you mean “debka”?)" in notice


@pytest.mark.parametrize(
    "query", [{"without": "DEBKA"}, {"Without": "Debka"}, {"without": " debka "}, {"without": "debka,debka"}]
)
def test_capitals_and_blanks_in_a_link_mean_nothing(case: Case, query: dict[str, str]) -> None:
    assert View.from_query(query, case) == (View(lens=Lens(without=("debka",))), [])


def test_a_parameter_several_times_keeps_all_its_values(case: Case) -> None:
    pairs = [("without", "debka"), ("find", "east"), ("without", "g2-bulletin,wnu"), ("find", "Aleppo")]
    view, notices = View.from_query(one_each(pairs), case)
    assert view == View(lens=Lens(without=("debka", "g2-bulletin")), find="east Aleppo")
    assert len(notices) == 1


def test_what_can_be_said_once_alone_and_is_said_twice_is_noticed(case: Case) -> None:
    view, [notice] = View.from_query(one_each([("selected", "iran"), ("selected", "russia")]), case)
    assert view == View(selected="russia")
    assert notice == "The link's “selected” can be one thing alone; “russia” counts."


def test_a_parameter_that_is_nearly_ours_is_noticed(case: Case) -> None:
    assert View.from_query({"witout": "debka"}, case) == (
        View(),
        ["“witout” in the link means nothing here (did you mean “without”?); left aside."],
    )


def test_a_list_keeps_its_good_items(case: Case) -> None:
    view, notices = View.from_query({"without": "debca,g2-bulletin,,wnu,debka,debka"}, case)
    assert view == View(lens=Lens(without=("debka", "g2-bulletin")))
    assert [notice.split("”")[0] for notice in notices] == ["“debca", "“wnu"]


def test_each_bad_value_has_its_own_notice_and_spoils_no_other(case: Case) -> None:
    view, notices = View.from_query({"told": "gossip", "view": "slide", "from": "x", "to": "2016-02-01"}, case)
    assert view == View(lens=Lens(last="2016-02-01"), form="slide")
    assert len(notices) == 2


def test_days_in_the_wrong_order_are_both_left_aside(case: Case) -> None:
    view, [notice] = View.from_query({"from": "2016-03-01", "to": "2016-02-01", "officials": "name"}, case)
    assert view == View(lens=Lens(officials="name"))
    assert "2016-03-01" in notice
    assert "2016-02-01" in notice


def test_one_day_is_a_stretch_of_days(case: Case) -> None:
    assert View.from_query({"from": "2016-02-02", "to": "2016-02-02"}, case) == (
        View(lens=Lens(first="2016-02-02", last="2016-02-02")),
        [],
    )


def test_a_change_goes_to_the_field_it_names_in_the_view_or_in_its_lens() -> None:
    view = View("grievances", Lens(without=("debka",)), "iran")
    assert view.change(selected="russia", told=("fact",)) == View("grievances", Lens(("debka",), ("fact",)), "russia")
    assert view.change(page="sources") == View("sources", Lens(without=("debka",)), "iran")
