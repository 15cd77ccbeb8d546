/* Elements and sentences, for all scripts that both hosts run. Every word comes from the data; here slots are filled, by
   what only the browser knows. */
// A page may read it more than once: with every script that needs it.
var elements = (() => {
  const set = (element, name, value) => {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  };

  /* An element with what it holds; texts are only ever texts. */
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => set(element, name, value));
    element.append(...inside.flat(Infinity).filter((each) => each !== null && each !== undefined && each !== ""));
    return element;
  };

  /* A sentence: of a pair the first is of one thing, the second of any other number. */
  const fill = (words, slots = {}) => {
    const sentence = Array.isArray(words) ? words[slots.n === 1 ? 0 : 1] : words;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in slots ? String(slots[name]) : whole));
  };

  return { make, fill };
})();
