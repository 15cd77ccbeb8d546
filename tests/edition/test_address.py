"""The address of a view, as the script of an edition writes it."""

from loaders.view import FIRST_TIES, TIES
from tests.edition.scripts import answers

ASKED = """query({ off: new Set(), days: ["", ""], choices: ["state", ["relations"]], selected: "", beside: "",
find: "", form: "page", query: new Map() })"""


def test_of_several_that_may_be_chosen_the_first_alone_is_no_default() -> None:
    choices = [["officials", ["state", "name"], []], ["ties", list(TIES), list(FIRST_TIES)]]
    data = {"lenses": {"chips": []}, "": {"choices": choices}}
    assert answers(["data", "address"], "english-stemmer.js", data, ASKED) == "?ties=relations"
