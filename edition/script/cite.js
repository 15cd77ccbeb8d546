/* How to cite what is open, this view, or the case: texts made beforehand, with the day and the address filled in. */

"use strict";

/* An address among words of TeX. */
const inTex = (address) => address.replace(/[$&%#_]/g, "\\$&").replaceAll("~", "\\textasciitilde{}");

/* The texts for one of these, each way one. */
const cited = (name) => {
  const asked = query({ ...read(), form: "page" });
  const address = `${main.dataset.live}${asked}`;
  const { things, views } = data.cited;
  const texts = name === "case" ? data.cited.case : name === "view" ? views[page][asked ? 1 : 0] : things[name] || things[name.split(" ")[0]];
  const way = name === "view" && asked ? sha256(asked.slice(1)).slice(0, 6) : "";
  return (texts || []).map((text) => fill(text, 0, [], address).replaceAll("&amp;", "&").replaceAll(WAY, () => way).replaceAll(IN_TEX, () => inTex(address)));
};

const citeNow = async (box) => {
  await Promise.all([begun, needed("cited")]);
  const { selected, beside } = read();
  const name = box.dataset.cites || `${selected} ${beside}`.trim();
  const file = box.dataset.cites === "case" ? main.dataset.case : box.dataset.cites ? `view-${page.replaceAll("_", "-")}` : selected;
  const texts = cited(name);
  box.querySelectorAll("pre").forEach((each, place) => { each.textContent = texts[place] || ""; });
  box.querySelectorAll("[data-save]").forEach((each) => { each.dataset.save = `${file}.${each.dataset.ending}`; });
};

document.addEventListener("toggle", ({ target }) => { if (target.matches?.("details.cite[open]")) citeNow(target); }, true);

document.addEventListener("shown", () => document.querySelectorAll("details.cite[open]").forEach(citeNow));
