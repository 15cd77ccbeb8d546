/* The words of a file, a paragraph a line: of plain text, of a page of the web, of a Word document. By the rules of
   `loaders/formats`, which come with the data, as do the sentences for what is not read. */

"use strict";

const formats = (() => {
  /* Why a file is not read, as a sentence with a slot for its name. */
  class Unread extends Error {}
  const refuse = (why) => { throw new Unread(why); };
  const rules = () => data.own.formats;

  const BEGINNING = 5000;
  const BREAK = "\v";
  const asLatin = (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING));

  /* Bytes as letters; null where they are none of the encoding. */
  const decoded = (bytes, encoding = "utf-8") => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };

  const plain = (bytes) => (bytes.includes(0) ? refuse(rules().why.nul) : decoded(bytes) ?? refuse(rules().why.encoding));

  /* The text of a part of a page, with a NUL where a block begins or ends and a BREAK for a line break. */
  const pieces = (node, kept) => {
    if (node.nodeType === Node.TEXT_NODE) return kept ? node.data.replaceAll("\n", BREAK) : node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const tag = node.localName;
    if (tag === "br") return BREAK;
    const inside = rules().unseen.includes(tag) ? "" : [...node.childNodes].map((each) => pieces(each, kept || tag === "pre")).join("");
    return rules().inline.includes(tag) ? inside : `\0${inside}\0`;
  };

  /* A page without styles: they are no text of it, and under a policy that forbids them browsers complain of each, though
     nothing of what is only read is ever shown. */
  const plainer = (html) => html
    .replace(/<(\/?)style\b/gi, "<$1script")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));

  const page = (bytes) => {
    const named = asLatin(bytes).match(/charset\s*=\s*["']?\s*([\w-]+)/i);
    const text = decoded(bytes) ?? (named && decoded(bytes, named[1])) ?? refuse(rules().why.letters);
    const whole = new DOMParser().parseFromString(plainer(text), "text/html");
    const marked = rules().main.map((tag) => whole.getElementsByTagName(tag)).find(({ length }) => length === 1);
    const told = pieces(marked ? marked[0] : whole.documentElement, false);
    const lines = told.split(new RegExp(`\\0|${BREAK}[${data.own.white}]*${BREAK}`));
    return lines.map((each) => each.replace(/[ \t\r\n\f\v]+/g, " ")).join("\n");
  };

  /* Whether an element of a document stands in one of some names. */
  const within = (element, names) => {
    for (let each = element.parentElement; each; each = each.parentElement) if (names.includes(each.localName)) return true;
    return false;
  };

  /* The letters in an element of a document, without those of paragraphs within it. */
  const letters = (element) => [...element.children].map((each) => {
    const own = rules().word.includes(each.namespaceURI);
    if (own && each.localName === "t") return each.textContent;
    if (own && each.localName in rules().shown) return rules().shown[each.localName];
    return (own && each.localName === "p") || rules().stale.includes(each.localName) ? "" : letters(each);
  }).join("");

  const word = async (bytes) => {
    const { body, why, mostUnpacked, stale, word: spaces } = rules();
    const held = await unzip.file(bytes, body, mostUnpacked).catch(() => refuse(why.packed));
    if (held === undefined) refuse(why.other);
    if (held === null) refuse(why.unpacks);
    const text = decoded(held);
    // Word declares nothing of its own in a document.
    if (text === null || /<!DOCTYPE/i.test(text)) refuse(why.damaged);
    const whole = new DOMParser().parseFromString(text, "application/xml");
    if (whole.getElementsByTagName("parsererror").length) refuse(why.damaged);
    const paragraphs = [...whole.getElementsByTagNameNS("*", "p")].filter((each) => spaces.includes(each.namespaceURI) && !within(each, stale));
    return paragraphs.map(letters).join("\n").replace(/[ \t]+/g, " ");
  };

  /* By what a file begins with, and a page by its name too. */
  const reader = (name, begins) => {
    if (begins.startsWith("PK\x03\x04")) return word;
    const first = begins.replace(/^[\xef\xbb\xbf \t\r\n]+/, "").toLowerCase();
    const { pages, pageNames } = rules();
    return pages.some((each) => first.startsWith(each)) || pageNames.some((each) => name.toLowerCase().endsWith(each)) ? page : plain;
  };

  /* The words of a file; throws Unread, with the sentence for it, where they are not read. */
  const words = async (file) => {
    const { why, begins: others, mostBytes, mostBytesPacked } = rules();
    if (file.size > mostBytesPacked) refuse(why.tooLarge);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const begins = asLatin(bytes);
    const other = others.find(([start]) => begins.startsWith(start));
    if (other) refuse(other[1]);
    const read = reader(file.name, begins);
    if (read === plain && bytes.length > mostBytes) refuse(why.large);
    const text = await read(bytes);
    if (text.length > mostBytes) refuse(why.long);
    return stripped(text) ? text : refuse(why.empty);
  };

  return { words, Unread };
})();
