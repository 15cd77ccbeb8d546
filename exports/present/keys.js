/* Keys of a presentation, caught before anything else on the page hears them. */
const presentKeys = (() => {
  const ASKS = {
    PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", Enter: "next",
    PageUp: "before", ArrowLeft: "before", ArrowUp: "before", Backspace: "before",
    Home: "first", End: "last", b: "black", ".": "black", n: "notes", f: "full", "?": "help", Escape: "leave", 0: "all",
  };
  const PRESSES = [" ", "Enter"];
  const SHIFTED = { " ": "before" };

  /* What a key asks for, and whether it is one of ours at all; a digit asks for an outlet. */
  const asked = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const [target] = event.composedPath();
    // What had the focus on the page before keeps it while a server runs: a press is not meant for that.
    if (target.closest?.(".story button, .notes button") && PRESSES.includes(event.key)) return undefined;
    if (/^[1-9]$/.test(event.key)) return ["outlet", Number(event.key) - 1];
    const what = (event.shiftKey && SHIFTED[event.key]) || ASKS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    return what && [what];
  };

  /* Hands on what each key asks for, until what it returns is called. A key held down counts once. */
  const listen = (act) => {
    const own = new AbortController();
    window.addEventListener("keydown", (event) => {
      const found = asked(event);
      if (!found) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) act(...found);
    }, { capture: true, signal: own.signal });
    return () => own.abort();
  };

  return { listen };
})();
