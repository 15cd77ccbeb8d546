/* A reader's answers: kept by the browser, and as a file with the columns of our own tables.
   answers: { coder, paragraphs: { passage: { coded: [{ actor, against, issue, score, told, speaker, title }], shown } } } */
const exerciseAnswers = (() => {
  const CODES = ["told", "speaker", "actor", "against", "issue", "score", "title"];
  const COLUMNS = ["record", "source", "paragraph", ...CODES];
  const memory = new Map();
  const empty = () => ({ coder: Math.random().toString(36).slice(2, 8).padEnd(6, "0"), paragraphs: {} });

  /* What of some answers means something here; whatever else the browser held under the name is let go. */
  const sound = (held, passages) => {
    if (typeof held?.coder !== "string" || !/^[a-z0-9]+$/.test(held.coder) || typeof held.paragraphs !== "object") return empty();
    const cells = (row) => Object.fromEntries(CODES.map((name) => [name, typeof row?.[name] === "string" ? row[name] : ""]));
    const paragraphs = Object.entries(held.paragraphs || {}).filter(([passage, each]) => passages.has(passage) && Array.isArray(each?.coded));
    return { coder: held.coder, paragraphs: Object.fromEntries(paragraphs.map(([passage, { coded, shown }]) => [passage, { coded: coded.map(cells), shown: shown === true }])) };
  };

  const read = (place, passages) => {
    let text = memory.get(place) || null;
    try { text = window.localStorage.getItem(place) || text; } catch { /* A browser that keeps nothing: this page does. */ }
    try { return sound(JSON.parse(text), passages); } catch { return empty(); }
  };

  /* Whether the browser itself keeps them; else they last as long as the page. */
  const write = (place, answers) => {
    memory.set(place, JSON.stringify(answers));
    try { window.localStorage.setItem(place, memory.get(place)); return true; } catch { return false; }
  };

  const clear = (place) => {
    memory.delete(place);
    try { window.localStorage.removeItem(place); } catch { /* There is nothing to remove. */ }
  };

  /* The answers that were given, as a file: a line for each thing noted, one without codes for a paragraph of nothing. */
  const file = ({ coder, paragraphs }, order) => {
    const given = order.filter((passage) => paragraphs[passage]?.shown);
    const lines = given.flatMap((passage) => {
      const at = passage.lastIndexOf(":");
      const [source, paragraph] = [passage.slice(0, at), passage.slice(at + 1)];
      const coded = paragraphs[passage].coded.map((row, number) => [`${coder}-${source}-${paragraph}-${number + 1}`, source, paragraph, ...CODES.map((name) => row[name])]);
      return coded.length ? coded : [["", source, paragraph, ...CODES.map(() => "")]];
    });
    return exerciseCsv.write([COLUMNS, ...lines]);
  };

  return { COLUMNS, read, write, clear, file };
})();
