"""A long list is turned over part by part, and begins with the part of what is selected."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import record_list
from tests.lenses import every_case, values
from tests.pages.test_pages import STRIKES, run, said


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of four rows at once."""
    monkeypatch.setattr(record_list, "MOST_ROWS", 4)


def sent(app: AppTest, ids: set[str]) -> set[str]:
    """Which of some records are in what is sent to the browser for lists."""
    lists = [each.proto for each in app.get("bidi_component") if each.proto.component_name.endswith("record_list")]
    text = " ".join(each.SerializeToString().decode("utf-8", "replace") for each in lists).replace('": "', '":"')
    return {each for each in ids if f'"id":"{each}"' in text}


@every_case
def test_each_row_stands_in_one_part_and_what_is_selected_in_the_one_that_is_shown_until_it_is_turned(
    served: Path,
) -> None:
    ids = {*values("strikes", "strike", served)}
    app, count = run(STRIKES), len(ids)
    parts = []
    for first in range(1, count + 1, 4):
        assert f"rows {first} to {min(first + 3, count)} of {count}" in said(app)
        parts.append(sent(app, ids))
        assert app.button(key="before-records").disabled == (first == 1)
        assert app.button(key="after-records").disabled == (first + 4 > count)
        if first + 4 <= count:
            app.button(key="after-records").click().run()
    assert set.union(*parts) == ids
    assert sum(map(len, parts)) == count
    other = min(parts[1])
    app = run(STRIKES, selected=other)
    assert sent(app, ids) == parts[1]
    app.button(key="before-records").click().run()
    assert sent(app, ids) == parts[0]
    app.query_params["selected"] = other
    assert sent(app.run(), ids) == parts[0]
    app.query_params["selected"] = (again := min(parts[-1]))
    assert again in sent(app.run(), ids)
