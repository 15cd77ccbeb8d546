/* CSV as RFC 4180 has it, and as spreadsheets write it: a mark before it, semicolons or tabs, any end of line. */
const exerciseCsv = (() => {
  /* Rows of cells, each with the line it begins on; `open`: the line of a quotation mark that is never closed, 0: none. */
  const cut = (text, separator) => {
    const rows = [];
    let [row, cell, quoted, line, began, opened] = [[], "", false, 1, 1, 0];
    const end = () => { row.push(cell); cell = ""; };
    const close = () => { end(); rows.push({ line: began, cells: row }); row = []; };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (sign === "\n") line += 1;
      if (quoted) {
        if (sign !== '"') cell += sign;
        else if (text[at + 1] === '"') { cell += sign; at += 1; }
        else quoted = false;
      } else if (sign === '"' && cell === "") [quoted, opened] = [true, line];
      else if (sign === separator) end();
      else if (sign === "\n") { close(); began = line; }
      else cell += sign;
    }
    if (cell !== "" || row.length) close();
    return { rows: rows.filter(({ cells }) => cells.some((each) => each.trim() !== "")), open: quoted ? opened : 0 };
  };

  /* The same of a whole file; what stands between its cells is what splits its first line into most. */
  const parse = (file) => {
    const text = file.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    const [first] = text.split("\n", 1);
    const separator = [",", ";", "\t"].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best));
    return cut(text, separator);
  };

  /* A cell that no spreadsheet takes for a formula, and that comes back as it was. */
  const inert = (cell) => (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+$/.test(cell) ? `'${cell}` : cell);
  const quote = (cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const write = (rows) => `\ufeff${rows.map((row) => row.map((cell) => quote(inert(cell))).join(",")).join("\n")}\n`;

  return { parse, write };
})();
