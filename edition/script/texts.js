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

/* A text without what Python takes for white space around it. */
const stripped = (text) => {
  const { white } = data.own;
  let [from, to] = [0, text.length];
  while (from < to && white.includes(text[from])) from += 1;
  while (to > from && white.includes(text[to - 1])) to -= 1;
  return text.slice(from, to);
};

/* The digest by which a passage knows its line: normal form C, stripped, UTF-8, SHA-256. The platform's own answers
   only after a while, and a copy that is laid out otherwise takes thousands. */
const inUtf8 = new TextEncoder();
const digest = (text) => sha256(inUtf8.encode(stripped(text.normalize("NFC"))));

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
const report = (name, lines, digests) => {
  const held = new Set(digests);
  const { sources, says: said } = data.own;
  const [best, count] = sources.map((source) => [source, source.lines.filter((each) => held.has(each)).length]).sort(([, one], [, other]) => other - one)[0] || [];
  const short = name.length > 60 ? `${name.slice(0, 30)}…${name.slice(-30)}` : name;
  if (!count) {
    const near = differs.nearest(lines, sources);
    return near ? filled(said.near, short, near.source.name, near.first) : filled(said.none, short);
  }
  const known = new Set(sources.flatMap(({ lines }) => lines));
  const others = digests.filter((each) => !known.has(each)).length;
  const whole = count === best.lines.length;
  const words = filled(whole ? said.whole : said.part, short, best.name, count, best.lines.length, whole ? "" : differs.first(lines, digests, best.lines));
  return `${words}${others ? filled(others === 1 ? said.other : said.others, others) : ""}`;
};

const inOurs = () => new Set(data.own.sources.flatMap(({ lines }) => lines));

/* The lines of a text that are not empty, each with its number among all of them. */
const linesOf = (text) => text.split(/\r\n|\r|\n/).map((each, place) => [place + 1, stripped(each)]).filter(([, each]) => each);

const readFile = async (file) => {
  let text;
  try {
    text = await formats.words(file);
  } catch (error) {
    if (error instanceof formats.Unread) return filled(error.message, file.name);
    throw error;
  }
  const known = inOurs();
  const lines = layouts.ours(linesOf(text), known);
  const digests = new Map(lines.map(([, each]) => [each, ""]));
  [...digests.keys()].forEach((each) => digests.set(each, digest(each)));
  digests.forEach((own, each) => { if (known.has(own)) ownLines.set(own, each); });
  return report(file.name, lines, lines.map(([, each]) => digests.get(each)));
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
  const { mostFiles, mostInAll, says: said } = data.own;
  reports = [];
  let size = 0;
  for (const [place, file] of files.entries()) {
    size += file.size;
    const beyond = place >= mostFiles ? said.many : size > mostInAll ? said.muchInAll : "";
    reports.push(beyond ? filled(beyond, file.name) : await readFile(file));
  }
  keepLines();
  tellReports();
  quote();
};

main.addEventListener("change", ({ target }) => {
  if (target.matches(".drop-in input")) take([...target.files]);
});

["dragover", "drop"].forEach((kind) => main.addEventListener(kind, (event) => {
  if (!event.target.closest(".drop-in")) return;
  event.preventDefault();
  if (kind === "drop") take([...event.dataTransfer.files]);
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
