/* Shows the view that the address asks for: each part of the page in its variant, and the panel of what is selected. */

"use strict";

/* What the focus is on, told so that it is found again in what takes its place, if that goes. */
const held = (element) => {
  const focused = document.activeElement;
  if (!element.contains(focused) || focused === element) return null;
  const all = [...element.querySelectorAll("button, a, select, summary, input")];
  const row = focused.closest("[data-select]");
  return { focused, place: all.indexOf(focused), row: row && row.dataset.select, act: focused.dataset.act, first: focused.textContent.split(" ").slice(0, 2).join(" ") };
};

const hold = (element, was) => {
  const open = (each) => !each.disabled && !each.hidden;
  if (!was || (was.focused.isConnected && open(was.focused))) return;
  const all = [...element.querySelectorAll("button, a, select, summary, input")].filter(open);
  const same = (each) => (was.row ? each.closest("[data-select]")?.dataset.select === was.row : each.dataset.act === was.act);
  const again = (each) => each.textContent.split(" ").slice(0, 2).join(" ") === was.first;
  (all.find((each) => same(each) && again(each)) || all.find(again) || all.find(same) || all[was.place] || all[0])?.focus({ preventScroll: true });
};

/* A way to a page that this edition lacks is none. */
const leadSomewhere = (element) => element.querySelectorAll("button[data-act]").forEach((button) => {
  const [kind, to] = JSON.parse(button.dataset.act);
  if (kind === "Go" && !document.querySelector(`[data-page-link="${to}"]`)) button.hidden = true;
});

let now = null;

/* A part of the page in another variant; what is the same stays as it is, as the whole first view does, which stands in
   the page. made: what stands in each of its places. */
const put = (element, ...made) => {
  if (!element) return;
  const was = held(element);
  if (!patch(element, made, !now && !location.search)) return;
  leadSomewhere(element);
  hold(element, was);
};

/* What a selection changes in the chart, and over that what something beside it does: place to variant. */
const changes = (name, view, { number, option, state }) => {
  const { turns, overs } = option.changed[name];
  const pool = under("pool");
  const both = `${view.selected} ${view.beside}`.trimEnd();
  const alone = [...(overs[` ${view.beside}`] || []), ...(overs[view.selected] || [])];
  return Object.fromEntries((overs[both] || alone).map((turn) => {
    const [place, by, to] = turns[turn];
    const key = by < 0 ? at(pool[option.areas[name].of[place]], state) : at(pool[by], number);
    return [place, key < to.length ? to[key] : key];
  }));
};

/* A panel, the same on every page but for the numbers of its list. */
const panel = (view, number, put) => need("panels", () => {
  const { panels, pool } = data.panels;
  const made = panels[`${view.selected} ${view.beside}`.trimEnd()] || panels[view.selected];
  if (!made) return put("");
  const officials = under("choices")[0][1].indexOf(view.choices[0]);
  return put(places(made, data.panels, officials * made.states + at(pool[made.state], number)));
});

const head = (view, option, put) => {
  if (view.selected in option.heads) put(option.heads[view.selected]);
  else need("panels", () => put(data.panels.heads[view.selected] || ""));
};

/* What a reader may ask of two things: whether the one could have come before the other. */
const pair = (view, option, number, put) => {
  if (!view.beside || !main.dataset.pairs) return put("");
  return need("pairs", () => {
    const made = data.pairs.pairs[`${view.selected} ${view.beside}`];
    put(made ? data.pairs.texts[made.is[at(data.pairs.pool[made.state], number)]] : "");
  });
};

/* Chips, choices and ways on say how they stand. */
const furnish = (view) => {
  main.querySelectorAll("[data-chip]").forEach((chip) => chip.setAttribute("aria-pressed", String(!view.off.has(Number(chip.dataset.chip)))));
  main.querySelectorAll("[data-choice]").forEach((button) => {
    const [, , first] = under("choices")[button.dataset.choice];
    const chosen = view.choices[button.dataset.choice];
    const is = first.length ? (chosen.length ? chosen : first).includes(button.value) : chosen === button.value;
    button.setAttribute("aria-pressed", String(is));
  });
  const reset = main.querySelector("#reset");
  if (reset) reset.hidden = !view.off.size && !view.days.some(Boolean);
  document.querySelectorAll("[data-page-link]").forEach((link) => { link.search = query({ ...view, form: "page" }); });
};

/* The view as the data have it: its lens, its option, its state; none where this edition lacks it. */
const state_of = (view) => {
  const number = view.days.some(Boolean) ? -1 : lens(view.off);
  const option = under("options").find(({ values }) => JSON.stringify(values) === JSON.stringify(view.choices));
  if (number < 0 || !option) return null;
  const state = at(under("pool")[option.state], number);
  return { number, option, state, address: `${main.dataset.live}${query({ ...view, form: "page" })}` };
};

