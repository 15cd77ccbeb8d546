/* What ids and codes are called, and a table. */
const exerciseParts = (() => {
  const { make } = elements;

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

  return { names, table };
})();
