"""What is cited is what the case says, and no more."""

import json
import re
from typing import Any

import pytest
from citeproc import DATES as DATE_VARIABLES
from citeproc import NAMES, VARIABLES

from exports.citations import Edition, cited_case, cited_view, csl_json, in_a_line, in_words, public
from loaders.dates import stretch
from tests.cases import SHOWN
from tests.exports.cited import ADDRESS, DATES, EDITION, TODAY, all_cited, cited_of, dated, text
from tests.lenses import cells, every_case, values
from tests.readings.recount import tells

ITEMS = [cited.item for cited in all_cited()]
TYPES = {"webpage", "post-weblog", "dataset"}
NUMBERS_OF_A_DATE = [(1000, 9999), (1, 12), (1, 31)]


def is_date(value: Any) -> bool:
    """Whether it is one date as CSL takes it: parts, or words."""
    if set(value) == {"literal"}:
        return bool(value["literal"])
    (parts,) = value["date-parts"]
    within = zip(parts, NUMBERS_OF_A_DATE, strict=False)
    return (
        set(value) == {"date-parts"}
        and 1 <= len(parts) <= 3
        and all(type(part) is int and low <= part <= high for part, (low, high) in within)
    )


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_an_item_is_csl_json(item):
    assert item["type"] in TYPES
    assert item["title"]
    for name, value in item.items():
        variable = name.replace("-", "_")
        if variable in DATE_VARIABLES:
            assert is_date(value), name
        elif variable in NAMES:
            assert [set(each) for each in value] == [{"literal"}]
            assert all(each["literal"] for each in value)
        else:
            assert variable in {"id", "type", *VARIABLES}
            assert isinstance(value, str)
            assert value


def test_the_items_come_back_from_json():
    assert json.loads(csl_json(all_cited())) == ITEMS


@every_case
def test_a_record_is_cited_by_the_texts_that_tell_of_it(folder):
    for record in values("strikes", "strike", folder):
        rows = [row for row in cells("evidence", folder) if row["record"] == record]
        telling = {(row["source"], int(row["paragraph"])) for row in rows if tells(row["part"])}
        cited = cited_of(record, folder)
        assert cited
        assert {(each.item["id"], paragraph) for each in cited for paragraph in each.paragraphs} == telling
        assert len({each.item["id"] for each in cited}) == len(cited)


@every_case
def test_a_text_has_its_own_title_and_outlet_and_is_signed_only_where_someone_signs(folder):
    outlets = {outlet["outlet"]: outlet["name"] for outlet in cells("outlets", folder)}
    for row in cells("sources", folder):
        item = next(item for item in ITEMS if item["id"] == row["source"])
        assert item["title"] == row["title"]
        assert item["container-title"] == (row["publication"] or outlets[row["outlet"]])
        assert item.get("author", []) == ([{"literal": row["author"]}] if row["author"] else [])


@pytest.mark.parametrize(("form", "words"), DATES.items())
def test_a_date_has_parts_only_where_the_text_tells_one_day_month_or_year(form, words):
    """Ranges and `circa` are printed in other ways by each program; words by all as they stand."""
    parts = {"2016-02-06": [2016, 2, 6], "2016-02": [2016, 2], "2016": [2016]}
    exact = {"date-parts": [parts[form]]} if form in parts else {"literal": words}
    assert dated(form).item["issued"] == exact
    assert dated(form, "inferred: from what").item["issued"] == {"literal": f"[{stretch(form).words}]"}
    assert in_words(dated(form).item, "issued") == words


def test_a_text_has_an_address_only_where_the_case_has_one():
    assert "URL" not in text(where="“A title”, a place").item
    assert text(where="https://example.org/a").item["URL"] == "https://example.org/a"
    assert text(where="“A title”, a place (https://example.org/a?b=c).").item["URL"] == "https://example.org/a?b=c"
    assert "URL" not in text(where="“https and http://”, a place").item


def test_a_record_and_a_view_carry_the_version_and_the_day_of_access():
    for cited in (cited_case(EDITION), cited_case(EDITION, "record", "x"), cited_view(EDITION, "Who?", "/who")):
        assert cited.item["version"] == "0.1.0"
        assert cited.item["accessed"] == {"date-parts": [[2026, 11, 5]]}
    assert cited_case(EDITION, "record", "x").item["number"] == "record x"


def test_what_is_cited_apart_has_a_name_of_its_own():
    paths = ["/air-strikes", "/air-strikes?without=debka", "/air-strikes?told=fact", "/"]
    views = [cited_view(EDITION, "Who?", path) for path in paths]
    names = [each.item["id"] for each in (cited_case(EDITION), cited_case(EDITION, "record", "x"), *views)]
    assert names[:3] == ["a-case", "a-case-x", "a-case-air-strikes"]
    assert len(set(names[:-1])) == len(names) - 1


def test_a_readers_comment_is_the_readers_and_has_no_day():
    [cited] = cited_of("farquharson-calls-story-agitprop")
    assert cited.item["author"] == [{"literal": "Jay Farquharson"}]
    assert cited.item["title"] == "Comment on “A Falling Out Between Russia And Iran Over Syria?”"
    assert "issued" not in cited.item
    assert in_words(cited.item, "issued") == ""
    assert "“Comment on ‘A Falling Out Between Russia And Iran Over Syria?’”, War News" in in_a_line(cited)


def test_in_one_line_a_work_has_all_that_is_known_of_it_and_no_gaps():
    view = cited_view(EDITION, "Who?", "/who")
    assert in_a_line(view) == (
        "“Who?”, Faultlines: A rift over “words” and {braces}, version 0.1.0, view /who, accessed 5 November 2026"
    )
    for row in [row for folder in SHOWN.values() for row in cells("sources", folder)]:
        line = in_a_line(next(each for each in all_cited() if each.item["id"] == row["source"]))
        assert f"“{row['title']}”" in line
        assert line.startswith(f"{row['author']}, “" if row["author"] else "“")
        assert ", ," not in line


def test_a_view_has_an_address_or_its_path():
    here = cited_view(EDITION, "Who?", "/who?told=fact").item
    public_one = cited_view(EDITION._replace(address=ADDRESS), "Who?", "/who?told=fact").item
    assert (here.get("URL"), here["number"]) == (None, "view /who?told=fact")
    assert (public_one["URL"], public_one.get("number")) == (ADDRESS, None)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/air-strikes",
        "http://localhost:8501/air-strikes",
        "http://127.0.0.1:8501/",
        "http://[::1]:8501/",
        "http://192.168.1.20:8501/",
        "http://10.0.0.3/",
        "http://169.254.0.1/",
        "http://teacher:8501/",
        "http://teacher.local:8501/",
        "http://teacher.lan/",
        "http://[bad/",
    ],
)
def test_an_address_of_this_computer_or_this_room_is_not_given(address):
    assert public(address) == ""


@pytest.mark.parametrize("address", [ADDRESS, "https://8.8.8.8/", "http://Faultlines.example.com:8080/x"])
def test_a_public_address_is_given_as_it_is(address):
    assert public(address) == address


def test_nothing_of_the_case_is_left_to_guess():
    item = cited_case(Edition("n", "T", "2", TODAY)).item
    assert set(item) == {"id", "type", "title", "publisher", "version", "accessed"}
    assert not re.search("author|issued", csl_json([cited_case(EDITION)]))
