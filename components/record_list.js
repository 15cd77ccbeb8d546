/* `says` is the column that says what a row is: its heading, and its button.
   Draws the table once for a set of records and from then on only changes what differs: a button that is being
   pressed stays the same button, and the focus stays where it is.
   What a click selects stands at rows and names as `data-select`, for the page's one listener. */

const make = (name, attributes = {}) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const makeTable = (data) => {
  const table = make("table", { class: data.labelled ? "labelled" : "" });
  const caption = make("caption");
  caption.textContent = data.caption;
  const header = make("thead");
  const names = make("tr");
  for (const name of data.head) {
    const cell = make("th", { scope: "col" });
    cell.textContent = name;
    names.append(cell);
  }
  header.append(names);
  const body = make("tbody");
  for (const row of data.rows) {
    /* A click anywhere in the line is as one on the button that keyboards and screen readers reach. */
    const line = make("tr", { "data-select": row.id });
    row.cells.forEach((_, column) => {
      const cell = column === data.says ? make("th", { scope: "row" }) : make("td", { "data-label": data.head[column] });
      if (column === data.says) cell.append(make("button", { type: "button" }));
      line.append(cell);
    });
    body.append(line);
  }
  table.append(caption, header, body);
  return table;
};

/* A cell holds pieces of text, each with the actor whose name it is, or with "". */
const fill = (place, pieces) => {
  const written = JSON.stringify(pieces);
  if (place.written === written) return;
  place.written = written;
  place.replaceChildren(...pieces.map(([text, actor]) => {
    const piece = make("span", actor ? { class: "name", "data-select": actor, title: "Who that is" } : {});
    piece.textContent = text;
    return piece;
  }));
};

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector(".records");
  const drawn = [...place.querySelectorAll("tbody tr")].map((line) => line.dataset.select);
  const wanted = data.rows.map((row) => row.id);
  if (drawn.join() !== wanted.join()) place.replaceChildren(makeTable(data));
  const lines = place.querySelectorAll("tbody tr");
  data.rows.forEach((row, index) => {
    const selected = row.id === data.selected;
    lines[index].className = [row.shown ? "shown" : "ghost", selected && "selected", row.found && "found"].filter(Boolean).join(" ");
    row.cells.forEach((pieces, column) => {
      const cell = lines[index].children[column];
      fill(column === data.says ? cell.firstChild : cell, pieces);
    });
    const button = lines[index].querySelector("button");
    if (selected) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  });
}