/* The name of the actor whose card is open leads nowhere. */
const leading = (selected) => new RegExp(`<a class='name' href='\\?selected=${selected.replace(/[^\w-]/g, "\\$&")}'[^>]*>([^<]*)</a>`, "g");

/* What stands in each place of a part of the page in a view. */
const part = (name, view, made) => {
  const { number, option, state, address } = made;
  const lengths = (option.lengths[name] || []).map((each) => at(under("pool")[each], number));
  const changed = name in option.changed ? changes(name, view, made) : {};
  const { texts, open } = data[page];
  const numbers = numbered(option.areas[name], data[page], state, changed);
  const filled = fill(numbers.filter((each) => each < open).map((each) => texts[each]).join(APART), number, lengths, address).split(APART);
  const said = numbers.map((each) => (each < open ? filled.shift() : texts[each]));
  return view.selected ? said.join(APART).replace(leading(view.selected), "$1").split(APART) : said;
};

/* What of the address means nothing here: parameter and value. Anything that is selected may lie in the panels. */
const strange = (view) => {
  const { chips } = data.lenses;
  const known = { view: ["slide", "page"] };
  under("choices").forEach(([name, options]) => { known[name] = options; });
  chips.forEach(([kind, id]) => { (known[kind] = known[kind] || []).push(id); });
  const listed = Object.entries(known).flatMap(([name, all]) => (view.query.get(name) || "").split(",").map((each) => each.trim()).filter((each) => each && !all.includes(each.toLowerCase())).map((each) => [name, each]));
  ["from", "to"].forEach((name, place) => { if (view.query.get(name) && !view.days[place]) listed.push([name, view.query.get(name)]); });
  const there = !view.selected || !data.panels || under("options").some(({ heads }) => view.selected in heads) || view.selected in data.panels.heads;
  return there ? listed : [...listed, ["selected", view.selected]];
};

const warn = (view) => {
  const place = main.querySelector("#notices");
  const notices = strange(view).map(([name, value]) => made("p", { class: "note" }, filled(SAYS.strange, value, name)));
  if (place.childElementCount || notices.length) place.replaceChildren(...notices);
};

const named = document.title;

/* The form of the page. Of a view that this edition lacks there is no slide: it says so, and has its chips. */
const shape = (view, made) => {
  const lacks = !made && under("options").length > 0;
  document.documentElement.classList.toggle("slide", view.form === "slide" && !lacks && !!area("chart"));
  document.documentElement.classList.toggle("beyond", lacks);
  if (!lacks) return;
  document.title = named;
  main.querySelector(".live").textContent = `${main.dataset.live}${query(view)}`;
};

const show = () => {
  const view = read();
  furnish(view);
  const made = state_of(view);
  shape(view, made);
  document.documentElement.classList.toggle("days", view.days.some(Boolean));
  if (made) {
    Object.keys(made.option.areas).filter(area).forEach((name) => put(area(name), ...part(name === "chart" && view.form === "slide" ? "slide" : name, view, made)));
    document.title = `${area("title").textContent} · ${main.dataset.name}`;
    select(view, made);
  }
  now = view;
  warn(view);
  document.dispatchEvent(new CustomEvent("shown", { detail: { view, made } }));
};

/* The panel of what is selected, and the row of the list that it has. */
const select = (view, made) => {
  const { option, number, address } = made;
  const evidence = area("evidence");
  area("reading").hidden = option.here.includes(view.selected);
  evidence.hidden = !view.selected;
  if (!view.selected) {
    put(evidence, "");
    finish(view, made);
    return;
  }
  head(view, option, (above) => pair(view, option, number, (asked) => panel(view, number, (below) => {
    put(evidence, fill(above + asked + below, number, [], address, option.numbers));
    finish(view, made);
  })));
};

/* What stands in the page but is of no variant: the row that is open, addresses, what is chosen. */
const finish = (view, { address }) => {
  const evidence = area("evidence");
  evidence.querySelectorAll(".address").forEach((each) => { each.textContent = served() ? `${served()}${location.pathname}${location.search}` : location.href; });
  evidence.querySelectorAll("select").forEach((each) => { each.value = view.beside; });
  main.querySelectorAll("tr.selected").forEach((row) => {
    row.classList.remove("selected");
    row.querySelector("button").removeAttribute("aria-current");
  });
  main.querySelectorAll(`tr[data-select="${CSS.escape(view.selected)}"]`).forEach((row) => {
    row.classList.add("selected");
    row.querySelector("button").setAttribute("aria-current", "true");
  });
  warn(view);
  document.dispatchEvent(new CustomEvent("opened", { detail: { view, address } }));
};

/* A name's link says what it selects. The rest of the view it takes from the address when a pointer or the focus comes to
   it, so that what is said stays the same under every lens. */
const lead = ({ target }) => {
  const name = target.closest?.("a.name[data-act]");
  if (name && now) name.search = query({ ...now, selected: JSON.parse(name.dataset.act)[1], beside: "" });
};
["pointerover", "focusin"].forEach((kind) => document.addEventListener(kind, lead));
