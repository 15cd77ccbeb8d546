/* Elements and sentences. Every word comes from the data; here slots are filled, `{n}` by what only the browser knows. */
const exerciseParts = (() => {
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

  /* What ids and codes are called. */
  const names = (vocabulary) => {
    const actors = new Map(vocabulary.actors.flatMap(([, members]) => members));
    const coded = (list) => new Map(list.map((each) => [each.id, each]));
    const [issues, scores, told] = [vocabulary.issues, vocabulary.scores, vocabulary.told].map(coded);
    const called = (map, id) => (map.has(id) ? map.get(id).label : id);
    const places = new Map(vocabulary.places);
    return {
      actors, issues, scores, told, places,
      actor: (id) => actors.get(id) || id,
      issue: (id) => called(issues, id),
      score: (id) => called(scores, id),
      way: (id) => called(told, id),
      place: (id) => places.get(id) || id,
    };
  };

  /* A table whose first column heads its rows; a cell is a text or an element. */
  const table = (caption, head, rows, kind = "") => make("table", { class: kind },
    make("caption", {}, caption), make("thead", {}, make("tr", {}, head.map((each) => make("th", { scope: "col" }, each)))),
    make("tbody", {}, rows.map(([first, ...cells]) => make("tr", {}, make("th", { scope: "row" }, first),
      cells.map((each, at) => make("td", { "data-label": head[at + 1] }, each))))));

  return { make, fill, names, table };
})();
