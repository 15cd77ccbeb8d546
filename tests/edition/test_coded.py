"""What an edition has of each paragraph that can be coded is what the live page has of it, and none of the texts."""

import json

from articles.exercise import exercise, passages
from articles.sight import Sight
from drawing.theme import LIGHT
from edition.coded import coded_data
from exports.exercise.carried import carried
from loaders.passes import passes_at
from loaders.view import View
from tests.lenses import case, every_case


@every_case
def test_each_paragraph_is_as_live_but_for_what_only_the_reader_has(folder) -> None:
    own, made = case(folder), coded_data(case(folder), folder)
    at_hand = {row.sha256: f"line {at}" for at, row in enumerate(passages(own).values())}
    sight = Sight(own, View("code_a_paragraph"), (), LIGHT, at_hand, coding=passes_at(folder))
    assert [each["passage"] for each in made["paragraphs"]] == [*passages(own)]
    for each in made["paragraphs"]:
        live = carried(exercise(sight, each["passage"]))
        there = made["shared"] | {name: value for name, value in each.items() if name != "digest"}
        assert at_hand[each["digest"]] == live["text"]
        only = {"text", "following"}
        assert json.dumps({k: v for k, v in there.items() if k not in only}, sort_keys=True) == json.dumps(
            {k: v for k, v in live.items() if k not in only}, sort_keys=True
        )
    assert not made["shared"]["text"]
