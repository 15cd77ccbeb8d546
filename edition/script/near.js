/* What there is near something that a search does not find: other times, words spelled nearly so, parts of it. */

"use strict";

/* How much two words have in common, from 0 to 1: twice the letters of their longest common parts, over all letters. */
const alike = (one, other) => {
  const common = (a, b) => {
    let best = { size: 0, i: 0, j: 0 };
    for (let i = 0; i < a.length; i += 1) {
      for (let j = 0; j < b.length; j += 1) {
        let size = 0;
        while (i + size < a.length && j + size < b.length && a[i + size] === b[j + size]) size += 1;
        if (size > best.size) best = { size, i, j };
      }
    }
    if (!best.size) return 0;
    const { size, i, j } = best;
    return size + common(a.slice(0, i), b.slice(0, j)) + common(a.slice(i + size), b.slice(j + size));
  };
  const [a, b] = [[...one], [...other]];
  return a.length + b.length ? (2 * common(a, b)) / (a.length + b.length) : 1;
};

const byCode = (one, other) => (one < other ? -1 : Number(one > other));

/* The words of a list that are most like a word, the most alike first. */
const closest = (word, all, most = 3, least = 0.75) => all
  .map((each) => [alike(each, word), each])
  .filter(([share]) => share >= least)
  .sort(([one, a], [other, b]) => other - one || byCode(b, a))
  .slice(0, most)
  .map(([, each]) => each);

const nearTime = (term) => {
  const { told, covered } = data.find;
  const start = term.dates.match(/^\d{4}(-\d\d)?/)?.[0];
  if (!start) return { kind: "time", text: term.text, covered: true, near: [] };
  const dates = Object.keys(told).sort();
  const near = dates.includes(start) ? [start] : [...dates.filter((each) => each < start).slice(-1), ...dates.filter((each) => each > start).slice(0, 1)];
  return { kind: "time", text: term.text, covered: covered.includes(start), near: near.map((each) => told[each]).filter(Boolean) };
};

const nearWord = (term) => {
  const all = new Set([...index().values()].flatMap(({ text }) => text.match(/[\p{L}\p{Nl}\p{No}]{4,}/gu) || []));
  return { kind: "word", text: term.text, covered: true, near: closest(term.text, [...all].sort(byCode)) };
};

/* What of a search that finds nothing is not found by itself, each with what is near; all, where each is found. */
const nearby = (asked) => {
  const wanted = terms(asked);
  const missed = wanted.filter((term) => ![...index().values()].some(finds(term)));
  if (!missed.length) return wanted.length > 1 ? [{ kind: "together", text: asked, covered: true, near: wanted.map(({ text }) => text) }] : [];
  return missed.map((term) => (term.dates ? nearTime(term) : nearWord(term)))
    .map((each) => ({ ...each, near: each.near.filter((near) => found(near).size) }));
};
