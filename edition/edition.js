/* Shows the views of an edition. A view is which variant each place of the page has; all variants, and which of them
   a view has, were made beforehand and lie in the data. Nothing is counted or worded here. */

"use strict";

const SHORTER = "\ue000", END = "\ue001", GONE = "\ue002", ADDRESS = "\ue003", BEGIN = "\ue004";
const SIGNS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((sign) => !`"'\\<&>`.includes(sign));
const NUMBER = new Map(SIGNS.map((sign, at) => [sign, at]));
const data = {};
const waiting = {};

/* Called by each file of data, with its name. */
const faultlines = (name, held) => {
  data[name] = held;
  (waiting[name] || []).splice(0).forEach((done) => done());
};

/* A number of a packed column. */
const at = (packed, place) => {
  if (typeof packed === "number") return packed;
  const wide = Number(packed[0]);
  let number = 0;
  for (let sign = 0; sign < wide; sign += 1) number = number * SIGNS.length + NUMBER.get(packed[1 + place * wide + sign]);
  return number;
};

const main = document.querySelector("main");
const page = main.dataset.page;
const area = (name) => main.querySelector(`[data-area="${name}"]`);
const under = (name) => data[page][name];

/* Files that only a selection needs come when there is one. */
const need = (name, done) => {
  if (data[name]) return done();
  const first = !waiting[name];
  (waiting[name] = waiting[name] || []).push(done);
  if (!first) return undefined;
  const script = document.createElement("script");
  script.src = main.dataset[name];
  document.head.append(script);
  return undefined;
};

/* What the address asks for: chips that are off, choices, and what is selected. Capitals mean nothing. */
const read = () => {
  const query = new Map();
  for (const [name, value] of new URLSearchParams(location.search)) {
    const known = query.get(name.toLowerCase());
    query.set(name.toLowerCase(), known ? `${known},${value}` : value);
  }
  const items = (name) => (query.get(name) || "").split(",").map((each) => each.trim().toLowerCase()).filter(Boolean);
  const { chips } = data.lenses;
  const only = items("phase");
  const off = new Set(chips.flatMap(([kind, id], place) => {
    if (kind !== "phase") return items(kind).includes(id) ? [place] : [];
    return only.some((each) => chips.some(([other, name]) => other === kind && name === each)) && !only.includes(id) ? [place] : [];
  }));
  const choices = under("choices").map(([name, options, first]) => {
    const chosen = items(name).filter((each) => options.includes(each));
    if (!first.length) return chosen.length ? chosen[chosen.length - 1] : options[0];
    return same(chosen, first) ? [] : [...new Set(chosen)].sort();
  });
  const form = items("view").includes("slide") ? "slide" : "page";
  return { off, choices, selected: items("selected").pop() || "", beside: items("beside").pop() || "", form, query };
};

const same = (one, other) => one.length === other.length && one.every((each) => other.includes(each));

/* The address of a view: what is at its default is left out; what is not ours stays. */
const query = (view) => {
  const { chips } = data.lenses;
  const found = [];
  const add = (name, value) => value.length && found.push(`${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":")}`);
  const ids = (kind, wanted) => chips.flatMap(([each, id], place) => (each === kind && view.off.has(place) === wanted ? [id] : [])).sort().join(",");
  add("without", ids("without", true));
  add("told", ids("told", true));
  if (ids("phase", true)) add("phase", ids("phase", false));
  ["from", "to"].forEach((name) => add(name, view.query.get(name) || ""));
  const chosen = new Map(under("choices").map(([name, options], place) => [name, [].concat(view.choices[place]), options[0]]).map(([name, value, first]) => [name, value.join(",") === first ? "" : value.join(",")]));
  add("officials", chosen.get("officials"));
  add("selected", view.selected);
  add("beside", view.beside);
  add("find", view.query.get("find") || "");
  if (view.form !== "page") add("view", view.form);
  ["ties", "actors"].forEach((name) => add(name, chosen.has(name) ? chosen.get(name) : view.query.get(name) || ""));
  return found.length ? `?${found.join("&")}` : "";
};

/* What a lens leaves out, in words, in one of its forms. */
const gone = (number, form) => {
  const { parts, forms } = data.lenses.gone;
  return forms[form].map((column) => parts[at(column, number)]).join("");
};

