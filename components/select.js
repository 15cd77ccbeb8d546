/* One listener for all that selects by a click: rows of lists and names in texts carry the id as `data-select`. */

let listening = null;
let pressed = null;
let last = null;

/* On a narrow screen the evidence stands below the list, and above a list under the article: bring its head into sight. */
const showPanel = () => {
  const panel = document.querySelector(".st-key-panel");
  if (!panel) return;
  const { top } = panel.getBoundingClientRect();
  if (top > window.innerHeight * 0.8 || top < -20) panel.scrollIntoView({ block: "start" });
};

/* What is selected may stand below how to read the chart: once the reader chose it, the panel begins with it. A panel
   without it, and one of a page just come to, begins with its beginning. */
const beginPanel = (chosen) => {
  const panel = document.querySelector(".st-key-panel");
  const evidence = chosen && panel?.querySelector(".st-key-evidence");
  if (panel) panel.scrollTop = 0;
  if (!evidence) return;
  panel.scrollTop = evidence.getBoundingClientRect().top - panel.getBoundingClientRect().top - 12;
  /* A tap on the chart, which on a narrow screen stands below the evidence. */
  if (window.matchMedia("(max-width: 1099px)").matches) evidence.scrollIntoView({ block: "start" });
};

/* That a case or copies of the texts were dropped in, so that a session without them can say that they are gone: not what
   they say. own: name to whether it is at hand; null in a session that never had it. */
const OWN = "faultlines-own-";
const remember = (own, setTriggerValue) => {
  const lost = Object.entries(own).filter(([name, has]) => {
    const had = window.sessionStorage.getItem(OWN + name);
    if (has) window.sessionStorage.setItem(OWN + name, "dropped in");
    else window.sessionStorage.removeItem(OWN + name);
    return had && has === null;
  });
  if (lost.length) setTriggerValue("lost", lost.map(([name]) => name));
};

/* A name's link says what it selects. The rest of the view it takes from the address when a pointer or the focus comes to
   it: so what is said on a page stays the same under every lens, and need not be laid out anew. */
const lead = ({ target }) => {
  const name = target.closest?.("a[data-select]");
  if (!name) return;
  name.own ??= new URLSearchParams(name.search);
  const query = new URLSearchParams(window.location.search);
  query.delete("beside");
  name.own.forEach((value, key) => query.set(key, value));
  name.search = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
};

const press = ({ clientX, clientY }) => {
  pressed = { x: clientX, y: clientY };
};

/* Plotly clicks what it last hovered over, and a finger hovers over nothing: without this, a first tap did nothing. */
const hover = ({ pointerType, target, clientX, clientY }) => {
  if (pointerType !== "touch" || !target.matches?.(".js-plotly-plot .drag")) return;
  target.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX, clientY }));
};

/* Escape closes what was opened last: not the panel where a list or a menu is open, nor while somebody types. */
const BUSY = 'input, textarea, select, [role="combobox"]';
const ABOVE = '[role="listbox"], [role="menu"], [role="dialog"], [data-testid="stPopoverBody"], [data-testid="stMainMenuPopover"]';
const leave = ({ key, target, defaultPrevented }) => {
  if (key !== "Escape" || defaultPrevented || target.matches?.(BUSY) || document.querySelector(ABOVE)) return;
  document.querySelector(".st-key-back button, .st-key-close button")?.click();
};

/* Where the chart scrolls in its own box, it says so and the keyboard must reach it; it says as well where what stays in
   sight below it covers its end. */
const reachChart = () => {
  const chart = document.querySelector(".st-key-chart");
  const source = document.querySelector(".st-key-source");
  if (!chart || !source) return;
  const wider = chart.scrollWidth > chart.clientWidth;
  const deeper = chart.getBoundingClientRect().bottom > source.getBoundingClientRect().top + 1;
  const frame = document.querySelector(".st-key-frame");
  frame?.classList.toggle("wider", wider);
  frame?.classList.toggle("deeper", deeper);
  if (wider) chart.tabIndex = 0;
  else chart.removeAttribute("tabindex");
};

/* A figure is drawn for the screen; on paper it has another width, with which only a picture with a view box goes. */
const fitPaper = () => {
  document.querySelectorAll(".st-key-scene .main-svg").forEach((svg) =>
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`));
};

export default function ({ data, setTriggerValue }) {
  const select = (event) => {
    /* A click without a pointer, from the keyboard or a screen reader, is one on the whole row. */
    const asked = event.composedPath().find((each) => each.dataset?.select && (event.detail || !each.closest("button")));
    /* Not where a link is opened beside this page, nor at the end of a press that marks text. */
    if (!asked || (asked.href && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
    event.preventDefault();
    if (event.detail && pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 4) return;
    setTriggerValue("chosen", asked.dataset.select);
    showPanel();
  };
  const own = new AbortController();
  listening?.abort();
  listening = own;
  document.addEventListener("click", select, { signal: own.signal });
  document.addEventListener("pointerover", lead, { signal: own.signal });
  document.addEventListener("focusin", lead, { signal: own.signal });
  document.addEventListener("pointerdown", press, { signal: own.signal });
  document.addEventListener("pointerdown", hover, { signal: own.signal });
  document.addEventListener("keydown", leave, { capture: true, signal: own.signal });
  window.addEventListener("beforeprint", fitPaper, { signal: own.signal });
  document.addEventListener("scroll", reachChart, { capture: true, passive: true, signal: own.signal });
  /* Asked for when the page is laid out anyway, which takes long, and whenever a part of it grows. */
  setTimeout(() => {
    const grown = new ResizeObserver(reachChart);
    document.querySelectorAll('[data-testid="stMainBlockContainer"], .st-key-chart').forEach((each) => grown.observe(each));
    own.signal.addEventListener("abort", () => grown.disconnect());
  }, 200);
  const now = { page: data.page, selected: data.selected };
  const same = last?.page === now.page;
  if (last && !(same && last.selected === now.selected)) beginPanel(same && now.selected);
  last = now;
  remember(data.own, setTriggerValue);
  return () => own.abort();
}
