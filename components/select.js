/* One listener for all that selects by a click: rows of lists and names in texts carry the id as `data-select`. */

let listening = null;
let last = null;

/* On a narrow screen the evidence stands below the list, and above a list under the article: bring its head into sight. */
const showPanel = () => {
  const panel = document.querySelector(".st-key-panel");
  if (!panel) return;
  const { top } = panel.getBoundingClientRect();
  if (top > window.innerHeight * 0.8 || top < -20) panel.scrollIntoView({ block: "start" });
};

/* Plotly clicks what it last hovered over, and a finger hovers over nothing: without this, a first tap did nothing. */
const hover = ({ pointerType, target, clientX, clientY }) => {
  if (pointerType !== "touch" || !target.matches?.(".js-plotly-plot .drag")) return;
  target.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX, clientY }));
};

export default function ({ data, setTriggerValue }) {
  const select = (event) => {
    const asked = event.composedPath().find((each) => each.dataset?.select);
    /* Not where text is marked, nor where a link is opened beside this page. */
    if (!asked || !window.getSelection().isCollapsed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setTriggerValue("chosen", asked.dataset.select);
    showPanel();
  };
  const own = new AbortController();
  listening?.abort();
  listening = own;
  document.addEventListener("click", select, { signal: own.signal });
  document.addEventListener("pointerdown", hover, { signal: own.signal });
  /* A tap on the chart, which on a narrow screen stands below the evidence. */
  const narrow = window.matchMedia("(max-width: 899px)").matches;
  if (narrow && data.selected && ![null, data.selected].includes(last)) showPanel();
  last = data.selected;
  return () => own.abort();
}
