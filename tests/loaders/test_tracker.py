"""Where a case says that corrections may be sent."""

import json

import pytest

from loaders.descriptor import read_package
from loaders.itself import tracker
from loaders.package import DESCRIPTOR
from tests.lenses import SHIPPED

WEB, HOME, MAIL = "https://example.org/issues", "https://example.org", "mailto:case@example.org"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ({}, ""),
        ({"bugs": WEB, "homepage": HOME}, WEB),
        ({"homepage": HOME}, HOME),
        ({"bugs": MAIL}, MAIL),
        ({"bugs": "javascript:alert(1)", "homepage": HOME}, HOME),
        ({"bugs": "javascript:alert(1)//https://example.org"}, ""),
        ({"bugs": "see https://example.org"}, ""),
        ({"bugs": f"{WEB}\n"}, ""),
        ({"bugs": {"url": WEB}}, ""),
        ({"bugs": None, "homepage": 7}, ""),
    ],
)
def test_only_an_address_is_one(raw, found):
    assert tracker(raw) == found


def test_it_is_read_from_the_package():
    raw = json.loads((SHIPPED / DESCRIPTOR).read_text(encoding="utf-8"))
    assert read_package(json.dumps(raw | {"bugs": WEB})).tracker == WEB
