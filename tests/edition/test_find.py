"""The edition's search finds what the live one finds, and what is near where it finds nothing."""

import json
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from edition.find import find_data
from loaders.asked import dates_in, plainly, root
from loaders.find import find, index, pages_that_say, terms_that_say
from loaders.nearby import nearby
from tests.cases import SHIPPED, SMALL
from tests.edition.scripts import answers
from tests.lenses import case

PARTS = ("data", "find", "near")
ODD = [
    *("", "  ", "?!", '"', "“”", "a", "of the", "-", "--", "’s", "ł", "Çelik", "ﬁre", "STRASSE straße", "x" * 80),
    *(
        "2016",
        "March 2016",
        "march",
        "May",
        "1 May 1998",
        "27 February 2016",
        "24-31 January 2016",
        "2016-02",
        "Sept 2015",
    ),
    *(
        "2016-02-27",
        "2nd of March",
        "1,000",
        "three confer",
        "“three confer”",
        '"the dam" 2021',
        "closing",
        "flihgts dam",
    ),
    *("Nov. 2016 dam", "2016-2017", "mid-2016", "to-one fifth", "İstanbul", "Ⅳ", "½", "\u0130", "naïve", "re-open"),
]


@cache
def queries(place: Path) -> list[str]:
    """What is asked for: what is odd, words and dates of the case, such words cut short, longer, or misspelled."""
    chance, entries = Random(7), index(case(place))
    words = sorted(set(chain.from_iterable(entry.words.split() for entry in entries.values())))
    dates = sorted(set(chain.from_iterable(entry.dates for entry in entries.values())))
    some = chance.sample(words, 60)
    cut = [each[: max(2, len(each) - 2)] for each in some]
    wrong = [each[:2] + each[3:] + "s" for each in some[:12] if len(each) > 5]
    pairs = [" ".join(chance.sample(words, 2)) for _ in range(20)]
    return [
        *ODD,
        *some,
        *cut,
        *wrong,
        *pairs,
        *(f"{each}ing" for each in some[:20]),
        *chance.sample(dates, min(20, len(dates))),
    ]


@pytest.mark.parametrize("place", [SMALL, SHIPPED], ids=["small", "shipped"])
def test_the_same_is_found_and_is_near(place: Path) -> None:
    own, asked = case(place), queries(place)
    data = find_data(own)
    entries = index(own)
    said = answers(
        PARTS,
        "english-stemmer.js",
        {"find": data},
        f"{json.dumps(asked)}.map((each) => [[...found(each)].sort(), found(each).size ? [] : nearby(each),"
        "data.find.pages.filter(({ text }) => has(terms(each), text)).map(({ name }) => name),"
        "data.find.words.filter(([, text]) => has(terms(each), text)).length])",
    )
    for text, (there, near, pages, terms) in zip(asked, said, strict=True):
        wanted = find(entries, text)
        assert there == sorted(wanted), text
        missed = [] if wanted else nearby(own, entries, text)
        assert [(each["kind"], each["text"], each["covered"], tuple(each["near"])) for each in near] == missed, text
        assert set(pages) == set(pages_that_say(own, text)) & {each["name"] for each in data["pages"]}, text
        assert terms == len(terms_that_say(own, text)), text


def test_words_are_made_plain_and_cut_to_their_roots_alike() -> None:
    words = sorted(set(chain.from_iterable(entry.words.split() for entry in index(case(SHIPPED)).values())))
    texts = [*ODD, *words, "Łódź, Çeşme – “İzmir”", "œuvre Æther ǅ ß ﬀ Ⓐ"]
    ask = f"[{json.dumps(texts)}.map(plainly), {json.dumps(words)}.map((each) => root(each))]"
    plain, roots = answers(PARTS, "english-stemmer.js", {"find": find_data(case(SMALL))}, ask)
    assert plain == list(map(plainly, texts))
    assert roots == list(map(root, words))


def test_every_date_that_is_told_stands_in_the_index() -> None:
    own = case(SMALL)
    told = {date for _, _, dates in find_data(own)["things"] for date in dates}
    assert told >= dates_in(own["strikes"]["date"])
