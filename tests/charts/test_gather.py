"""Where there is more than can be read, a chart draws the first of each place and says how many there are more."""

from hypothesis import given, settings
from hypothesis import strategies as st

from charts.gather import gathered, most_of_a_place
from charts.stances import layout
from charts.stances.stance import Stance
from drawing.pen import Pen
from drawing.theme import LIGHT
from readings.stances import more

SIZE = 1190, 575


@settings(deadline=None, database=None, max_examples=100)
@given(counts=st.lists(st.integers(1, 300), min_size=1, max_size=30), most=st.integers(1, 500))
def test_no_more_is_drawn_than_the_budget_none_is_lost_and_few_are_all_drawn(counts: list[int], most: int) -> None:
    groups = {place: list(range(count)) for place, count in enumerate(counts)}
    drawn, gone = gathered(groups, most)
    assert {place: [*drawn[place], *gone.get(place, ())] for place in groups} == groups
    assert all(drawn.values())
    few = most_of_a_place(groups, most)
    if sum(counts) <= most:
        assert not gone
    else:
        assert sum(map(len, drawn.values())) <= max(most, len(counts))
        assert sum(min(count, few + 1) for count in counts) > most or few + 1 > max(counts)
    assert all(len(drawn[place]) == min(len(groups[place]), few) for place in groups)


def test_a_wall_of_stances_is_gathered_by_cell_and_said() -> None:
    words = layout.Words(
        ("a", "b"),
        {"a": "A", "b": "B"},
        {"p": "Then"},
        {"i": "one", "j": "two"},
        *[dict.fromkeys("ij", "x")] * 2,
        [],
        [],
    )
    wall = [Stance(f"{n}", "ab"[n % 2], "ij"[n % 3 > 0], "p", n % 5 - 2, n) for n in range(2_000)]
    found = layout.layout(wall, words, *SIZE, Pen(LIGHT))
    hidden = [each.id for cell in found.more for each in cell.stances]
    assert len(found.squares) <= 400
    assert sorted([*(square.stance.id for square in found.squares), *hidden]) == sorted(each.id for each in wall)
    assert more([cell.stances for cell in found.more]).endswith(f"{2_000 - len(found.squares):,} in all, in the list")
    for cell in found.more:
        others = [square for square in found.squares if abs(square.y - cell.y) < (square.side + 12) / 2]
        assert not [square for square in others if abs(square.x - cell.x) < 30]
    assert more([]) == ""
    few = layout.layout(wall[:40], words, *SIZE, Pen(LIGHT))
    assert (len(few.squares), few.more) == (40, [])
