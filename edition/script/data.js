/* What an edition was made of: files of data, each of which hands itself over, and the numbers that are packed in them.
   A view is which variant each place of a page has; all variants, and which of them a view has, were made beforehand.
   Nothing is counted or worded by a script. */

"use strict";

const SIGNS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((sign) => !`"'\\<&>`.includes(sign));
const VALUE = new Map(SIGNS.map((sign, at) => [sign, at]));
const data = {};
const waiting = {};

const main = document.querySelector("main");
const page = main.dataset.page;
const area = (name) => main.querySelector(`[data-area="${name}"]`);
const under = (name) => data[page][name];

/* Called by each file of data, with its name. */
const faultlines = (name, held) => {
  data[name] = held;
  (waiting[name] || []).splice(0).forEach((done) => done());
};

/* Files that only some views need come when there is such a view. */
const need = (name, done) => {
  if (data[name]) return done();
  const first = !waiting[name];
  (waiting[name] = waiting[name] || []).push(done);
  if (!first || !main.dataset[name]) return undefined;
  const script = document.createElement("script");
  script.src = main.dataset[name];
  document.head.append(script);
  return undefined;
};

const needed = (name) => new Promise((done) => { need(name, done); });

/* A number of a packed column. */
const at = (packed, place) => {
  if (typeof packed === "number") return packed;
  const wide = Number(packed[0]);
  let number = 0;
  for (let sign = 0; sign < wide; sign += 1) number = number * SIGNS.length + VALUE.get(packed[1 + place * wide + sign]);
  return number;
};

/* The texts, by their numbers, that stand in some places in a view. changes: place to another variant. */
const numbered = (made, { pool }, view, changes = {}) =>
  made.is.map((variants, place) => variants[place in changes ? changes[place] : at(pool[made.of[place]], view)]);

const places = (made, held, view) => numbered(made, held, view).map((each) => held.texts[each]).join("");
