/* `says` is the column that says what a row is: its heading, and its button.
   Draws the table once for a set of records and from then on only changes what differs: a button that is being
   pressed stays the same button, and the focus stays where it is. */

const make = (name, attributes = {}) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/* On a narrow screen the evidence stands below the list, and above a list under the article: bring its head into sight. */
const showPanel = () => {
  const panel = document.querySelector(".st-key-panel");
  if (!panel) return;
  const { top } = panel.getBoundingClientRect();
  if (top > window.innerHeight * 0.8 || top < -20) panel.scrollIntoView({ block: "start" });
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
    const line = make("tr");
    row.cells.forEach((_, column) => {
      const cell = column === data.says ? make("th", { scope: "row" }) : make("td", { "data-label": data.head[column] });
      if (column === data.says) cell.append(make("button", { type: "button", "data-id": row.id }));
      line.append(cell);
    });
    body.append(line);
  }
  table.append(caption, header, body);
  return table;
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".records");
  const drawn = [...place.querySelectorAll("button")].map((button) => button.dataset.id);
  const wanted = data.rows.map((row) => row.id);
  if (drawn.join() !== wanted.join()) place.replaceChildren(makeTable(data));
  /* A tap on the chart, which on a narrow screen stands below the evidence. */
  const narrow = window.matchMedia("(max-width: 899px)").matches;
  if (narrow && data.selected && ![undefined, data.selected].includes(place.dataset.selected)) showPanel();
  place.dataset.selected = data.selected;
  const lines = place.querySelectorAll("tbody tr");
  data.rows.forEach((row, index) => {
    const selected = row.id === data.selected;
    lines[index].className = [row.shown ? "shown" : "ghost", selected && "selected", row.found && "found"].filter(Boolean).join(" ");
    row.cells.forEach((text, column) => {
      const cell = lines[index].children[column];
      (column === data.says ? cell.firstChild : cell).textContent = text;
    });
    const button = lines[index].querySelector("button");
    if (selected) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
    /* A click anywhere in the line, as the button that keyboards and screen readers reach; not where text is marked. */
    lines[index].onclick = () => {
      if (!window.getSelection().isCollapsed) return;
      setTriggerValue("chosen", row.id);
      showPanel();
    };
  });
}
