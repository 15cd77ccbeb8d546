/* A copy's lines laid out as ours: without numbers before them, joined where they were broken, parted where joined. By
   the rule, the patterns and the bounds of `loaders/layouts.py`. A line is its number and its text. */

"use strict";

const layouts = (() => {
  let rules = null;
  const known = () => {
    const { counted, ended, ...bounds } = data.own.layouts;
    rules = rules || { ...bounds, counted: new RegExp(`^${counted}`, "iu"), ended: new RegExp(ended, "gu") };
    return rules;
  };

  /* Whether a text is a line of ours, as long as letters are left that may be hashed. */
  const budget = (wanted) => {
    let letters = known().mostTried;
    return {
      spent: () => letters <= 0,
      has: (text) => {
        letters -= text.length + known().aHash;
        return letters > 0 && wanted.has(digest(text));
      },
    };
  };

  /* A line as it is, and without what counts it. */
  const starts = function* starts(line) {
    yield line;
    const counted = line.match(known().counted);
    if (counted) yield line.slice(counted[0].length);
  };

  /* A line with one, two and more of those that follow it, with a space between, or a word made whole again; and how
     many lines that takes. */
  const joins = function* joins(start, following) {
    for (const between of [" ", "", "\u00a0"]) {
      let whole = start;
      let used = 1;
      for (const line of following) {
        const broken = between === "" && (whole.endsWith("-") || whole.endsWith("\u00ad"));
        whole = `${broken ? whole.slice(0, -1) : whole}${between}${line}`;
        used += 1;
        if (whole.length > known().mostLetters) break;
        yield [whole, used];
      }
    }
  };

  /* Every beginning of a line that ends where a word does, with and without what counts it, and where it ends. */
  const beginnings = function* beginnings(line, left) {
    for (const { index } of line.slice(0, known().mostLetters).matchAll(known().ended)) {
      if (left.spent()) return;
      if (index) for (const whole of starts(line.slice(0, index))) yield [whole, index];
    }
  };

  /* Two or more lines of ours that one line holds, from its start to its end; none where it is not made of such. */
  const parted = (line, left) => {
    const parts = [];
    let rest = line;
    while (rest) {
      if (parts.length) for (const whole of starts(rest)) if (left.has(whole)) return [...parts, whole];
      let end = 0;
      for (const [whole, at] of beginnings(rest, left)) {
        if (!left.has(whole)) continue;
        parts.push(whole);
        end = at;
        break;
      }
      if (!end) return [];
      rest = stripped(rest.slice(end));
    }
    return parts;
  };

  /* Lines of ours that begin in one of a copy's lines, and how many of its lines they take up. */
  const relaid = (lines, at, left) => {
    const following = lines.slice(at + 1, at + known().mostJoined).map(([, line]) => line);
    for (const start of starts(lines[at][1])) {
      if (left.has(start)) return [[start], 1];
      for (const [whole, used] of joins(start, following)) {
        if (left.has(whole)) return [[whole], used];
        if (left.spent()) return [[], 0];
      }
      const parts = parted(start, left);
      if (parts.length) return [parts, 1];
    }
    return [[], 0];
  };

  /* The lines with those that are ours in another layout as we have them, each numbered as its first line was; what is
     none of ours stays as it is. wanted: the digests of our lines. */
  const ours = (lines, wanted) => {
    const left = budget(wanted);
    const found = [];
    let at = 0;
    while (at < lines.length && !left.spent()) {
      const [number, line] = lines[at];
      const [parts, used] = left.has(line) ? [[line], 1] : relaid(lines, at, left);
      found.push(...(parts.length ? parts : [line]).map((part) => [number, part]));
      at += used || 1;
    }
    return found.concat(lines.slice(at));
  };

  return { ours };
})();
