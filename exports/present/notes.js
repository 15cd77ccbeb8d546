/* The second window: what to say and to ask, what comes next, and the time. It follows the first, and its keys go there. */
const presentNotes = (() => {
  const { make, fill, held } = presentParts;
  const CLOCK = "faultlines-clock";
  /* What the second window does not hand on. */
  const OWN = ["notes", "full", "leave"];

  /* How long it has run, in seconds, whether it stands still or not; it outlives a reload of its window. */
  const clock = () => {
    const kept = () => JSON.parse(sessionStorage.getItem(CLOCK)) || { before: 0, since: null };
    const put = (value) => sessionStorage.setItem(CLOCK, JSON.stringify(value));
    const seconds = () => { const { before, since } = kept(); return before + (since ? (Date.now() - since) / 1000 : 0); };
    return {
      seconds,
      runs: () => Boolean(kept().since),
      go: () => put({ before: seconds(), since: Date.now() }),
      stop: () => put({ before: seconds(), since: null }),
      anew: () => put({ before: 0, since: kept().since && Date.now() }),
    };
  };
  const spelt = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  const start = (place, data) => {
    const { words } = data;
    const time = clock();
    let now = { place: Math.max(0, data.stages.findIndex(({ id }) => id === data.at)), without: data.without, black: false };
    const line = presentLine.start(({ state }) => {
      if (!state) return;
      if (state.place !== now.place && !time.runs() && !time.seconds()) time.go();
      now = state;
      draw();
    });
    const act = (...asked) => line.say({ asked });
    const shownAt = { time: make("p", { class: "clock", role: "timer" }), pace: make("p", { class: "pace" }) };
    const toggle = make("button", { type: "button", onclick: () => { if (time.runs()) time.stop(); else time.go(); tick(); } });

    const tick = () => {
      const { step } = data.stages[now.place];
      const from = data.steps.slice(0, step).reduce((sum, each) => sum + each.minutes, 0);
      const until = from + data.steps[step].minutes;
      const whole = data.steps.reduce((sum, each) => sum + each.minutes, 0);
      const minutes = time.seconds() / 60;
      shownAt.time.textContent = fill(words.clock, { now: spelt(time.seconds()), whole });
      const late = Math.floor(minutes - until), early = Math.ceil(from - minutes);
      const pace = late > 0 ? fill(words.late, { n: late }) : early > 0 && time.seconds() ? fill(words.early, { n: early }) : "";
      shownAt.pace.textContent = `${fill(words.planned, { from, until })} ${pace}`;
      toggle.textContent = time.runs() ? words.stop : time.seconds() ? words.go_on : words.go;
    };

    const thumbnail = ({ picture, alt }) => {
      const image = make("div", { class: "picture", role: "img", "aria-label": alt });
      image.innerHTML = picture;
      return image;
    };
    const thumb = (at, label) => {
      const found = held(now.without, at) || held(data.stages[at]?.without || [], at);
      if (at >= data.stages.length) return make("figure", {}, make("figcaption", {}, label), make("p", {}, words.end));
      return make("figure", {}, make("figcaption", {}, label), found ? thumbnail(found) : make("p", {}, words.coming));
    };
    const part = (head, text) => (text ? make("section", {}, make("h2", {}, head), make("p", {}, text)) : "");

    const draw = () => {
      const { step } = data.stages[now.place];
      const { heading, say, ask, answer } = data.steps[step];
      const gone = held(now.without, now.place)?.gone;
      const said = [gone, now.black ? words.is_black : ""].filter(Boolean).join(" · ");
      place.replaceChildren(make("div", { class: "notes" },
        make("div", { class: "told" }, make("p", { class: "where" }, fill(words.where, { n: step + 1, of: data.steps.length })), make("h1", {}, heading),
          part(words.say, say), part(words.ask, ask), part(words.answer, answer)),
        make("div", { class: "side" }, shownAt.time, shownAt.pace,
          make("div", { class: "buttons" }, toggle, make("button", { type: "button", onclick: () => { time.anew(); tick(); } }, words.anew)),
          make("p", { class: "said", role: "status" }, said),
          thumb(now.place, words.now), thumb(now.place + 1, words.next),
          make("div", { class: "buttons" }, make("button", { type: "button", onclick: () => act("before") }, words.before), make("button", { type: "button", onclick: () => act("next") }, words.onward)))));
      tick();
    };

    const deafen = presentKeys.listen((what, ...more) => { if (!OWN.includes(what)) act(what, ...more); });
    const own = new AbortController();
    document.addEventListener("faultlines-picture", draw, { signal: own.signal });
    const ticking = setInterval(tick, 1000);
    draw();
    line.say({ hello: true });
    return () => { deafen(); own.abort(); clearInterval(ticking); line.end(); };
  };
  return { start };
})();
