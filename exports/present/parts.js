/* What the parts of a presentation share. Every word comes from the data; slots are filled with what only the browser
   knows. */
const presentParts = (() => {
  /* An element with what it holds; texts are only ever texts. */
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else element.setAttribute(name, value);
    }
    element.append(...inside.flat(Infinity).filter((each) => each !== ""));
    return element;
  };

  /* A sentence: of a pair the first is of one thing, the second of any other number. */
  const fill = (words, slots = {}) => {
    const sentence = Array.isArray(words) ? words[slots.n === 1 ? 0 : 1] : words;
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(slots[name]));
  };

  /* Pictures by the outlets that are left out and the place in the story, as far as they have come. */
  const pictures = globalThis.faultlinesPictures ??= new Map();
  const key = (without, place) => `${without.join()} ${place}`;
  const held = (without, place) => pictures.get(key(without, place));
  const hold = (found) => {
    pictures.set(key(found.without, found.place), found);
    document.dispatchEvent(new Event("faultlines-picture"));
  };

  /* What each key does, hidden until it is asked for. */
  const keysOf = ({ words, outlets }) => make("div", { class: "help", role: "dialog", "aria-label": words.keys_head, hidden: "" },
    make("h2", {}, words.keys_head),
    make("dl", {}, words.keys.map(([keys, what]) => [make("dt", {}, keys), make("dd", {}, what)]),
      outlets.map(([, name], at) => [make("dt", {}, String(at + 1)), make("dd", {}, fill(words.outlet, { name }))])));

  return { make, fill, held, hold, keysOf };
})();
