/* Sentences that Python made with slots in them, and what fills these: what is left out, the address, the day,
   the number that a record has in the page's list. */

"use strict";

const [SHORTER, END, GONE, ADDRESS, BEGIN, NUMBER, OR, DAY, WAY] = Array.from({ length: 9 }, (_, at) => String.fromCharCode(0xe000 + at));
const PLACE = "{}", PLAIN = String.fromCharCode(0xe00a), IN_TEX = String.fromCharCode(0xe00b), APART = String.fromCharCode(0xe00c);

/* What a lens leaves out, in words, in one of its forms. */
const gone = (number, form) => {
  const { parts, forms } = data.lenses.gone;
  return forms[form].map((column) => parts[at(column, number)]).join("");
};

/* A text with what only a reader's machine knows in its places. lengths: of its headlines, in their order; numbers: of
   the records that the page lists. */
const fill = (text, number, lengths, address, numbers = {}) => {
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
    .replace(new RegExp(`${NUMBER}([^${END}]*)${END}`, "g"), (_, all) => {
      const [id, said, otherwise] = all.split(OR);
      return id in numbers ? said.replace(PLACE, numbers[id]) : otherwise;
    })
    .replaceAll(GONE, () => gone(number, 0))
    .replaceAll(PLAIN, () => gone(number, 0).replace(/<[^>]*>/g, ""))
    .replaceAll(ADDRESS, () => address.replaceAll("&", "&amp;"))
    .replace(new RegExp(`"?${DAY}(.)"?`, "g"), (_, kind) => today(kind));
};

/* Today as citations have it: its year, its month, its day, or all of it in words. */
const today = (kind) => {
  const now = new Date();
  if (kind === "y") return now.getFullYear();
  if (kind === "m") return now.getMonth() + 1;
  if (kind === "d") return now.getDate();
  return main.dataset.days.split("|")[now.getMonth()].replace("{d}", now.getDate()).replace("{y}", now.getFullYear());
};
