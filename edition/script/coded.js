/* The page where a paragraph is coded: of those that might be, the ones whose text is at hand, and where answers are
   compared. What is done there, the scripts do that come with the data of the page. */

"use strict";

/* A place with styles of its own, which reach no other part of the page. */
const apart = (host) => {
  if (!host.shadowRoot) {
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(under("coded").style);
    root.adoptedStyleSheets = [sheet];
    root.append(made("div", { class: "exercise" }));
  }
  return host.shadowRoot.firstChild;
};

/* The paragraphs that can be coded here and now, and the one that is asked for. */
const toCode = () => {
  const there = under("coded").paragraphs.filter(({ digest: known }) => line(known) !== undefined);
  const { selected } = read();
  return { there, selected, at: Math.max(0, there.findIndex(({ passage }) => passage === selected)) };
};

const showCoded = () => {
  const { shared, paragraphs, says: said } = under("coded");
  const { there, selected, at: number } = toCode();
  const called = new Map(shared.vocabulary.places);
  const missing = paragraphs.some(({ passage }) => passage === selected) && !there.some(({ passage }) => passage === selected);
  const [steps, note] = ["steps", "missing"].map((id) => document.getElementById(id));
  document.getElementById("none-at-hand").hidden = there.length > 0;
  note.hidden = !missing || !there.length;
  note.textContent = missing ? elements.fill(said.missing, { place: called.get(selected) }) : "";
  steps.hidden = !there.length;
  document.getElementById("exercise").hidden = !there.length;
  if (!there.length) return;
  steps.querySelector("span").textContent = elements.fill(said.which, { at: number + 1, of: there.length });
  const chosen = steps.querySelector("select");
  chosen.replaceChildren(...there.map(({ passage }) => new Option(called.get(passage), passage)));
  chosen.value = there[number].passage;
  steps.querySelectorAll("button").forEach((button) => { button.disabled = !there[number + Number(button.dataset.step)]; });
  const place = apart(document.getElementById("exercise"));
  place.ask = place.ask || (({ detail }) => go({ selected: detail, beside: "" }));
  place.addEventListener("following", place.ask);
  const following = there[number + 1] ? there[number + 1].passage : "";
  codeParagraph(place, { ...shared, ...there[number], text: plainText(line(there[number].digest)), following, coded_here: there.map(({ passage }) => passage) });
};

const showCompare = () => {
  const { shared, paragraphs, compare } = under("coded");
  const noted = paragraphs.map(({ passage, noted: own }) => [passage, own]);
  compareAnswers(apart(document.querySelector("#compare > div")), { ...compare, vocabulary: shared.vocabulary, noted });
};

if (document.getElementById("exercise")) {
  document.addEventListener("lines", showCoded);
  document.addEventListener("shown", () => { if (data.own) showCoded(); });
  document.getElementById("compare").addEventListener("toggle", ({ target }) => { if (target.open) begun.then(showCompare); });
  main.addEventListener("change", ({ target }) => { if (target.matches("#steps select")) go({ selected: target.value, beside: "" }); });
  main.addEventListener("click", ({ target }) => {
    const step = target.closest("[data-step]");
    if (!step) return;
    const { there, at: number } = toCode();
    go({ selected: there[number + Number(step.dataset.step)].passage, beside: "" });
  });
}
