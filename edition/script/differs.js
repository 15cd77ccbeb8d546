/* How a copy's line that is not the same as ours may differ from it, told by its digest alone, and which line of a copy
   is the first that differs. By the rule of `loaders/near.py` and `loaders/texts.py`; the words come with the data. */

"use strict";

const differs = (() => {
  const rules = () => data.own.differs;
  const space = () => new RegExp(`[${data.own.white}]+`, "g");

  /* Signs written as HTML has them; nothing in the text counts as an element. */
  const unescaped = (line) => (line.includes("&") ? new DOMParser().parseFromString(line.replaceAll("<", "&lt;"), "text/html").body.textContent : line);
  const curly = (line) => line.replace(/(^|[\s(\[—–-])"/g, "$1“").replaceAll('"', "”").replace(/(^|[\s(\[—–“-])'/g, "$1‘").replaceAll("'", "’");
  const shown = (line) => line.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

  /* Ways in which a copy may be written otherwise, in groups; of each group at most one is undone at a time. */
  const CHANGES = [
    [(line) => unescaped(line.replace(/<[^<>]*>/g, ""))],
    [(line) => [...line].map((sign) => rules().straight[sign] ?? sign).join(""), curly],
    [
      (line) => line.replace(/[‐-―−]/g, "-"),
      (line) => line.replace(/(?<=\s)-{1,2}(?=\s)/g, "–"),
      (line) => line.replaceAll("--", "—"),
      (line) => line.replaceAll("–", "—"),
      (line) => line.replaceAll("—", "–"),
    ],
    [(line) => line.normalize("NFKC")],
    [(line) => line.replaceAll("…", "..."), (line) => line.replaceAll("...", "…")],
    [(line) => [...shown(line)].map((sign) => (data.own.white.includes(sign) ? " " : sign)).join(""), (line) => stripped(shown(line)).replace(space(), " ")],
    [(line) => line.replace(/^[^\p{L}\p{N}_"“‘']+/u, "")],
  ];

  /* Every way to write a line otherwise, each with what was changed for it, as little as may be. */
  const variants = (line) => {
    const found = new Map([[line, []]]);
    CHANGES.forEach((group, place) => [...found].forEach(([text, names]) => group.forEach((change, at) => {
      const changed = change(text);
      if (!found.has(changed) || found.get(changed).length > names.length) found.set(changed, [...names, rules().names[place][at]]);
    })));
    return [...found].filter(([, names]) => names.length).sort(([, one], [, other]) => one.length - other.length);
  };

  /* A line with one space doubled, or turned into one that does not break. */
  const spaced = (line) => [...line.matchAll(/ /g)].flatMap(({ index }) => ["  ", "\u00a0"].map((other) => line.slice(0, index) + other + line.slice(index + 1)));

  /* The wanted digest that a line comes near, and in what it differs; nothing where it does none. */
  const near = (line, wanted) => {
    if (line.length > rules().mostTried) return null;
    for (const [changed, names] of variants(line)) if (wanted.has(digest(changed))) return { to: digest(changed), how: names.join(" and ") };
    const one = spaced(line).map(digest).find((each) => wanted.has(each));
    return one ? { to: one, how: rules().space } : null;
  };

  const says = (kind, ...slots) => filled(rules().says[kind], ...slots);

  /* The text to which the first of a few lines comes near, and how that line differs. */
  const nearest = (lines, sources) => {
    const known = new Map(sources.flatMap((source) => source.lines.map((each, place) => [each, [source, place + 1]])));
    for (const [number, line] of lines.slice(0, rules().mostCompared)) {
      const found = near(line, known);
      if (found) {
        const [source, place] = known.get(found.to);
        return { source, first: says("only", number, place, found.how) };
      }
    }
    return null;
  };

  /* In words, what stands in the place of the first paragraph of ours that a copy lacks. */
  const first = (lines, digests, own) => {
    const at = new Map(digests.map((each, number) => [each, number]).reverse());
    const missing = own.findIndex((each) => !at.has(each));
    const start = missing ? at.get(own[missing - 1]) + 1 : 0;
    const following = own.slice(missing).map((each) => at.get(each) ?? -1).find((place) => place >= start);
    const instead = lines.slice(start, following);
    if (!instead.length) return start ? says("missing", lines[start - 1][0], missing + 1) : says("first", "", missing + 1);
    for (const [number, line] of instead.slice(0, rules().mostCompared)) {
      const found = near(line, new Set([own[missing]]));
      if (found) return says("only", number, missing + 1, found.how);
    }
    return says("words", instead[0][0], missing + 1);
  };

  return { nearest, first };
})();
