/* A reader's answer beside what the case has of the same paragraph and what its coding passes had. */
const exerciseBeside = (() => {
  const { make, fill } = elements;
  const { table } = exerciseParts;
  const VARIABLES = ["actor", "against", "issue", "score", "told", "speaker"];
  const OURS = { actor: "who", against: "whom" };
  const WEIGHT = { actor: 4, issue: 4, against: 3, score: 1, told: 1, speaker: 1 };

  /* What of ours stands for a variable, as a list of codes. */
  const codes = (coded, variable) => [coded[OURS[variable] || variable]].flat().filter(Boolean);
  const same = (own, coded, variable) => {
    const ours = codes(coded, variable);
    return own[variable] ? ours.includes(own[variable]) : !ours.length;
  };

  /* A code in words. */
  const said = ({ called, words }, variable, code) => {
    if (!code) return words.none[variable];
    const by = { actor: called.actor, against: called.actor, speaker: called.actor, issue: called.issue, score: called.score, told: called.way };
    return by[variable](code);
  };

  /* One thing noted in a line: who, whom, on what, with which score, told how, by whom. */
  const line = (at, own) => VARIABLES.filter((variable) => own[variable])
    .map((variable) => (variable === "speaker" ? fill(at.words.says, { who: said(at, variable, own[variable]) }) : said(at, variable, own[variable])))
    .concat(own.title ? [`“${own.title}”`] : []).join(" · ");

  /* Of ours the one that shares most with an answer; none where neither person nor issue is the same. */
  const nearest = (own, noted) => {
    const found = noted.filter(({ ours }) => ours).map((each) => {
      const shared = VARIABLES.filter((variable) => own[variable] && same(own, each.ours, variable));
      return { each, weight: shared.some((variable) => WEIGHT[variable] > 1) ? shared.reduce((sum, variable) => sum + WEIGHT[variable], 0) : 0 };
    }).filter(({ weight }) => weight);
    return found.length ? found.reduce((best, other) => (other.weight > best.weight ? other : best)).each : null;
  };

  /* What a case or a pass has for a variable, marked where it is other than the answer. */
  const cell = (at, coded, variable, own) => {
    if (!coded) return at.words.not_noted;
    if (variable === "told" && !coded.told) return at.words.elsewhere;
    const words = codes(coded, variable).map((code) => said(at, variable, code)).join(", ") || at.words.none[variable];
    if (!own || same(own, coded, variable)) return words;
    return make("span", { class: "differs" }, make("span", { "aria-hidden": "true" }, "≠ "), words, make("span", { class: "heard" }, at.words.differs));
  };

  const coded = (at, caption, each, own) => {
    const sides = at.passes ? ["ours", "a", "b"] : ["ours"];
    const head = [at.words.what, ...(own ? [at.words.you] : []), ...sides.map((side) => at.words.sides[side])];
    const rows = VARIABLES.filter((variable) => variable in at.columns).map((variable) => [
      at.columns[variable],
      ...(own ? [said(at, variable, own[variable])] : []),
      ...sides.map((side) => (side === "ours" && !each.ours ? at.words.left_out : cell(at, each[side], variable, own))),
    ]);
    return table(caption, head, rows, "coded");
  };

  /* Why it was settled so: the reason that was given; of two codes that differ, what each means. */
  const why = (at, each, own) => {
    const lines = each.settled ? [fill(at.words.reason, { reason: each.settled })] : [];
    ["score", "told"].filter((variable) => own && each.ours && own[variable] && !same(own, each.ours, variable)).forEach((variable) => {
      const meant = variable === "score" ? at.called.scores : at.called.told;
      const explain = (words, code) => meant.has(code) && lines.push(fill(words, { code: meant.get(code).label, says: meant.get(code).says }));
      explain(at.words.yours_means, own[variable]);
      codes(each.ours, variable).forEach((code) => explain(at.words.ours_means, code));
    });
    if (own && each.ours && own.issue && !same(own, each.ours, "issue") && at.called.issues.has(own.issue)) {
      lines.push(fill(at.words.yours_means, { code: at.called.issue(own.issue), says: at.called.issues.get(own.issue).says }));
    }
    if (!lines.length && at.passes && each.a && each.b) lines.push(at.words.no_reason);
    return lines.map((words) => make("p", { class: "why" }, words));
  };

  const title = (at, each) => `${at.tables[each.table] || each.table}: ${each.ours ? ["actor", "against"].map((side) => codes(each.ours, side).map(at.called.actor).join(", ")).filter(Boolean).join(" → ") : at.words.left_out} · ${each.title}`;

  /* Each answer beside the nearest of ours, then all else that is noted of the paragraph. */
  const result = (at, own, noted) => {
    const shown = new Set();
    const ours = noted.filter((each) => each.ours).length;
    const counts = own.length ? (ours ? [] : [at.words.we_none]) : [ours ? fill(at.words.you_none, { n: ours }) : at.words.both_none];
    const answers = own.map((row, number) => {
      const near = nearest(row, noted);
      if (near) shown.add(near);
      const caption = near ? fill(at.words.near, { title: title(at, near) }) : at.words.near_none;
      return make("section", {}, make("h3", {}, `${number + 1}. ${line(at, row)}`), make("p", {}, caption),
        near ? [coded(at, caption, near, row), why(at, near, row)] : null);
    });
    const rest = noted.filter((each) => !shown.has(each)).map((each) => make("details", {},
      make("summary", {}, title(at, each)), coded(at, title(at, each), each, null), why(at, each, null)));
    const head = rest.length && own.length ? make("h3", {}, fill(at.words.rest, { n: rest.length })) : null;
    return [...counts, ours ? "" : at.none].filter(Boolean).map((words) => make("p", {}, words)).concat(answers, head || [], rest);
  };

  return { VARIABLES, line, result, title, codes, said };
})();
