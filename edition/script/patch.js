/* Puts a part of a page in another variant, piece by piece: elements that are the same stay, with the focus, what is open
   and where a reader has scrolled, and need not be laid out again. A piece is some HTML of a place: whole elements, or
   what begins or ends one that holds the pieces between. */

"use strict";

const patch = (() => {
  const TAG = /<(\/?)([a-z][\w-]*)[^>]*?(\/?)>/gi;
  const ATTRIBUTE = /\s([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;
  const ALONE = new Set(["br", "col", "hr", "img", "input", "wbr"]);

  /* How many levels of elements a piece opens, or closes where that is less than none; how many it has at the level on
     which it begins, and at the one on which it ends; whether there are words on the first. */
  const shape = (text) => {
    const counts = { 0: 0 };
    let [level, after, words] = [0, 0, false];
    for (const { 0: tag, 1: end, 2: name, 3: alone, index } of text.matchAll(TAG)) {
      words ||= level <= 0 && index > after;
      after = index + tag.length;
      if (end) level -= 1;
      else counts[level] = (counts[level] || 0) + 1;
      if (!end && !alone && !ALONE.has(name)) {
        level += 1;
        counts[level] = 0;
      }
    }
    return { level, tops: counts[0], own: counts[level] || 0, words: words || (level <= 0 && after < text.length) };
  };

  /* Pieces as a tree of elements by place, each with its first tag apart; none of what has words between its elements. */
  const tree = (made, shapes) => {
    const open = [{ inside: [], level: 0 }];
    let plain = false;
    made.forEach((text, place) => {
      if (!text) return;
      const { level, words } = shapes[place];
      const top = open[open.length - 1];
      const tag = text.indexOf(">");
      const one = { ...shapes[place], place, tag: text.slice(0, tag), rest: text.slice(tag), inside: [], end: "" };
      plain ||= words;
      if (level >= 0) top.inside.push(one);
      if (level > 0) open.push(one);
      if (level >= 0) return;
      top.end = text;
      plain ||= top.level !== -level;
      open.pop();
    });
    return plain || open.length !== 1 ? null : open[0].inside;
  };

  const within = (one, other) => one.rest === other.rest && one.end === other.end;
  const same = (one, other) => one.tag === other.tag && within(one, other) && one.inside.length === other.inside.length && one.inside.every((each, at) => same(each, other.inside[at]));
  const written = ({ tag, rest, inside, end }) => `${tag}${rest}${inside.map(written).join("")}${end}`;

  const named = ({ tag }) => tag.match(/^<[\w-]+/)[0];
  /* Whether one can become the other by the attributes of its first tag and what other pieces put inside. */
  const becomes = (one, other) => one.tops === 1 && other.tops === 1 && within(one, other) && named(one) === named(other);

  const reader = document.createElement("textarea");
  const plainly = (value) => {
    if (!value.includes("&")) return value;
    reader.innerHTML = value;
    return reader.value;
  };
  const attributes = (tag) => new Map([...tag.matchAll(ATTRIBUTE)].map(([, name, value, other]) => [name, value ?? other ?? ""]));

  const dress = (element, was, is) => {
    const [old, fresh] = [attributes(was), attributes(is)];
    old.forEach((_, name) => fresh.has(name) || element.removeAttribute(name));
    fresh.forEach((value, name) => old.get(name) === value || element.setAttribute(name, plainly(value)));
  };

  /* The element whose children are what is inside another. */
  const inner = (element, level) => (level > 1 ? inner(element.lastElementChild, level - 1) : element);

  /* The children of an element, from one of them on, as other pieces have them. */
  const change = (parent, first, was, is) => {
    const nodes = [...parent.children];
    let [next, at, fresh] = [first, 0, ""];
    const add = () => {
      if (fresh && nodes[next]) nodes[next].insertAdjacentHTML("beforebegin", fresh);
      else if (fresh) parent.insertAdjacentHTML("beforeend", fresh);
      fresh = "";
    };
    const keep = ({ tops }) => {
      if (fresh) add();
      next += tops;
    };
    const drop = ({ tops }) => {
      for (let left = tops; left; left -= 1) {
        nodes[next].remove();
        next += 1;
      }
    };
    const turn = (old, one) => {
      const element = nodes[next];
      if (old.tag !== one.tag) dress(element, old.tag, one.tag);
      if (one.level) change(inner(element, one.level), one.own, old.inside, one.inside);
    };
    is.forEach((one) => {
      for (; was[at]?.place < one.place; at += 1) drop(was[at]);
      const old = was[at]?.place === one.place ? was[at] : null;
      at += old ? 1 : 0;
      const still = old && same(old, one);
      if (still || (old && becomes(old, one))) {
        if (!still) turn(old, one);
        keep(old);
        return;
      }
      fresh += written(one);
      if (old) drop(old);
    });
    was.slice(at).forEach(drop);
    add();
  };

  /* Puts pieces in place of those that were there; says whether anything is another. stands: whether these pieces are
     there, put by no script. */
  return (element, made, stands) => {
    const { shown } = element;
    const equal = (each, at) => shown && shown.made[at] === each;
    if (shown?.made.length === made.length && made.every(equal)) return false;
    const shapes = made.map((each, at) => (equal(each, at) ? shown.shapes[at] : shape(each)));
    const is = tree(made, shapes);
    element.shown = { made, shapes, is };
    if (stands) return false;
    if (shown?.is && is) change(element, 0, shown.is, is);
    else element.innerHTML = made.join("");
    return true;
  };
})();
