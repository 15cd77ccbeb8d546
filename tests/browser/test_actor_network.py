"""The network in a real browser: what a click on its canvas opens, and that it stands where the slide has it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from drawing.scene import Disc, Tie
from loaders.view import View
from tests.browser.driving import at_sizes, check_width, evidence, heading, open_page, until
from tests.cases import BRIDGE, SHIPPED
from tests.charts.networks import ALL_KINDS, drawn, lay_out
from tests.lenses import case

PAGE = "/actor-network"
FANNED = "iran-minds-lavrovs-omission"
ALL_BY_NAME = f"{PAGE}?officials=name&ties=relations,grievances,meetings"
DRAWN = "place => place.network && place.network.body.nodeIndices.length > 0"
# What is written of something has a box that can be hit; a dot has its id alone.
AT = """(place, of) => {
    const written = new RegExp(`^hit [0-9]+ ${of}$`);
    const id = place.nodes.get(of) ? of : place.nodes.getIds().find(each => written.test(each));
    const {x, y} = place.network.canvasToDOM(place.network.getPosition(id));
    const box = place.getBoundingClientRect();
    return [box.x + x, box.y + y];
}"""
HAS = "([place, of]) => place.nodes.getIds().some(id => id === of || id.endsWith(` ${of}`))"
# Pixels that are not as the ground is, around a name.
INK = """(place, of) => {
    const [name] = place.data.nodes.filter(each => each.wide && each.id.endsWith(` ${of}`)).slice(-1);
    const canvas = place.querySelector("canvas"), ratio = canvas.width / place.clientWidth;
    const corner = place.network.canvasToDOM({ x: name.x - name.wide / 2, y: name.y - name.tall / 2 });
    const size = [name.wide, name.tall].map(each => each * place.network.getScale() * ratio);
    const { data } = canvas.getContext("2d").getImageData(corner.x * ratio, corner.y * ratio, ...size);
    let dark = 0;
    for (let at = 3; at < data.length; at += 4) dark += data[at] > 128 && data[at - 1] < 128;
    return dark / data.length * 4;
}"""


def canvas(page: Page) -> Locator:
    """The network, once it is drawn."""
    place = page.locator(".network")
    expect(place.locator("canvas")).to_be_visible()
    until(page, f"place => ({DRAWN})(place)", place.element_handle())
    return place


def click(page: Page, identity: str) -> None:
    """Click the middle of a node of the network."""
    place = canvas(page)
    place.scroll_into_view_if_needed()
    page.mouse.click(*place.evaluate(AT, identity))


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?selected={FANNED}")
    expect(heading(page)).to_contain_text("tell of opposition between Russia and Iran")
    expect(page.get_by_role("link", name="The strikes?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(evidence(page)).to_contain_text("Iran against Lavrov")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".network canvas")).to_have_count(1)
    assert page.evaluate(HAS, [canvas(page).element_handle(), FANNED])


def test_a_strand_opens_its_first_record_then_each_its_own_in_the_same_network(page, shared_server):
    open_page(page, shared_server, PAGE)
    canvas(page).evaluate("place => { place.network.seen = true }")
    first, *_, last = (record.id for record in lay_out(View(), SHIPPED).strands["iran", "russia", -1].strand.records)
    click(page, "iran russia -1")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected={first}")
    until(page, HAS, [canvas(page).element_handle(), last])
    click(page, last)
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected={last}")
    expect(evidence(page)).to_contain_text(" · ")
    assert canvas(page).evaluate("place => place.network.seen")
    assert canvas(page).locator("canvas").count() == 1


def test_an_actor_opens_its_card_and_the_rest_is_muted(page, shared_server):
    open_page(page, shared_server, PAGE)
    click(page, "hezbollah")
    expect(evidence(page)).to_have_text("Hezbollah")
    expect(page.get_by_text("has no mark in this chart")).to_have_count(0)
    dashed = "place => place.edges.get('iran russia -1').width < place.edges.get('hezbollah iran 1').width"
    until(page, dashed, canvas(page).element_handle())


def test_a_click_beside_all_changes_nothing(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected=hezbollah")
    box = canvas(page).bounding_box()
    page.mouse.click(box["x"] + 3, box["y"] + box["height"] / 2)
    page.wait_for_timeout(600)
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=hezbollah")


def test_a_chip_draws_meetings_and_writes_the_address(page, shared_server):
    open_page(page, shared_server, PAGE)
    assert canvas(page).evaluate("place => place.nodes.get('oman')") is None
    page.get_by_role("button", name="meetings", exact=True).click()
    expect(page).to_have_url(re.compile("ties=grievances(,|%2C)meetings(,|%2C)relations$"))
    until(page, "place => place.nodes.get('oman')", canvas(page).element_handle())


@pytest.mark.parametrize("query", [PAGE, ALL_BY_NAME])
def test_actors_and_bends_are_where_the_slide_has_them(page, shared_server, query):
    open_page(page, shared_server, query)
    by_name = {"officials": "name", "ties": ALL_KINDS} if query == ALL_BY_NAME else {}
    scene = drawn(View().change(**by_name), SHIPPED)
    nodes = canvas(page).evaluate("place => place.network.getPositions()")
    for each in scene.items:
        if isinstance(each, Disc) and each.role == "mark":
            assert (nodes[each.of]["x"], nodes[each.of]["y"]) == pytest.approx((each.x, each.y), abs=1)
    middles = canvas(page).evaluate(
        "place => Object.fromEntries(Object.values(place.network.body.edges)"
        ".map(edge => [edge.id, edge.edgeType.getPoint(0.5)]))"
    )
    ties = {each.of: each.curve.at(0.5) for each in scene.items if isinstance(each, Tie)}
    assert set(middles) == set(ties)
    for of, point in ties.items():
        assert (middles[of]["x"], middles[of]["y"]) == pytest.approx(point, abs=1)
    assert canvas(page).evaluate(INK, "hezbollah") > 0.03


@at_sizes((1366, 768), (390, 844))
def test_type_is_legible_and_the_page_no_wider_than_the_window(page, shared_server):
    open_page(page, shared_server, PAGE)
    assert 16 * canvas(page).evaluate("place => place.network.getScale()") >= 12
    check_width(page)


def test_on_a_phone_an_actor_is_in_sight_and_a_tap_on_it_brings_its_card(kept_page, bridge_server):
    """Of the second case, whose network has much ground before its first actor."""
    actor = case(BRIDGE).package.focus[0]
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, bridge_server, PAGE)
    place = canvas(page)
    place.scroll_into_view_if_needed()
    until(page, "place => place.getBoundingClientRect().left < 0", place.element_handle())
    x, y = place.evaluate(AT, actor)
    assert 0 < x < 195
    page.touchscreen.tap(x, y)
    expect(evidence(page)).to_have_text(case(BRIDGE).names("actors", "name")[actor])
    expect(evidence(page)).to_be_in_viewport()


def test_panel_and_selected_mark_are_in_sight_together(kept_page, shared_server):
    page = kept_page(viewport={"width": 1366, "height": 768})
    open_page(page, shared_server, f"{PAGE}?selected={FANNED}")
    expect(evidence(page)).to_be_in_viewport()
    _, y = canvas(page).evaluate(AT, FANNED)
    assert y < 768


def test_the_awkward_triangles_are_closed_at_first(page, shared_server):
    open_page(page, shared_server, PAGE)
    names = case().names("actors")
    words = f"{names['iran']} − {names['russia']}: "
    expect(page.get_by_text(words).first).to_be_hidden()
    page.get_by_text("Awkward triangles").click()
    expect(page.get_by_text(words).first).to_be_visible()
