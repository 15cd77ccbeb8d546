"""A long list is turned over part by part, and begins with the part of what is selected."""

import pytest
from streamlit.testing.v1 import AppTest

from components import record_list
from tests.lenses import cells
from tests.pages.test_pages import run, said

STRIKES = "../pages/air_strikes.py"
COUNT = len(cells("strikes"))


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of four rows at once."""
    monkeypatch.setattr(record_list, "MOST_ROWS", 4)


def sent(app: AppTest) -> set[str]:
    """Ids of the records that are in what is sent to the browser for lists."""
    lists = [each.proto for each in app.get("bidi_component") if each.proto.component_name.endswith("record_list")]
    text = " ".join(each.SerializeToString().decode("utf-8", "replace") for each in lists)
    return {row["strike"] for row in cells("strikes") if f'"id":"{row["strike"]}"' in text.replace('": "', '":"')}


def test_each_row_stands_in_one_part() -> None:
    app = run(STRIKES)
    parts = []
    for first in range(1, COUNT + 1, 4):
        assert f"rows {first} to {min(first + 3, COUNT)} of {COUNT}" in said(app)
        parts.append(sent(app))
        assert app.button(key="before-records").disabled == (first == 1)
        assert app.button(key="after-records").disabled == (first + 4 > COUNT)
        if first + 4 <= COUNT:
            app.button(key="after-records").click().run()
    assert set.union(*parts) == {row["strike"] for row in cells("strikes")}
    assert sum(map(len, parts)) == COUNT


def test_what_is_selected_is_in_the_part_that_is_shown_until_it_is_turned() -> None:
    app = run(STRIKES)
    app.button(key="after-records").click().run()
    other = min(sent(app))
    app = run(STRIKES, selected=other)
    assert other in sent(app)
    app.button(key="before-records").click().run()
    assert other not in sent(app)
    app.query_params["selected"] = (again := min(sent(app)))
    assert again in sent(app.run())
