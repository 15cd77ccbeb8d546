/* What can be had of a view: pictures, the records that it shows, its title and how to cite it. */

"use strict";

const box = main.querySelector("#take");

/* A name that tells page and lens, without an ending. */
const fileName = (view) => {
  const lens = [...new URLSearchParams(query({ ...view, form: "page" }))].map(([name, value]) => `_${name}-${value.replaceAll(",", "-")}`);
  return `faultlines-${page.replaceAll("_", "-")}${lens.join("")}`;
};

/* The records that a view shows, as lines of CSV under their head. */
const rows = (view) => {
  const { number, option } = state_of(view);
  const { sets, pool, texts } = data.rows;
  const { head, records } = sets[option.tables];
  const officials = under("choices")[0][1].indexOf(view.choices[0]);
  const lines = records.map(([own, column, states, made]) => texts[made[officials * states + at(pool[column], number)]].replaceAll(OR, own));
  return [head, ...lines].join("");
};

const picture = () => staged(box.querySelector("[name=ground]:checked").value, box.querySelector("#titled").checked);

const saying = () => box.querySelector(".made");

const TAKE = {
  png: async (name, zoom) => save(`${name}-${zoom}x.png`, "image/png", await asPng(picture(), zoom)),
  svg: async (name) => save(`${name}.svg`, "image/svg+xml", picture()),
  csv: async (name) => {
    await needed("rows");
    save(`${name}.csv`, "text/csv", `\ufeff${rows(read())}`);
  },
  copy: async () => {
    if (!navigator.clipboard?.write) return tell(saying(), SAYS.unpictured);
    const made = new ClipboardItem({ "image/png": asPng(picture(), 2) });
    return navigator.clipboard.write([made]).then(() => tell(saying(), SAYS.copied), () => tell(saying(), SAYS.unpictured));
  },
};

/* What is made beforehand is of the first view alone. */
const renew = ({ detail: { view, made } }) => {
  if (!box || !made || !box.open) return;
  const first = !query({ ...view, form: "page" });
  box.querySelectorAll("[data-first]").forEach((each) => { each.hidden = first !== (each.dataset.first === "yes"); });
  box.querySelector(".title").textContent = says("title");
  tell(saying(), "");
};

if (box) {
  document.addEventListener("shown", renew);
  box.addEventListener("toggle", () => begun.then(() => { const view = read(); renew({ detail: { view, made: state_of(view) } }); }));
  box.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-take]");
    if (!button) return;
    await Promise.all([begun, needed("take")]);
    const { take, zoom } = button.dataset;
    await TAKE[take](fileName(read()), Number(zoom)).catch((error) => tell(saying(), SAYS.unmade.replace(ADDRESS, error.name)));
  });
}
