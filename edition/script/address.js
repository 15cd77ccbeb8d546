/* The view that an address asks for, and the address of a view. The address is the only state there is. */

"use strict";

const same = (one, other) => one.length === other.length && one.every((each) => other.includes(each));

/* The parameters by name; capitals mean nothing, and of one that stands there twice both count. */
const parameters = () => {
  const query = new Map();
  for (const [name, value] of new URLSearchParams(location.search)) {
    const known = query.get(name.toLowerCase());
    query.set(name.toLowerCase(), known ? `${known}${name.toLowerCase() === "find" ? " " : ","}${value}` : value);
  }
  return query;
};

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/* The first and the last day that are asked for; empty where there is none, and both where they are not in order. */
const days = (query) => {
  const [from, to] = ["from", "to"].map((name) => query.get(name) || "").map((text) => (isDay(text) ? text : ""));
  return from && to && from > to ? ["", ""] : [from, to];
};

/* What is searched, in single blanks, as much of it as the box takes. */
const searched = (text) => text.split(/\s+/).filter(Boolean).join(" ").slice(0, document.querySelector("#find").maxLength);

/* What the address asks for: chips that are off, choices, days, what is selected and beside it, what is searched, the
   form. */
const read = () => {
  const query = parameters();
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
  const find = searched(query.get("find") || "");
  return { off, choices, days: days(query), selected: items("selected").pop() || "", beside: items("beside").pop() || "", find, form, query };
};

const encoded = (value) => encodeURIComponent(value)
  .replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%20", "+")
  .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/* The address of a view: what is at its default is left out; what is not ours stays. */
const query = (view) => {
  const { chips } = data.lenses;
  const found = [];
  const add = (name, value) => value.length && found.push(`${name}=${encoded(value)}`);
  const ids = (kind, wanted) => chips.flatMap(([each, id], place) => (each === kind && view.off.has(place) === wanted ? [id] : [])).sort().join(",");
  add("without", ids("without", true));
  add("told", ids("told", true));
  if (ids("phase", true)) add("phase", ids("phase", false));
  ["from", "to"].forEach((name, place) => add(name, view.days[place]));
  /* Of several that may be chosen, none stands for those of the first view. */
  const chosen = new Map(under("choices").map(([name, options, first], place) => {
    const value = [].concat(view.choices[place]).join(",");
    return [name, !first.length && value === options[0] ? "" : value];
  }));
  add("officials", chosen.get("officials"));
  add("selected", view.selected);
  add("beside", view.beside);
  add("find", view.find);
  if (view.form !== "page") add("view", view.form);
  ["ties", "actors"].forEach((name) => add(name, chosen.has(name) ? chosen.get(name) : view.query.get(name) || ""));
  return found.length ? `?${found.join("&")}` : "";
};

/* The number of the lens with some chips off; -1 where this edition lacks it. */
let numbers = null;
const lens = (off) => {
  numbers = numbers || new Map(data.lenses.masks.map((mask, place) => [mask, place]));
  const number = numbers.get([...off].reduce((sum, place) => sum + 2 ** place, 0));
  return number === undefined ? -1 : number;
};

/* Where this view is served, as far as the page that lives there; nothing from disk. */
const served = () => (location.protocol === "file:" ? "" : location.origin);