/* A text with the words of this lens and its address in their places. lengths: of its headlines, in their order. */
const fill = (text, number, lengths, address) => {
  const { forms } = data.lenses.gone;
  let place = 0;
  return text
    .replace(new RegExp(`${BEGIN}([^${END}]*)${END}`, "g"), (_, all) => {
      const length = lengths[place];
      place += 1;
      const sentence = all.split(SHORTER)[Math.floor(length / forms.length)];
      const said = gone(number, length % forms.length);
      return said ? main.dataset.begun.replace(GONE, () => said).replace(SHORTER, () => sentence) : sentence;
    })
    .replaceAll(GONE, gone(number, 0))
    .replaceAll(ADDRESS, address.replaceAll("&", "&amp;"));
};

/* A way to a page that this edition lacks is none. */
const put = (element, html) => {
  if (element.shown === html) return;
  element.innerHTML = html;
  element.shown = html;
  element.querySelectorAll("button[data-act]").forEach((button) => {
    const [kind, to] = JSON.parse(button.dataset.act);
    button.hidden = kind === "Go" && !document.querySelector(`[data-page-link="${to}"]`);
  });
};

/* The number of the lens with some chips off; -1 where this edition lacks it. */
let numbers = null;
const lens = (off) => {
  numbers = numbers || new Map(data.lenses.masks.map((mask, place) => [mask, place]));
  const number = numbers.get([...off].reduce((sum, place) => sum + 2 ** place, 0));
  return number === undefined ? -1 : number;
};

const places = (made, { pool, texts }, view, changes = {}) =>
  made.is.map((variants, place) => texts[variants[place in changes ? changes[place] : at(pool[made.of[place]], view)]]).join("");

/* A panel, as the page has it with the numbers of its list, or as every page has it. */
const panel = (view, option, number, put) => {
  const key = `${view.selected} ${view.beside}`.trim();
  const own = option.panels[key] || option.panels[view.selected];
  const shared = () => {
    const made = data.panels.panels[view.selected];
    if (!made) return put("");
    const officials = under("choices")[0][1].indexOf(view.choices[0]);
    const state = officials * made.states + at(data.panels.pool[made.state], number);
    return put(places(made, data.panels, state));
  };
  if (own) put(places(own, data[page], at(under("pool")[own.state], number)));
  else need("panels", shared);
};

const head = (view, option, put) => {
  if (view.selected in option.heads) put(option.heads[view.selected]);
  else need("panels", () => put(data.panels.heads[view.selected] || ""));
};

let now = null;

const show = () => {
  const view = read();
  const number = view.query.get("from") || view.query.get("to") ? -1 : lens(view.off);
  const option = under("options").find(({ values }) => JSON.stringify(values) === JSON.stringify(view.choices));
  const missing = number < 0 || !option;
  document.documentElement.classList.toggle("beyond", missing);
  main.querySelectorAll("[data-chip]").forEach((chip) => chip.setAttribute("aria-pressed", String(!view.off.has(Number(chip.dataset.chip)))));
  main.querySelectorAll("[data-choice]").forEach((button) => {
    const [, , first] = under("choices")[button.dataset.choice];
    const chosen = view.choices[button.dataset.choice];
    const is = first.length ? (chosen.length ? chosen : first).includes(button.value) : chosen === button.value;
    button.setAttribute("aria-pressed", String(is));
  });
  main.querySelector("#reset").hidden = !view.off.size && !view.query.get("from") && !view.query.get("to");
  document.documentElement.classList.toggle("slide", view.form === "slide");
  document.querySelectorAll("[data-page-link]").forEach((link) => { link.search = query({ ...view, form: "page" }); });
  if (missing) return;
  const pool = under("pool");
  const state = option.at + at(pool[option.state], number);
  const address = `${main.dataset.live}${query({ ...view, form: "page" })}`;
  const key = `${view.selected} ${view.beside}`.trim();
  const over = option.overs[key] || option.overs[view.selected];
  const changes = over ? over.changes[at(pool[over.state], number)] : {};
  for (const [name, made] of Object.entries(under("areas"))) {
    const lengths = (option.lengths[name] || []).map((each) => at(pool[each], number));
    const text = places(made, data[page], state, name === "chart" ? changes : {});
    put(area(name), fill(text, number, lengths, address));
  }
  document.title = `${area("title").textContent} · ${main.dataset.name}`;
  select(view, option, { number, address });
  now = view;
};

