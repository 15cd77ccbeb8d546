"""What an edition's own script shows, asked for in its page."""

AREAS = """() => {
    const inside = (place) => {
        place.querySelectorAll("tr").forEach((each) => each.classList.remove("selected"));
        const said = (each) => ["aria-current", "hidden"].forEach((name) => each.removeAttribute(name));
        place.querySelectorAll("button").forEach(said);
        return place;
    };
    return Object.fromEntries([...document.querySelectorAll("[data-area]")].map((each) => {
        const put = each.shown ? each.shown.made.join("") : "";
        const fresh = each.cloneNode();
        fresh.innerHTML = put;
        const own = ["evidence", "reading"].includes(each.dataset.area);
        return [each.dataset.area, [put, own || inside(each.cloneNode(true)).isEqualNode(inside(fresh))]];
    }));
}"""
"""Each part of the page as the script put it there, and whether it is in the page as if nothing had been there before.
In the panel the script itself writes, and what leads nowhere it hides."""
SHOWN = """async query => {
    for (const name of ["panels", "pairs"].filter((each) => main.dataset[each])) await needed(name);
    history.replaceState(null, "", location.pathname + query);
    show();
}"""
"""Shows a view, once all is there that comes when it is needed."""
