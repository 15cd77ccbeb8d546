/* The clock of a presentation. Every window of it has a copy, which outlives a reload; the one that was set last counts. */
const presentClock = (() => {
  const KEPT = "faultlines-clock";
  const value = () => JSON.parse(sessionStorage.getItem(KEPT)) || { before: 0, since: null, set: 0 };
  const put = (before, since) => sessionStorage.setItem(KEPT, JSON.stringify({ before, since, set: Date.now() }));
  /* How long it has run, in seconds, whether it stands still or not. */
  const seconds = () => { const { before, since } = value(); return before + (since ? (Date.now() - since) / 1000 : 0); };
  const runs = () => Boolean(value().since);
  /* Whether it has run, or has stood still, for longer than some seconds. */
  const over = (most) => seconds() > most || (!runs() && Date.now() - value().set > most * 1000);
  return {
    value,
    seconds,
    runs,
    over,
    take: (other) => { if (other?.set > value().set) sessionStorage.setItem(KEPT, JSON.stringify(other)); },
    go: () => put(seconds(), Date.now()),
    stop: () => put(seconds(), null),
    anew: () => put(0, runs() ? Date.now() : null),
  };
})();
