/* A paragraph coded by a reader: the paragraph, the form beside it, then the answer beside ours. What is answered stays
   in the browser: nothing is sent anywhere. Words and codes come from the data. */
const codeParagraph = (() => {
  const { make, fill } = elements;
  const { names } = exerciseParts;

  /* All that the parts look things up in. */
  const known = (data) => {
    const { vocabulary, words, passes, tables, none } = data;
    return { words, passes, tables, none, called: names(vocabulary), columns: vocabulary.columns, rules: vocabulary.rules };
  };

  const save = (name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  const start = (place, data) => {
    const at = known(data);
    const order = data.vocabulary.places.map(([passage]) => passage);
    const passages = new Set(order);
    const all = () => exerciseAnswers.read(data.place, passages);
    let stored = true;

    const mine = () => all().paragraphs[data.passage] || { coded: [], shown: false };
    const put = (coded, shown) => {
      const answers = all();
      answers.paragraphs[data.passage] = { coded, shown };
      stored = exerciseAnswers.write(data.place, answers);
    };
    const draw = (focus) => {
      render();
      const target = focus && place.querySelector(focus);
      if (target) { target.focus(); target.scrollIntoView?.({ block: "nearest" }); }
    };

    const form = () => exerciseForm.make(at, data.vocabulary, mine().coded, {
      keep: (coded) => { put([...mine().coded, coded], false); draw(".kept p"); },
      out: (number) => { put(mine().coded.filter((_, other) => other !== number), false); draw("form input"); },
      show: (coded) => { put(coded, true); draw(".result h2"); },
    });

    const next = () => (data.following ? make("span", { "data-select": data.following, onclick: () => { place.moved = true; place.dispatchEvent(new CustomEvent("following", { detail: data.following })); } },
      make("button", { type: "button", class: "first" }, fill(at.words.next, { place: at.called.place(data.following) }))) : null);

    const result = () => make("section", { class: "result" },
      make("h2", { tabindex: "-1" }, at.words.result),
      data.gist ? make("p", {}, data.gist) : null,
      at.passes ? null : make("p", {}, at.words.no_passes),
      exerciseBeside.result(at, mine().coded, data.noted),
      make("div", { class: "buttons" }, next(), make("button", { type: "button", onclick: () => { put([], false); draw("form input"); } }, at.words.again)));

    const tray = () => {
      const answers = all();
      const given = data.coded_here.filter((passage) => answers.paragraphs[passage]?.shown).length;
      const of = data.coded_here.length;
      const answered = !given ? at.words.answered_none : given === of ? at.words.answered_all : at.words.answered;
      const any = order.filter((passage) => answers.paragraphs[passage]?.shown).length;
      const sure = make("span", { hidden: true }, make("span", {}, fill(at.words.sure, { n: any })), " ",
        make("button", { type: "button", class: "yes", onclick: () => { exerciseAnswers.clear(data.place); draw(".tray p"); } }, at.words.yes), " ",
        make("button", { type: "button", onclick: () => { sure.hidden = true; ask.focus(); } }, at.words.no));
      const ask = make("button", { type: "button", disabled: !any, onclick: () => { sure.hidden = false; sure.querySelector("button").focus(); } }, at.words.clear);
      return make("section", { class: "tray", "aria-label": at.words.tray },
        make("p", { tabindex: "-1" }, fill(answered, { n: given, of })),
        make("p", {}, stored ? at.words.stays : at.words.not_stored),
        make("div", { class: "buttons" }, make("button", { type: "button", disabled: !any, onclick: () => save(data.file, exerciseAnswers.file(all(), order)) }, at.words.download), ask, sure));
    };

    const render = () => {
      const shown = mine().shown;
      place.replaceChildren(
        make("div", { class: shown ? "sheet shown" : "sheet" },
          make("div", { class: "text" }, make("h2", { tabindex: "-1", class: "passage" }, at.called.place(data.passage)), make("blockquote", {}, data.text),
            make("details", {}, make("summary", {}, at.words.rules), make("dl", {}, data.decisions.map(([what, rule]) => [make("dt", {}, what), make("dd", {}, rule)])))),
          shown ? result() : form()),
        tray());
    };
    draw(place.moved ? ".passage" : "");
    place.moved = false;
  };

  /* Shows the exercise in a place, which tells by an event that the following paragraph is asked for; again only where something about it is new, so that nothing half filled in is lost. */
  return (place, data) => {
    const said = JSON.stringify(data);
    if (place.said === said) return;
    place.said = said;
    start(place, data);
  };
})();
