/* Paragraphs themselves, where they are at hand: those that came with the edition, and those of a reader's own copies,
   which are compared line by line by their digests and kept in this page's memory alone. */

"use strict";

const ownLines = new Map();

/* They are there on the other pages of this tab too. */
const kept = () => `faultlines-lines-${data.own.case}`;

const keepLines = () => {
  try {
    if (ownLines.size) sessionStorage.setItem(kept(), JSON.stringify([...ownLines]));
    else sessionStorage.removeItem(kept());
  } catch { /* A browser that keeps nothing shows them on this page alone. */ }
};

const findLines = () => {
  try {
    JSON.parse(sessionStorage.getItem(kept()) || "[]").forEach(([known, text]) => ownLines.set(known, text));
  } catch { /* As above. */ }
};

/* The digest by which a passage knows its line: normal form C, stripped, UTF-8, SHA-256. */
const digest = async (line) => {
  const bytes = new TextEncoder().encode(line.normalize("NFC").trim());
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((each) => each.toString(16).padStart(2, "0")).join("");
};

/* A paragraph as HTML: as it came with the edition, with its names as links, or as a reader's own copy has it. */
const line = (known) => {
  const own = ownLines.get(known);
  return own === undefined ? data.texts?.lines?.[known] : escaped(own);
};

/* Puts each paragraph in its place; where all of a panel are at hand, there is nothing to bring. */
const quote = () => {
  const places = [...main.querySelectorAll("blockquote[data-line]")];
  places.forEach((place) => {
    const text = line(place.dataset.line);
    place.hidden = text === undefined;
    if (text !== undefined && place.innerHTML !== text) place.innerHTML = text;
  });
  const whole = places.length > 0 && places.every((place) => !place.hidden);
  main.querySelectorAll('.drop-in[data-place="panel"]').forEach((each) => { each.closest("details").hidden = whole; });
  document.dispatchEvent(new CustomEvent("lines"));
};

/* What each file turned out to be, in the sentences made for that. */
const report = (name, digests) => {
  const held = new Set(digests);
  const { sources, says: said } = data.own;
  const [best, count] = sources.map((source) => [source, source.lines.filter((each) => held.has(each)).length]).sort(([, one], [, other]) => other - one)[0] || [];
  const short = name.length > 60 ? `${name.slice(0, 30)}…${name.slice(-30)}` : name;
  if (!count) return filled(said.none, short);
  const known = new Set(sources.flatMap(({ lines }) => lines));
  const others = digests.filter((each) => !known.has(each)).length;
  const words = filled(count === best.lines.length ? said.whole : said.part, short, best.name, count, best.lines.length);
  return `${words}${others ? filled(others === 1 ? said.other : said.others, others) : ""}`;
};

const inOurs = () => new Set(data.own.sources.flatMap(({ lines }) => lines));

const readFile = async (file) => {
  const { mostBytes, says: said } = data.own;
  if (!/\.txt$/i.test(file.name)) return filled(said.kind, file.name);
  if (file.size > mostBytes) return filled(said.large, file.name);
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return filled(said.letters, file.name);
  }
  const known = inOurs();
  const lines = text.split(/\r\n|\r|\n/).map((each) => each.trim()).filter(Boolean);
  const digests = await Promise.all(lines.map(digest));
  digests.forEach((each, place) => { if (known.has(each)) ownLines.set(each, lines[place]); });
  return report(file.name, digests);
};

let reports = [];

const tellReports = () => {
  if (!data.own) return;
  const all = data.own.sources.flatMap(({ lines }) => lines);
  const there = all.filter((each) => line(each) !== undefined).length;
  main.querySelectorAll(".drop-in").forEach((place) => {
    place.querySelector(".at-hand").textContent = filled(data.own.says.atHand, there, all.length);
    place.querySelector(".reports").replaceChildren(...reports.map((words) => made("p", {}, words)));
    place.querySelector(".forget").hidden = !ownLines.size && !reports.length;
  });
};

const take = async (files) => {
  await needed("own");
  const { mostFiles, says: said } = data.own;
  reports = await Promise.all([...files].map((file, place) => (place < mostFiles ? readFile(file) : filled(said.many, file.name))));
  keepLines();
  tellReports();
  quote();
};

main.addEventListener("change", ({ target }) => {
  if (target.matches(".drop-in input")) take(target.files);
});

["dragover", "drop"].forEach((kind) => main.addEventListener(kind, (event) => {
  if (!event.target.closest(".drop-in")) return;
  event.preventDefault();
  if (kind === "drop") take(event.dataTransfer.files);
}));

main.addEventListener("click", ({ target }) => {
  if (!target.closest(".drop-in .forget")) return;
  ownLines.clear();
  reports = [];
  main.querySelectorAll(".drop-in input").forEach((each) => { each.value = ""; });
  keepLines();
  tellReports();
  quote();
});

/* A page that opens a panel, or has the box, needs the paragraphs that came with the edition. */
["shown", "opened"].forEach((kind) => document.addEventListener(kind, () => {
  if (!main.querySelector("blockquote[data-line], .drop-in")) return;
  Promise.all([needed("own"), main.dataset.texts ? needed("texts") : undefined]).then(() => {
    if (!ownLines.size) findLines();
    tellReports();
    quote();
  });
}));
