/* Searches the whole case, as the live dashboard does. The index, the patterns and the sentences were made by Python;
   this matches what is asked for against the index, by the same rule (`loaders/asked.py`, `find.py`, `nearby.py`). */

"use strict";

/* Patterns as Python writes them, where letters and figures are those of every script. */
const pattern = (text, flags = "u") => new RegExp(text, flags);
const LETTER = "[\\p{L}\\p{N}_]";

/* Text to compare by: no case, no accents, plain apostrophes, dashes and figures. */
const plainly = (text) => {
  const { letters, marks } = data.find;
  const gone = pattern(`[${marks}]`, "gu");
  const plain = text.replaceAll("’", "'").replace(/[‐-―−]/g, "-").replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?![\p{L}\p{N}_]))/gu, "");
  return [...plain.normalize("NFKD").replace(gone, "")].map((each) => letters[each] ?? each.toLowerCase()).join("");
};

let stemmer = null;
const root = (word) => {
  stemmer = stemmer || new EnglishStemmer();
  const stem = stemmer.stemWord(word);
  return stem.endsWith("er") && stem.length > data.find.whole + 2 ? stem.slice(0, -2) : stem;
};

const roots = (text) => new Set((text.match(/[\p{L}\p{Nl}\p{No}]+/gu) || []).map(root));

/* Something that can be found: its words in plain letters, the dates that are told of it; its roots when asked for. */
const entry = (text, dates = []) => ({
  text,
  dates,
  get roots() {
    Object.defineProperty(this, "roots", { value: roots(text) });
    return this.roots;
  },
});

const literally = (sign) => (sign === "-" ? "[- ]?" : sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));

/* What finds words where they begin, with hyphens or without; short ones only where they stand by themselves. */
const worded = (words) => {
  const last = words.split(/[^\p{L}\p{N}_]/u).pop();
  const short = [...last].length <= data.find.whole;
  return pattern(`(?<!${LETTER})${[...words].map(literally).join("-?")}${short ? `(?!${LETTER})` : ""}`);
};

const trimmed = (word) => plainly(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const single = (text) => text.split(/\s+/).map(trimmed).filter(Boolean).map((word) => ({
  text: word,
  words: worded(word),
  root: /^\p{L}+$/u.test(word) && [...word].length > data.find.whole ? root(word) : "",
}));

/* A pattern for the dates that an asked time names, or that lie in it. */
const iso = ({ groups }) => {
  const told = (name) => Object.entries(groups).find(([key, value]) => key.startsWith(name) && value)?.[1] || "";
  if (groups.iso) return groups.iso + "(-\\d\\d)?".repeat(2 - (groups.iso.match(/-/g) || []).length);
  const year = told("year") || "\\d{4}";
  const month = told("month");
  if (!month) return `${year}(-\\d\\d){0,2}`;
  const first = `${year}-${String(data.find.months[month]).padStart(2, "0")}`;
  const days = ((groups.before || groups.after || "").match(/\d+/g) || []).map(Number);
  if (!days.length) return `${first}(-\\d\\d)?`;
  const named = [];
  for (let day = days[0]; day <= days[days.length - 1]; day += 1) named.push(String(day).padStart(2, "0"));
  return `${first}-(${named.join("|") || "00"})`;
};

const titled = (text) => text.replace(/\p{L}+/gu, (word) => word[0].toUpperCase() + word.slice(1));

/* Times and single words. */
const unquoted = (text) => {
  const plain = plainly(text);
  const found = [];
  let at = 0;
  for (const time of plain.matchAll(pattern(data.find.time, "gu"))) {
    const month = Object.entries(time.groups).some(([key, value]) => key.startsWith("month") && value);
    found.push(...single(plain.slice(at, time.index)));
    found.push({ text: month ? titled(time[0]) : time[0], words: /\p{Nd}/u.test(time[0]) ? worded(time[0]) : null, root: "", dates: iso(time) });
    at = time.index + time[0].length;
  }
  return [...found, ...single(plain.slice(at))];
};

const phrase = (text) => {
  const own = text.split(/\s+/).map(trimmed).filter(Boolean);
  return own.length ? [{ text: `“${text}”`, words: worded(own.join(" ")), root: "" }] : [];
};

/* What is asked for, in order; nothing for no word. */
const terms = (asked) => {
  const found = [];
  let at = 0;
  for (const quoted of asked.matchAll(pattern(data.find.phrase, "gu"))) {
    found.push(...unquoted(asked.slice(at, quoted.index)), ...phrase(quoted[1]));
    at = quoted.index + quoted[0].length;
  }
  return [...found, ...unquoted(asked.slice(at))];
};

const finds = (term) => {
  const whole = term.dates && pattern(`^(?:${term.dates})$`);
  return ({ text, dates, roots: own }) => !!((whole && dates.some((each) => whole.test(each))) || (term.words && term.words.test(text)) || (term.root && own.has(term.root)));
};

let entries = null;
const index = () => {
  entries = entries || new Map(data.find.things.map(([id, text, dates]) => [id, entry(text, dates)]));
  return entries;
};

/* Whether a text, in plain letters, has all that is asked for. */
const has = (asked, text) => asked.length > 0 && asked.every((term) => finds(term)(entry(text)));

const found = (asked) => {
  const wanted = terms(asked);
  if (!wanted.length) return new Set();
  const all = wanted.map(finds);
  return new Set([...index()].filter(([, each]) => all.every((one) => one(each))).map(([id]) => id));
};