/* The panel of what is selected, and the row of the list that it has. */
const select = (view, option, { number, address }) => {
  const here = option.here.includes(view.selected);
  area("reading").hidden = here;
  const evidence = area("evidence");
  evidence.hidden = !view.selected;
  const finish = () => {
    evidence.querySelectorAll(".address").forEach((each) => { each.textContent = `${location.origin === "null" || location.protocol === "file:" ? "" : location.origin}${address}`; });
    main.querySelectorAll("tr[data-select]").forEach((row) => {
      const is = row.dataset.select === view.selected;
      row.classList.toggle("selected", is);
      const button = row.querySelector("button");
      if (is) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    main.querySelectorAll("a.name").forEach((name) => { name.search = query({ ...view, selected: JSON.parse(name.dataset.act)[1], beside: "" }); });
  };
  if (!view.selected) {
    put(evidence, "");
    finish();
    return;
  }
  head(view, option, (above) => panel(view, option, number, (below) => {
    put(evidence, fill(above + below, number, [], address));
    finish();
  }));
};

/* Another view of this page, which the back button brings back. */
const go = (change) => {
  const view = { ...read(), ...change };
  history.pushState(null, "", `${location.pathname}${query(view)}`);
  const selected = now && view.selected !== now.selected;
  show();
  if (selected && view.selected) reveal();
};

/* What was just selected begins the panel; on a narrow screen it is brought into sight. */
const reveal = () => {
  const box = main.querySelector(".panel");
  box.scrollTop = area("evidence").offsetTop - 12;
  const { top } = area("evidence").getBoundingClientRect();
  if (top > innerHeight * 0.8 || top < -20) area("evidence").scrollIntoView({ block: "start" });
};

/* What a click asks for, by its kind. */
const ACTS = {
  Select: (selected, beside = "") => go({ selected, beside }),
  LeaveOut: (outlet) => turn(outlet, true),
  BringBack: (outlet) => turn(outlet, false),
  Find: () => undefined,
  Go: (to, selected) => {
    const link = document.querySelector(`[data-page-link="${to}"]`);
    const view = { ...read(), form: "page" };
    if (link) location.href = `${link.href.split("?")[0]}${query(selected ? { ...view, selected, beside: "" } : view)}`;
  },
};

const turn = (outlet, gone) => {
  const off = new Set(read().off);
  const place = data.lenses.chips.findIndex(([kind, id]) => kind === "without" && id === outlet);
  if (gone) off.add(place);
  else off.delete(place);
  go({ off });
};

const flip = (place) => {
  const off = new Set(read().off);
  if (!off.delete(place)) off.add(place);
  const times = data.lenses.chips.flatMap(([kind], each) => (kind === "phase" ? [each] : []));
  if (times.length && times.every((each) => off.has(each))) times.forEach((each) => off.delete(each));
  go({ off });
};

const choose = (place, value) => {
  const { choices } = read();
  const [, , first] = under("choices")[place];
  if (!first.length) choices[place] = value;
  else {
    const chosen = choices[place].length ? choices[place] : first;
    const left = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    choices[place] = !left.length || same(left, first) ? [] : left.sort();
  }
  go({ choices });
};

document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-chip], [data-choice], [data-act], [data-select], #reset, #slide, #back");
  if (!asked || asked.tagName === "SELECT" || asked.tagName === "OPTION") return;
  if (asked.tagName === "A" && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (!data.lenses || !data[page]) return;
  event.preventDefault();
  if (asked.id === "reset") { const view = read(); ["from", "to"].forEach((name) => view.query.delete(name)); go({ off: new Set(), query: view.query }); }
  else if (asked.id === "slide") go({ form: "slide" });
  else if (asked.id === "back") go({ form: "page" });
  else if (asked.dataset.chip) flip(Number(asked.dataset.chip));
  else if (asked.dataset.choice) choose(Number(asked.dataset.choice), asked.value);
  else if (asked.dataset.act) { const [kind, ...rest] = JSON.parse(asked.dataset.act); ACTS[kind](...rest); }
  else go({ selected: asked.dataset.select, beside: "" });
});

document.addEventListener("change", (event) => {
  const chosen = event.target.selectedOptions?.[0];
  if (!chosen?.dataset.act) return;
  const [kind, ...rest] = JSON.parse(chosen.dataset.act);
  ACTS[kind](...rest);
});

addEventListener("popstate", show);
addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("scripted");
  show();
});
