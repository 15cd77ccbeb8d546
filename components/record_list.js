/* Draws the table anew for each set of records; the focus stays on the record it was on. */

const make = (name, text, attributes = {}) => {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/* On a narrow screen the evidence stands below the list: bring it into sight. */
const showPanel = () => {
  const panel = document.querySelector(".st-key-panel");
  if (panel && panel.getBoundingClientRect().top > window.innerHeight * 0.8) {
    panel.scrollIntoView({ block: "start" });
  }
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".records");
  const focused = parentElement.activeElement?.dataset?.id;
  const table = make("table");
  table.append(make("caption", "Records in order of date"));
  const head = make("tr");
  for (const name of data.head) head.append(make("th", name, { scope: "col" }));
  const header = make("thead");
  header.append(head);
  const body = make("tbody");
  for (const row of data.rows) {
    const line = make("tr", undefined, { class: row.shown ? "shown" : "ghost" });
    const selected = row.id === data.selected;
    if (selected) line.classList.add("selected");
    row.cells.forEach((text, column) => {
      const cell = make(column === 2 ? "th" : "td", undefined, column === 2 ? { scope: "row" } : {});
      if (column === 2) {
        const button = make("button", text, { type: "button", "data-id": row.id });
        if (selected) button.setAttribute("aria-current", "true");
        button.onclick = () => {
          setTriggerValue("chosen", row.id);
          showPanel();
        };
        cell.append(button);
      } else {
        cell.textContent = text;
      }
      line.append(cell);
    });
    body.append(line);
  }
  table.append(header, body);
  place.replaceChildren(table);
  if (focused) place.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
