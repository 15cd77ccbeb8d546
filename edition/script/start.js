/* Begins, once all of the page and of its data is there. */

"use strict";

addEventListener("popstate", () => show());
addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("scripted");
  leadSomewhere(main);
  show();
  if (area("chart")) {
    const grown = new ResizeObserver(reach);
    [area("chart"), document.body].forEach((each) => grown.observe(each));
    addEventListener("scroll", reach, { passive: true });
  }
});
