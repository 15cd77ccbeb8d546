/* The form in which a paragraph is coded: native elements, each with its rule; errors in words, all at once. */
const exerciseForm = (() => {
  const { make, fill } = elements;

  const id = (name) => `exercise-${name}`;

  const select = (at, name, none, groups) => {
    const options = ([label, members]) => make("optgroup", { label }, members.map(([value, words]) => make("option", { value }, words)));
    return field(at, name, make("select", { id: id(name), name }, make("option", { value: "" }, none), groups.map(options)));
  };

  /* A control with its label, its rule, and a place for what is wrong with it. */
  const field = (at, name, control) => {
    control.setAttribute("aria-describedby", `${id(name)}-wrong ${id(name)}-rule`);
    return make("div", { class: "field" },
      make("label", { for: id(name) }, at.columns[name]),
      make("p", { class: "rule", id: `${id(name)}-rule` }, at.rules[name] || ""),
      make("p", { class: "wrong", id: `${id(name)}-wrong`, hidden: true }), control);
  };

  /* Codes to choose one from, each with its definition. */
  const radios = (at, name, codes) => make("fieldset", { class: "field", "aria-describedby": `${id(name)}-wrong ${id(name)}-rule`, id: id(name) },
    make("legend", {}, at.columns[name]),
    make("p", { class: "rule", id: `${id(name)}-rule` }, at.rules[name] || ""),
    make("p", { class: "wrong", id: `${id(name)}-wrong`, hidden: true }),
    codes.map(({ id: code, label, says }) => make("label", { class: "choice" },
      make("input", { type: "radio", name, value: code }), make("span", {}, make("b", {}, label), says ? ` ${says}` : ""))));

  /* What an issue asks and what its two poles are, told when it is chosen. */
  const issues = (at, vocabulary) => {
    const told = make("div", { class: "issue", role: "status" });
    const chosen = select(at, "issue", at.words.none.issue, [[at.columns.issue, vocabulary.issues.map((each) => [each.id, each.label])]]);
    const scores = radios(at, "score", vocabulary.scores);
    const show = (code) => {
      const issue = at.called.issues.get(code);
      scores.hidden = !issue;
      told.replaceChildren(...(issue ? [make("p", {}, issue.question), make("p", {}, fill(at.words.plus, { pole: issue.plus })), make("p", {}, fill(at.words.minus, { pole: issue.minus })), make("p", {}, issue.says)] : []));
    };
    chosen.querySelector("select").addEventListener("change", (event) => show(event.target.value));
    show("");
    return [chosen, told, scores];
  };

  const kinds = (at) => make("fieldset", { id: id("kind"), "aria-describedby": `${id("kind")}-wrong` },
    make("legend", {}, at.words.legend), make("p", { class: "wrong", id: `${id("kind")}-wrong`, hidden: true }),
    ["something", "nothing"].map((kind) => make("label", { class: "choice" }, make("input", { type: "radio", name: "kind", value: kind }),
      make("span", {}, make("b", {}, at.words[kind]), ` ${at.words[`${kind}_hint`]}`))));

  const fields = (at, vocabulary) => make("div", { class: "fields", hidden: true },
    make("div", { class: "pair" }, select(at, "actor", at.words.choose, vocabulary.actors), select(at, "against", at.words.none.against, vocabulary.actors)),
    vocabulary.issues.length ? issues(at, vocabulary) : null,
    radios(at, "told", vocabulary.told),
    select(at, "speaker", at.words.none.speaker, vocabulary.actors),
    field(at, "title", make("input", { id: id("title"), name: "title", type: "text", maxlength: "120", autocomplete: "off" })));

  /* What was filled in. */
  const values = (form) => {
    const found = Object.fromEntries(new FormData(form));
    const cell = (name) => String(found[name] || "").trim();
    const coded = Object.fromEntries(["actor", "against", "issue", "told", "speaker", "title"].map((name) => [name, cell(name)]));
    return { kind: cell("kind"), coded: { ...coded, score: coded.issue ? cell("score") : "" } };
  };

  /* What is missing or does not go together, by the field that can mend it. */
  const wrongs = ({ words }, { kind, coded }, kept) => {
    if (!kind) return { kind: words.missing.kind };
    if (kind === "nothing") return {};
    const found = {};
    if (!coded.actor) found.actor = words.missing.actor;
    else if (coded.actor === coded.against) found.against = words.missing.against;
    if (coded.issue && !coded.score) found.score = words.missing.score;
    if (!coded.told) found.told = words.missing.told;
    if (kept.some((each) => each.actor === coded.actor && each.issue === coded.issue && each.against === coded.against)) found.actor = found.actor || words.missing.twice;
    return found;
  };

  /* Say all that is wrong above the form, which takes the focus, and each at its field. */
  const tell = (at, form, found) => {
    const head = form.querySelector(".errors");
    form.querySelectorAll(".wrong").forEach((place) => {
      const name = place.id.slice(id("").length).replace(/-wrong$/, "");
      place.hidden = !(name in found);
      place.textContent = found[name] || "";
      const control = form.querySelector(`#${id(name)}`);
      if (name in found) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
      if (control.tagName === "FIELDSET") control.removeAttribute("aria-invalid");
    });
    const list = Object.entries(found).map(([name, words]) => make("li", {}, make("button", {
      type: "button", onclick: () => { const control = form.querySelector(`#${id(name)}`); (control.querySelector("input") || control).focus(); },
    }, words)));
    head.hidden = !list.length;
    head.replaceChildren(make("p", {}, fill(at.words.errors, { n: list.length })), make("ul", {}, list));
    if (list.length) head.focus();
    return !list.length;
  };

  /* The whole form. keep: what to do with one more thing; show: with the answer as it is. */
  const make_form = (at, vocabulary, kept, { keep, show, out }) => {
    const form = make("form", { novalidate: true, autocomplete: "off" });
    const inside = fields(at, vocabulary);
    const hear = () => { inside.hidden = values(form).kind !== "something"; more.hidden = inside.hidden; };
    const more = make("button", { type: "button", hidden: true, onclick: () => { const all = values(form); if (tell(at, form, wrongs(at, all, kept))) keep(all.coded); } }, at.words.more);
    const list = kept.length ? make("div", { class: "kept" }, make("p", { tabindex: "-1", role: "status" }, fill(at.words.noted, { n: kept.length })),
      make("ol", {}, kept.map((each, number) => make("li", {}, exerciseBeside.line(at, each), " ",
        make("button", { type: "button", "aria-label": fill(at.words.out_number, { n: number + 1 }), onclick: () => out(number) }, at.words.out))))) : null;
    form.append(make("div", { class: "errors", role: "alert", tabindex: "-1", hidden: true }), ...(list ? [list] : []), kinds(at), inside,
      make("div", { class: "buttons" }, make("button", { type: "submit", class: "first" }, at.words.show), more));
    if (kept.length) {
      form.querySelector("[value=nothing]").closest("label").querySelector("span").replaceChildren(make("b", {}, at.words.no_more));
    }
    form.addEventListener("change", hear);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const all = values(form);
      if (tell(at, form, wrongs(at, all, kept))) show(all.kind === "something" ? [...kept, all.coded] : kept);
    });
    return form;
  };

  return { make: make_form };
})();
