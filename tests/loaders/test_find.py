"""What a search finds in the words of a case."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.asked import Entry, dates_in, plainly, roots, terms
from loaders.case import Case
from loaders.find import Index, index, pages_that_say, terms_that_say
from loaders.find import find as find_in
from loaders.view import MOST_CHARACTERS, View
from tests.lenses import case as shipped
from tests.lenses import cells


def find(case: Case, asked: str) -> set[str]:
    """What a search finds in a case."""
    return find_in(words(), asked)


@cache
def words() -> Index:
    """The words of the shipped case."""
    return index(shipped())


def test_a_record_is_found_by_its_title(case: Case) -> None:
    assert "strikes-cut-to-one-fifth" in find(case, "one-fifth")


def test_a_record_is_found_by_another_name_of_its_actor(case: Case) -> None:
    assert {"islamic-state", "palmyra-retaken"} <= find(case, "ISIL")


def test_a_record_is_found_by_the_gist_of_a_passage_that_tells_of_it(case: Case) -> None:
    assert "arms-deliveries-stopped" in find(case, "surface-to-air")


def test_a_passage_is_found_by_its_gist(case: Case) -> None:
    assert "debka-weekly-march:16" in find(case, "S-300")


def test_every_word_must_occur(case: Case) -> None:
    assert find(case, "Palmyra Tiyas") == find(case, "palmyra") & find(case, "tiyas")
    assert find(case, "Palmyra zzz") == set()


def test_letters_that_are_a_word_are_not_found_inside_another(case: Case) -> None:
    assert "shanghai-cooperation-organisation" in find(case, "SCO")
    assert "dehghan-in-moscow" in find(case, "Moscow")
    assert "dehghan-in-moscow" not in find(case, "SCO")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suleimani", "Soleimani"),
        ("Tartous", "Tartus"),
        ("Hemeimim", "Hmeimim"),
        ("cease-fire", "ceasefire"),
        ("SCO", "Shanghai Cooperation"),
    ],
)
def test_another_spelling_finds_the_same(case: Case, one: str, other: str) -> None:
    assert find(case, one)
    assert find(case, one) == find(case, other)


@pytest.mark.parametrize("asked", ["", "   "])
def test_no_word_finds_nothing(case: Case, asked: str) -> None:
    assert find(case, asked) == set()


def test_case_accents_and_apostrophes_do_not_matter(case: Case) -> None:
    assert find(case, "VELAYATI’S") == find(case, "velayati's")
    assert plainly("Ömer’s") == "omer's"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(asked=st.text(max_size=200))
def test_any_text_is_a_search_and_goes_round_by_the_address(asked: str) -> None:
    view, notices = View.from_query({"find": asked}, shipped())
    assert len(view.find) <= MOST_CHARACTERS
    assert notices == []
    assert View.from_query(view.to_query(), shipped())[0] == view
    assert find(shipped(), view.find) <= set(shipped().ids())


def test_everything_with_words_is_in_the_index(case: Case) -> None:
    expected = {f"{row['source']}:{row['paragraph']}" for row in cells("passages")}
    for table in (*case.record_tables, "actors", "claims", "sources"):
        expected |= {row[table[:-1]] for row in cells(table)}
    assert set(index(case)) == expected


def entry(text: str, *dates: str) -> Entry:
    """Something with words and dates."""
    plain = plainly(text)
    return Entry(plain, roots(plain), dates_in(dates))


def is_found(asked: str, text: str, *dates: str) -> bool:
    """Whether a search finds something."""
    return find_in({"it": entry(text, *dates)}, asked) == {"it"}


@pytest.mark.parametrize(
    ("asked", "date", "expected"),
    [
        ("July 2015", "2015-07", True),
        ("July 2016", "2015-07", False),
        ("July 2015", "2015-07-15", True),
        ("15 July 2015", "2015-07", False),
        ("2015-07", "2015-07-15", True),
        ("2015-07-15", "2015-07-15", True),
        ("2015", "2015-07-15", True),
        ("July 2015", "2015", False),
        ("July", "2015-07-15", True),
        ("July", "2015-08", False),
        ("1 October", "2015-10-01", True),
        ("October 1st, 2015", "2015-10-01", True),
        ("1 October", "2015-10", False),
        ("Feb 2016", "[2016-02-02..2016-02-04]", True),
        ("2 Feb. 2016", "[2016-02-02..2016-02-04]", True),
        ("1–4 February 2016", "2016-02-03", True),
        ("1–4 February 2016", "2016-02-05", False),
        ("March 2016", "2015-07/2016-03", True),
        ("December 2015", "2015-07/2016-03", False),
        ("May 2016", "2016-05~", True),
        ("Sept 2015", "2015-09/..", True),
        ("may", "2016-05", True),
    ],
)
def test_a_time_is_found_where_a_date_names_it_or_lies_in_it(asked: str, date: str, expected: bool) -> None:
    assert is_found(asked, "nothing", date) == expected


def test_a_month_and_its_year_are_one_time_beside_words() -> None:
    assert [term.text for term in terms("Velayati in July 2015, Moscow")] == ["velayati", "in", "July 2015", "moscow"]
    assert is_found("Moscow February 2016", "talks in Moscow", "2016-02-01")
    assert not is_found("Moscow February 2016", "talks in Moscow in 2016", "2015-02")


def test_a_month_by_itself_is_no_word_and_with_a_year_it_is_found_in_words_too() -> None:
    assert not is_found("may", "it may break")
    assert is_found("February 2016", "They argue in Moscow, February 2016")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("bombing", "bombers take off"),
        ("bombers", "goes on bombing"),
        ("policies", "its policy"),
        ("striking", "air strikes"),
        ("fight", "fighters"),
        ("Lukasz", "Łukasz"),
        ("Kilic", "Kılıç"),
        ("Kılıç", "Kilic"),
        ("Oystein", "Øystein"),
        ("Russia–Iran", "Russia-Iran alliance complicates in Syria"),
        ("russia-iran", "Russia–Iran"),
        ("ceasefire", "a cease-fire"),
        ("Palmyra.", "in Palmyra"),
        ("(Palmyra?)", "in Palmyra"),
        ("130000", "130,000 people"),
        ("130,000", "130000 people"),
        ('"eastern Aleppo"', "in eastern Aleppo"),
        ("“eastern Aleppo”", "in eastern Aleppo"),
    ],
)
def test_what_is_written_otherwise_is_found(asked: str, text: str) -> None:
    assert is_found(asked, text)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ('"eastern Aleppo"', "Aleppo, eastern part"),
        ("arms", "the army"),
        ("states", "a statement"),
        ("SCO", "Moscow"),
        ("130", "130,000"),
        ("???", "What?"),
        ('""', "a"),
    ],
)
def test_what_is_something_else_is_not(asked: str, text: str) -> None:
    assert not is_found(asked, text)


def test_quotation_marks_dots_and_figures_in_the_case(case: Case) -> None:
    assert find(case, "Palmyra.") == find(case, "Palmyra") != set()
    assert find(case, '"eastern Aleppo"') == find(case, "eastern Aleppo") != set()
    assert find(case, "130000") == find(case, "130,000")
    [figure] = [row["event"] for row in cells("events") if row["quantity"] == "130000"]
    assert figure in find(case, "130000")
    assert "blog-january" in find(case, "Russia–Iran")
    assert not find(case, "July 2016")
    assert "soleimani-proposes-strikes" in find(case, "July 2015")


@pytest.mark.parametrize(
    ("asked", "table", "column", "code"),
    [
        ("some spared", "strikes", "direction", "spare-some"),
        ("feared", "strikes", "mode", "feared"),
        ("distrusts", "relations", "kind", "distrusts"),
        ('"no agreement"', "meetings", "result", "none"),
    ],
)
def test_what_codes_are_called_finds_the_records_that_have_them(
    case: Case, asked: str, table: str, column: str, code: str
) -> None:
    coded = {row[table[:-1]] for row in cells(table) if row[column] == code}
    assert coded <= find(case, asked)


def test_a_way_of_telling_and_a_pole_find_the_records_that_have_them(case: Case) -> None:
    rumours = {row["record"] for row in cells("evidence") if row["told"] == "rumour" and not row["part"]}
    assert rumours <= find(case, "as rumour")
    stays = {row["stance"] for row in cells("stances") if row["issue"] == "assad-stays" and int(row["score"]) > 0}
    assert stays <= find(case, '"must stay"')


def test_sentences_of_pages_and_of_the_glossary_are_found(case: Case) -> None:
    assert pages_that_say(case, "hurt") == ["air_strikes"]
    assert pages_that_say(case, "met whom?") == ["meeting_timeline"]
    assert "abu-dhabi" in terms_that_say(case, "capital of the Emirates")
    assert terms_that_say(case, "???") == []
