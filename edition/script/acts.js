/* What a click asks for. */

"use strict";

let opening = false;

/* Another view of this page, which the back button brings back. */
const go = (change) => {
  const view = { ...read(), ...change };
  history.pushState(null, "", `${location.pathname}${query(view)}`);
  opening = !!(now && view.selected && (view.selected !== now.selected || view.beside !== now.beside) && area("evidence"));
  show();
};

/* What was just selected begins the panel; on a narrow screen it is brought into sight. */
const reveal = () => {
  const evidence = area("evidence");
  main.querySelector(".panel").scrollTop = evidence.offsetTop - 12;
  const { top } = evidence.getBoundingClientRect();
  if (top > innerHeight * 0.8 || top < -20) evidence.scrollIntoView({ block: "start" });
  document.getElementById("told").textContent = evidence.querySelector("h2")?.textContent || "";
};

document.addEventListener("opened", () => {
  if (opening) reveal();
  opening = false;
});

/* Leaves for another page, under the same lens. */
const leave = (to, change) => {
  const link = document.querySelector(`[data-page-link="${to}"]`);
  if (link) location.href = `${link.href.split("?")[0]}${query({ ...read(), form: "page", ...change })}`;
};

/* What a click asks for, by its kind. A page without a panel leads to one that has it. */
const ACTS = {
  Select: (selected, beside = "") => (area("evidence") ? go({ selected, beside }) : leave(document.querySelector("[data-page-link]").dataset.pageLink, { selected, beside })),
  LeaveOut: (outlet) => turn(outlet, true),
  BringBack: (outlet) => turn(outlet, false),
  Find: (find) => go({ find }),
  Go: (to, selected) => leave(to, selected ? { selected, beside: "" } : {}),
};

const act = (carried) => {
  const [kind, ...rest] = JSON.parse(carried);
  ACTS[kind](...rest);
};

const turn = (outlet, gone) => {
  const off = new Set(read().off);
  const place = data.lenses.chips.findIndex(([kind, id]) => kind === "without" && id === outlet);
  if (gone) off.add(place);
  else off.delete(place);
  go({ off });
};

const flip = (place) => {
  const off = new Set(read().off);
  if (!off.delete(place)) off.add(place);
  const times = data.lenses.chips.flatMap(([kind], each) => (kind === "phase" ? [each] : []));
  if (times.length && times.every((each) => off.has(each))) times.forEach((each) => off.delete(each));
  go({ off });
};

const choose = (place, value) => {
  const { choices } = read();
  const [, , first] = under("choices")[place];
  if (!first.length) choices[place] = value;
  else {
    const chosen = choices[place].length ? choices[place] : first;
    const left = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    choices[place] = !left.length || same(left, first) ? [] : left.sort();
  }
  go({ choices });
};

const reset = () => go({ off: new Set(), days: ["", ""] });

let pressed = null;
document.addEventListener("pointerdown", ({ clientX, clientY }) => { pressed = { clientX, clientY }; });

/* Whether a click ends a press that marked text. */
const dragged = ({ detail, clientX, clientY }) => detail && pressed && Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) > 4;

/* Does what an element stands for. */
const obey = (asked) => {
  if (asked.id === "reset") reset();
  else if (asked.id === "slide") go({ form: "slide" });
  else if (asked.id === "back") go({ form: "page" });
  else if (asked.dataset.chip) flip(Number(asked.dataset.chip));
  else if (asked.dataset.choice) choose(Number(asked.dataset.choice), asked.value);
  else if (asked.dataset.act) act(asked.dataset.act);
  else ACTS.Select(asked.dataset.select);
};

document.addEventListener("click", (event) => {
  const asked = event.target.closest("[data-chip], [data-choice], [data-act], [data-select], #reset, #slide, #back");
  if (!asked || asked.tagName === "OPTION") return;
  if (asked.href && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (dragged(event)) return;
  event.preventDefault();
  begun.then(() => obey(asked));
});

document.addEventListener("change", (event) => {
  const chosen = event.target.selectedOptions?.[0];
  if (chosen?.dataset.act) begun.then(() => act(chosen.dataset.act));
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.target.matches("input, textarea, select")) return;
  begun.then(() => {
    const view = read();
    if (view.form === "slide") go({ form: "page" });
    else if (view.selected) go({ selected: "", beside: "" });
  });
});

/* Where the chart is wider than its place it says so, and where what stays in sight covers its end. */
const reach = () => {
  const chart = area("chart");
  const frame = main.querySelector(".frame");
  if (!chart || !frame) return;
  const wider = chart.scrollWidth > chart.clientWidth + 1;
  const source = main.querySelector(".source").getBoundingClientRect();
  frame.classList.toggle("wider", wider);
  frame.classList.toggle("deeper", chart.getBoundingClientRect().bottom > source.top + 1);
  if (wider) chart.tabIndex = 0;
  else chart.removeAttribute("tabindex");
};
