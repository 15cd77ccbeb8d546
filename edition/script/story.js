/* The story over whatever page is open, where the address has a step of it. Its pictures are put together from their
   pieces as they are asked for. */

"use strict";

(() => {
  globalThis.faultlinesPictures = {
    get: (key) => {
      const found = data.story.views[key];
      if (!found) return undefined;
      const [step, view, alt, gone] = found;
      return { picture: places(data.story.areas[step], data.story, view), alt: data.story.texts[alt], gone: data.story.texts[gone] };
    },
  };

  const teller = {
    address: (id, without) => `${location.pathname}?step=${encoded(id)}${without ? `&without=${encoded(without.join())}` : ""}${location.hash}`,
    leave: (id, without) => {
      const [to, held, asks] = data.story.leads[id];
      const link = document.querySelector(`[data-page-link="${to}"]`);
      const lens = without.length ? { without: without.join() } : {};
      const query = Object.entries(link ? { ...lens, ...held } : lens).map(([name, value]) => `${name}=${encoded(value)}`).join("&");
      if (link) {
        location.href = `${link.href.split("?")[0]}${query && `?${query}`}`;
        return;
      }
      history.pushState(null, "", `${location.pathname}${query && `?${query}`}`);
      show();
      main.querySelector("#notices").append(made("p", { class: "note" }, filled(SAYS.pageless, asks)));
    },
    need: () => undefined,
  };

  let telling = null;

  const tell = (query) => need("story", () => {
    if (telling) return;
    const place = made("div", { class: "present" });
    const behind = [...document.body.children];
    const keepBack = (back) => behind.forEach((each) => { each.inert = back; });
    keepBack(true);
    document.body.append(place);
    const without = (query.get("without") || "").split(",").filter(Boolean).sort();
    const end = presentStory(place, { ...data.story, at: query.get("step"), without }, teller);
    telling = () => { end(); place.remove(); keepBack(false); telling = null; };
  });

  document.addEventListener("shown", () => {
    const query = parameters();
    if (query.get("step")) tell(query);
    else if (telling) telling();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("present");
    if (!button || !main.dataset.story) return;
    button.hidden = false;
    button.addEventListener("click", () => Promise.all([begun, needed("story")]).then(() => {
      history.pushState(null, "", teller.address(data.story.stages[0].id, null));
      show();
    }));
  });
})();
