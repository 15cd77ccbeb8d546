/* Begins: with the first view as it stands in the page, then, once that is seen, with the data of all others. */

"use strict";

const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

/* An address that asks for another view is answered at once. */
const begun = (location.search ? Promise.resolve() : painted()).then(() => Promise.all([needed("lenses"), needed(page)]));

document.documentElement.classList.add("scripted");
leadSomewhere(main);
addEventListener("popstate", () => begun.then(show));
begun.then(() => {
  document.documentElement.classList.add("whole");
  show();
  if (area("chart")) {
    const grown = new ResizeObserver(reach);
    [area("chart"), document.body].forEach((each) => grown.observe(each));
    addEventListener("scroll", reach, { passive: true });
  }
});
