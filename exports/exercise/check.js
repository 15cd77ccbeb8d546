/* Whether a file is one of answers on this case: every fault with its line, its column, the rule and the remedy. */
const exerciseCheck = (() => {
  const { fill } = elements;
  const { COLUMNS } = exerciseAnswers;
  const MOST_BYTES = 1_000_000;
  const MOST_FAULTS = 20;
  /* How workbooks begin, as .xlsx and .ods, and as .xls. */
  const PACKED = ["PK", "ÐÏ"];

  const header = ({ words }, cells) => {
    const missing = COLUMNS.filter((name) => !cells.includes(name));
    if (missing.length > COLUMNS.length / 2) return [{ line: 1, column: "", message: fill(words.foreign, { columns: COLUMNS.join(", ") }) }];
    return [
      ...missing.map((column) => ({ line: 1, column, message: words.missing_column })),
      ...cells.filter((name, at) => name && (!COLUMNS.includes(name) || cells.indexOf(name) !== at)).map((column) => ({ line: 1, column, message: words.strange_column })),
    ];
  };

  /* What a column may hold, and the rule that says so. */
  const rules = ({ called, words }) => [
    ["actor", called.actors, words.no_actor], ["against", called.actors, words.no_actor], ["speaker", called.actors, words.no_actor],
    ["issue", called.issues, words.no_issue], ["score", called.scores, words.no_score], ["told", called.told, words.no_way],
  ];

  const row = (at, { line, cells, own }) => {
    const { words, called } = at;
    const fault = (column, message, value = "") => ({ line, column, message: fill(message, { value, codes: [...called[column === "told" ? "told" : "scores"].keys()].join(", ") }) });
    if (cells > COLUMNS.length) return [fault("", words.long)];
    const passage = `${own.source}:${own.paragraph}`;
    if (!called.places.has(passage)) return [fault("paragraph", words.no_place, passage)];
    const strange = rules(at).filter(([name, codes]) => own[name] && !codes.has(own[name])).map(([name, , message]) => fault(name, message, own[name]));
    const coded = ["actor", "against", "issue", "score", "told", "speaker"].some((name) => own[name]);
    if (!coded) return strange;
    if (!own.actor) strange.push(fault("actor", words.empty_actor));
    if (!own.told) strange.push(fault("told", words.empty_told));
    if (own.actor && own.actor === own.against) strange.push(fault("against", words.itself));
    if (Boolean(own.issue) !== Boolean(own.score)) strange.push(fault(own.issue ? "score" : "issue", words.half));
    return strange;
  };

  /* Lines that say a thing again, or that a paragraph of which something is noted says nothing. */
  const clashes = ({ words }, rows) => {
    const seen = new Map();
    const things = new Map();
    return rows.flatMap(({ line, own }) => {
      const passage = `${own.source}:${own.paragraph}`;
      const key = [passage, own.actor, own.issue, own.against].join("\n");
      const empty = !own.actor;
      const before = things.get(passage);
      const faults = [];
      if (seen.has(key)) faults.push({ line, column: "actor", message: fill(words.twice, { line: seen.get(key) }) });
      else if (before && before.empty !== empty) faults.push({ line, column: "paragraph", message: fill(words.both, { line: before.line }) });
      seen.set(key, line);
      if (!before) things.set(passage, { line, empty });
      return faults;
    });
  };

  const cleaned = (cell) => cell.trim().replace(/^'(?=[=+\-@])/, "").replace(/^[−–](?=\d)/, "-");

  const read = (at, text) => {
    const { rows, open } = exerciseCsv.parse(text);
    if (open) return { faults: [{ line: open, column: "", message: at.words.open }] };
    if (!rows.length) return { faults: [{ line: 0, column: "", message: at.words.empty }] };
    const [{ cells: head }, ...body] = rows.map(({ line, cells }) => ({ line, cells: cells.map(cleaned) }));
    const wrong = header(at, head);
    if (wrong.length) return { faults: wrong };
    if (!body.length) return { faults: [{ line: 1, column: "", message: at.words.no_answers }] };
    const lines = body.map(({ line, cells }) => ({ line, cells: cells.length, own: Object.fromEntries(COLUMNS.map((name) => [name, cells[head.indexOf(name)] || ""])) }));
    const faults = lines.flatMap((each) => row(at, each));
    return { faults: faults.length ? faults : clashes(at, lines), rows: lines.map(({ own }) => own) };
  };

  /* A file's answers by paragraph, or its faults. */
  const file = async (at, given) => {
    const name = given.name;
    const refuse = (message, slots = {}) => ({ name, faults: [{ line: 0, column: "", message: fill(message, slots) }] });
    if (given.size > MOST_BYTES) return refuse(at.words.large, { size: (given.size / 1_000_000).toFixed(1) });
    const bytes = await given.arrayBuffer();
    if (PACKED.includes(new TextDecoder("latin1").decode(bytes.slice(0, 2)))) return refuse(at.words.packed);
    let text;
    try { text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch { return refuse(at.words.no_text); }
    if (text.includes("\0")) return refuse(at.words.no_text);
    const { faults, rows } = read(at, text);
    if (faults.length) {
      const more = faults.length - MOST_FAULTS;
      return { name, faults: [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [{ line: 0, column: "", message: fill(at.words.more_faults, { n: more }) }] : [])] };
    }
    const paragraphs = new Map();
    rows.forEach((own) => {
      const passage = `${own.source}:${own.paragraph}`;
      if (!paragraphs.has(passage)) paragraphs.set(passage, []);
      if (own.actor) paragraphs.get(passage).push(own);
    });
    return { name, faults: [], paragraphs, text: rows.map((own) => COLUMNS.map((column) => own[column]).join("\t")).sort().join("\n") };
  };

  return { file };
})();
