/* Files of answers compared in the browser: how far they agree in each variable, which paragraph most are apart on, and
   each answer beside ours. Nothing is sent anywhere. */
const compareAnswers = (() => {
  const { make, fill } = elements;
  const { names, table } = exerciseParts;
  const { VARIABLES } = exerciseBeside;
  const NOTHING = "\u0000";
  const FEW = 3;

  /* All that a coder noted of a paragraph for a variable, as one code: which of several stands first means nothing. */
  const joined = (coded, variable) => [...new Set(coded.map((each) => each[variable]))].sort().join(";");

  /* What is compared: variable, whether its codes have an order, and its units, each the codes of those who coded it. */
  const compared = (coders, passages, columns) => {
    const of = (passage) => coders.map(({ paragraphs }) => paragraphs.get(passage)).filter(Boolean);
    const any = { name: "any", ordinal: false, units: passages.map((passage) => of(passage).map((coded) => (coded.length ? "something" : NOTHING))) };
    const sets = VARIABLES.filter((each) => each in columns && each !== "score").map((name) => ({
      name, ordinal: false, units: passages.map((passage) => of(passage).filter((coded) => coded.length).map((coded) => joined(coded, name))),
    }));
    const scores = new Map();
    coders.forEach(({ paragraphs }) => paragraphs.forEach((coded, passage) => coded.filter(({ issue }) => issue).forEach(({ actor, issue, score }) => {
      const unit = [passage, actor, issue].join("\n");
      scores.set(unit, [...(scores.get(unit) || []), Number(score)]);
    })));
    return [any, ...sets, ...("score" in columns ? [{ name: "score", ordinal: true, units: [...scores.values()] }] : [])];
  };

  const alpha = ({ words, fewest }, { units, ordinal }) => {
    const several = units.filter((unit) => unit.length > 1);
    if (several.length < fewest) return fill(words.too_few, { n: several.length, fewest });
    const found = exerciseAgreement.alpha(several, ordinal);
    if (found === null) return words.one_code;
    const bounds = exerciseAgreement.between(several, ordinal);
    const told = (number) => number.toFixed(2).replace("-", "−");
    return told(found) + (bounds && found < 1 ? ` ${fill(words.bounds, { low: told(bounds[0]), high: told(bounds[1]) })}` : "");
  };

  const agreement = (at, all) => table(at.words.agreement, at.words.agreement_head, all.map((each) => {
    const several = each.units.filter((unit) => unit.length > 1);
    const alike = several.filter((unit) => unit.every((code) => code === unit[0])).length;
    return [at.columns[each.name] || at.words.any, at.words.levels[each.name === "score" ? "score" : each.name === "any" ? "any" : "set"], String(several.length), String(alike), alpha(at, each)];
  }), "numbers");

  /* How many comparisons of two coders in one variable a paragraph allows, and in how many the two differ. */
  const contested = (coders, passage, variables) => {
    const of = coders.map(({ paragraphs }) => paragraphs.get(passage)).filter(Boolean);
    const codes = of.map((coded) => variables.map((variable) => (coded.length ? joined(coded, variable) : NOTHING)));
    const differ = (one) => codes.slice(one + 1).reduce((sum, other) => sum + other.filter((code, at) => code !== codes[one][at]).length, 0);
    const apart = codes.reduce((sum, _, one) => sum + differ(one), 0);
    const whole = (variables.length * of.length * (of.length - 1)) / 2;
    return { passage, apart, whole, coders: of.length, share: whole ? apart / whole : -1 };
  };

  /* Everyone's answer on a paragraph, ours first. */
  const beside = (at, coders, noted, passage) => {
    const variables = VARIABLES.filter((each) => each in at.columns);
    const ours = (noted.get(passage) || []).filter((each) => each.ours).map((each) => [at.words.ours,
      ...variables.map((variable) => exerciseBeside.codes(each.ours, variable).map((code) => exerciseBeside.said(at, variable, code)).join(", ") || at.words.none[variable])]);
    const theirs = coders.filter(({ paragraphs }) => paragraphs.has(passage)).flatMap(({ name, paragraphs }) => {
      const coded = paragraphs.get(passage);
      if (!coded.length) return [[name, at.words.nothing, ...variables.slice(1).map(() => "–")]];
      return coded.map((own) => [name, ...variables.map((variable) => exerciseBeside.said(at, variable, own[variable]))]);
    });
    const none = ours.length ? [] : [[at.words.ours, at.words.nothing, ...variables.slice(1).map(() => "–")]];
    return table(at.called.place(passage), [at.words.who_coded, ...variables.map((variable) => at.columns[variable])], [...ours, ...none, ...theirs], "answers");
  };

  const paragraphs = (at, coders, noted, passages) => {
    const variables = VARIABLES.filter((each) => each in at.columns);
    const found = passages.map((passage) => contested(coders, passage, variables)).sort((one, other) => other.share - one.share);
    const [most] = found;
    const said = most.whole && most.apart ? fill(at.words.most_contested, { place: at.called.place(most.passage), apart: most.apart, whole: most.whole }) : most.whole ? at.words.none_contested : at.words.none_shared;
    const each = found.map(({ passage, apart, whole, coders: count }, place) => {
      const counts = whole ? fill(at.words.apart, { apart, whole, count }) : at.words.alone;
      const box = make("details", {}, make("summary", {}, make("b", {}, at.called.place(passage)), ` ${counts}`));
      const open = () => { if (box.open && box.children.length < 2) box.append(beside(at, coders, noted, passage)); };
      box.addEventListener("toggle", open);
      if (!place) { box.open = true; open(); }
      return box;
    });
    return [make("h3", {}, at.words.by_paragraph), make("p", { class: "most" }, said), ...each];
  };

  /* Files that are not read, each with all that is wrong with it; of many only how many, until that is opened. */
  const refused = (at, files) => (files.length ? [make("details", { open: files.length <= FEW }, make("summary", {}, make("b", {}, fill(at.words.refused, { n: files.length }))), make("ul", { class: "refused" },
    files.map(({ name, faults }) => make("li", {}, make("b", {}, name), make("ul", {}, faults.map(({ line, column, message }) => {
      const place = [line ? fill(at.words.line, { line }) : "", column].filter(Boolean).join(", ");
      return make("li", {}, place ? `${place}: ${message}` : message);
    }))))))] : []);

  /* The same answers dropped twice would agree with themselves: the second file is refused. */
  const apart = (at, files) => files.map((each, place) => {
    const first = files.slice(0, place).find((other) => each.text && other.text === each.text);
    return first ? { name: each.name, faults: [{ line: 0, column: "", message: fill(at.words.same_file, { name: first.name }) }] } : each;
  });

  const compare = async (place, data, given) => {
    const { words } = data;
    const at = { words, fewest: data.fewest, called: names(data.vocabulary), columns: data.vocabulary.columns };
    const out = place.querySelector(".compared");
    const read = await Promise.all(given.slice(0, data.most).map((each) => exerciseCheck.file(at, each)));
    const beyond = given.slice(data.most).map((each) => ({ name: each.name, faults: [{ line: 0, column: "", message: fill(words.too_many, { most: data.most }) }] }));
    const files = [...apart(at, read), ...beyond];
    const coders = files.filter(({ faults }) => !faults.length);
    const passages = data.vocabulary.places.map(([passage]) => passage).filter((passage) => coders.some(({ paragraphs: own }) => own.has(passage)));
    const noted = new Map(data.noted);
    const status = make("h2", { tabindex: "-1" }, fill(words.read, { n: coders.length }));
    const alphas = coders.length > 1 ? [make("h3", {}, words.agreement), agreement(at, compared(coders, passages, at.columns)), ...words.tells.map((each) => make("p", { class: "tells" }, each))] : [make("p", {}, words.need_two)];
    out.replaceChildren(status, ...refused(at, files.filter(({ faults }) => faults.length)), ...(coders.length ? [...alphas, ...paragraphs(at, coders, noted, passages)] : []));
    status.focus();
  };

  return (place, data) => {
    const said = JSON.stringify(data);
    if (place.said === said) return;
    place.said = said;
    const box = make("input", { type: "file", id: "compare-files", multiple: true, accept: ".csv,text/csv", onchange: () => box.files.length && compare(place, data, [...box.files]) });
    const zone = make("div", { class: "drop" }, make("label", { for: "compare-files" }, fill(data.words.drop, { most: data.most })), box, make("p", {}, data.words.stays));
    const over = (on) => (event) => { event.preventDefault(); zone.classList.toggle("over", on); };
    zone.addEventListener("dragover", over(true));
    zone.addEventListener("dragleave", over(false));
    zone.addEventListener("drop", (event) => { over(false)(event); if (event.dataTransfer.files.length) compare(place, data, [...event.dataTransfer.files]); });
    place.replaceChildren(zone, make("div", { class: "compared" }));
  };
})();
