/* `says` is the column that says what a row is: its heading, and its button.
   A table is drawn once for a set of records; from then on only a line that says something else is drawn anew: another
   one that is being pressed stays the same, and the focus stays on the line that had it.
   What a click selects stands at rows and names as `data-select`, for the page's one listener. */

const make = (name, attributes, ...inside) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
};

/* A piece of text, with the actor whose name it is, or with "". */
const piece = ([text, actor]) =>
  make("span", actor ? { class: "name", "data-select": actor, title: "Who that is" } : {}, text);

/* A click anywhere in a line is as one on the button that keyboards and screen readers reach. */
const makeLine = ({ id, marks, current, cells }, { head, says }) =>
  make("tr", { "data-select": id, class: marks }, ...cells.map((cell, column) => {
    const pieces = cell.map(piece);
    if (column !== says) return make("td", { "data-label": head[column] }, ...pieces);
    return make("th", { scope: "row" }, make("button", { type: "button", ...current }, ...pieces));
  }));

const makeTable = (data) =>
  make("table", { class: data.labelled ? "labelled" : "" },
    make("caption", {}, data.caption),
    make("thead", {}, make("tr", {}, ...data.head.map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...data.rows.map((row) => makeLine(row, data))));

const drawAnew = (line, row, data) => {
  const made = makeLine(row, data);
  const focused = line.contains(line.getRootNode().activeElement);
  line.replaceWith(made);
  if (focused) made.querySelector("button").focus({ preventScroll: true });
};

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector(".records");
  const { set, rows } = place;
  place.set = JSON.stringify([data.caption, data.head, data.labelled, data.rows.map(({ id }) => id)]);
  place.rows = data.rows.map((row) => JSON.stringify(row));
  if (set !== place.set) place.replaceChildren(makeTable(data));
  else place.querySelectorAll("tbody tr").forEach((line, at) => {
    if (rows[at] !== place.rows[at]) drawAnew(line, data.rows[at], data);
  });
}
