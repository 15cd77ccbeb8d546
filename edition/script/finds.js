/* Shows what a search found: how much here, how much on other pages, what no page lists, what words mean, what is near. */

"use strict";

const findsBox = document.querySelector("#finds");
const findBox = document.querySelector("#find");

const button = (label, carried) => made("button", { type: "button", "data-act": JSON.stringify(carried) }, label);

/* What the page says, but for its list: sentences as they are, whatever is left out. */
const sentences = () => {
  const view = read();
  const held = state_of(view);
  const title = held ? places(held.option.areas.title, data[page], held.state).split(BEGIN).map((each) => each.split(END)[0].split(SHORTER)[0]).join("") : "";
  const marks = [...main.querySelectorAll('[data-area="reading"] .marks li > span:last-child, [data-area="reading"] .reading details li, [data-area="reading"] [data-key="beyond"] > ul > li')];
  return [plainText(title), says("subtitle"), ...marks.map(({ textContent }) => textContent)];
};

const plainText = (html) => { const place = document.createElement("p"); place.innerHTML = html; return place.textContent; };

const folded = (label, ...inside) => made("details", {}, made("summary", {}, label), ...inside);

/* The pages on which more is found, by how much, or in whose sentences it stands. */
const others = (view, ids, wanted) => data.find.pages.flatMap(({ name, asks, tables, choice, options, text }) => {
  const place = under("choices").findIndex(([each]) => each === choice);
  const chosen = place < 0 ? (view.query.get(choice) || "").split(",").filter((each) => options.includes(each)) : view.choices[place];
  const listed = chosen.length ? chosen : tables;
  const count = [...ids].filter((id) => listed.includes(data.find.tables[id])).length;
  if (name === page || !(count || has(wanted, text))) return [];
  return [button(`${asks} ${count || SAYS.inSentences}`, ["Go", name])];
});

const here = (ids, wanted) => {
  const rows = [...main.querySelectorAll('[data-area="list"] tr[data-select]')];
  rows.forEach((row) => row.classList.toggle("found", ids.has(row.dataset.select)));
  const own = new Set(rows.map((row) => row.dataset.select));
  const count = [...own].filter((id) => ids.has(id)).length;
  const said = sentences().some((each) => has(wanted, plainly(each)));
  const kind = !ids.size ? (said ? "said" : "nothing") : !own.size ? "elsewhere" : `${count ? "some" : "none"}${said ? " said" : ""}`;
  return { words: filled(data.find.here[kind], count, own.size), said };
};

const near = (asked, elsewhere) => nearby(asked).filter(({ kind }) => kind === "time" || !elsewhere).flatMap(({ kind, text, covered, near: some }) => {
  const words = data.find.missing[`${kind}${covered ? " covered" : ""}${some.length ? " near" : ""}`];
  return [made("span", {}, filled(words, text)), ...some.map((each) => button(each, ["Find", each]))];
});

/* The brackets of what was found, all of which are drawn. A mark may stand for other things than what it is of. */
const bracket = (chart, ids) => {
  const stands = new Map([...chart.querySelectorAll(".hit[data-found]")].map(({ dataset }) => [dataset.of, dataset.found.split(" ")]));
  chart.querySelectorAll(".bracket").forEach((each) => {
    const { of } = each.dataset;
    each.classList.toggle("on", (stands.get(of) || [of]).some((id) => ids.has(id)));
  });
};

/* The same in a picture of this view. */
const mark = (chart) => {
  const { find } = read();
  if (find && data.find) bracket(chart, found(find));
};

const present = (view) => {
  const asked = view.find;
  const ids = found(asked);
  const wanted = terms(asked);
  const own = here(ids, wanted);
  const pages = others(view, ids, wanted);
  const saying = data.find.pages.some(({ text }) => has(wanted, text));
  const meant = data.find.words.filter(([, text]) => has(wanted, text)).map(([line]) => made("p", {}, line));
  const listed = area("list") ? data.find.unlisted.flatMap(([title, table]) => {
    const some = [...ids].filter((id) => data.find.tables[id] === table).sort(byCode);
    return some.length ? [folded(`${title} ${some.length}`, ...some.map((id) => button(data.find.labels[id], ["Select", id])))] : [];
  }) : [];
  findsBox.replaceChildren(
    made("span", { role: "status" }, `“${asked}”${own.words}`),
    ...pages,
    ...listed,
    ...(meant.length && area("list") ? [folded(`${SAYS.words} ${meant.length}`, ...meant)] : []),
    ...(ids.size ? [] : near(asked, own.said || saying || meant.length > 0)),
    button(SAYS.clear, ["Find", ""]),
  );
  leadSomewhere(findsBox);
  if (area("chart")) bracket(area("chart"), ids);
};

document.addEventListener("shown", ({ detail: { view } }) => {
  findBox.value = view.find;
  findsBox.hidden = !view.find;
  if (view.find) needed("find").then(() => present(view));
  else main.querySelectorAll("tr.found, .bracket.on").forEach((each) => each.classList.remove("found", "on"));
});

findBox.closest("form").addEventListener("submit", (event) => {
  event.preventDefault();
  begun.then(() => go({ find: searched(findBox.value) }));
});
