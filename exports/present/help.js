/* What each key of a presentation does, hidden until it is asked for. */
const presentHelp = (() => {
  const { make, fill } = elements;

  const keysOf = ({ words, outlets }) => make("div", { class: "help", role: "dialog", "aria-label": words.keys_head, hidden: true },
    make("h2", {}, words.keys_head),
    make("dl", {}, words.keys.map(([keys, what]) => [make("dt", {}, keys), make("dd", {}, what)]),
      outlets.map(([, name], at) => [make("dt", {}, String(at + 1)), make("dd", {}, fill(words.outlet, { name }))])));

  return { keysOf };
})();
