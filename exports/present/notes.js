/* The second window: what to say and to ask, what comes next, and the time. It follows the first, and its keys go there. */
const presentNotes = (() => {
  const { make, fill } = elements;
  const { held } = presentPictures;
  const { keysOf } = presentHelp;
  const PATIENCE = 3000;
  /* What the second window does not hand on. */
  const OWN = ["notes", "full"];

  const spelt = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  const start = (place, data) => {
    const { words } = data;
    const time = presentClock;
    const help = keysOf(data);
    let now = { place: Math.max(0, data.stages.findIndex(({ id }) => id === data.at)), without: data.without, black: false };
    let heard = Date.now();
    const line = presentLine.start(({ state, clock }) => {
      if (!state) return;
      time.take(clock);
      heard = Date.now();
      if (JSON.stringify(state) === JSON.stringify(now)) return;
      now = state;
      draw();
    });
    const ACTS = { help: () => { help.hidden = !help.hidden; }, leave: () => { help.hidden = true; } };
    const act = (what, ...more) => {
      if (ACTS[what]) ACTS[what]();
      else line.say({ asked: [what, ...more] });
    };
    /* The first window, too, has the clock as it was set here, and tells it to others. */
    const hail = () => line.say({ hello: true, clock: time.value() });
    const set = (what) => { time[what](); hail(); tick(); };
    const shownAt = { time: make("p", { class: "clock", role: "timer" }), pace: make("p", { class: "pace" }), said: make("p", { class: "said", role: "status" }) };
    const toggle = make("button", { type: "button", onclick: () => set(time.runs() ? "stop" : "go") });

    const tick = () => {
      const { step } = data.stages[now.place];
      const until = data.steps.slice(0, step + 1).reduce((sum, each) => sum + each.minutes, 0);
      const whole = data.steps.reduce((sum, each) => sum + each.minutes, 0);
      shownAt.time.textContent = fill(words.clock, { now: spelt(time.seconds()), whole });
      const late = Math.floor(time.seconds() / 60 - until);
      const pace = late > 0 ? fill(words.late, { n: late }) : "";
      shownAt.pace.textContent = `${fill(words.planned, { n: data.steps[step].minutes, until })} ${pace}`;
      toggle.textContent = time.runs() ? words.stop : time.seconds() ? words.go_on : words.go;
    };

    /* The first window answers each time; one that is closed, or has left the story, does not. */
    const status = () => {
      const alone = Date.now() - heard > PATIENCE ? words.alone : "";
      const said = [alone, now.gone, now.black ? words.is_black : ""].filter(Boolean).join(" · ");
      if (shownAt.said.textContent !== said) shownAt.said.textContent = said;
    };

    const thumbnail = ({ picture, alt }) => {
      const image = make("div", { class: "picture", role: "img", "aria-label": alt });
      image.innerHTML = picture;
      return image;
    };
    const thumb = (at, label) => {
      const stage = data.stages[at];
      if (!stage) return make("figure", {}, make("figcaption", {}, label), make("p", {}, words.end));
      // A new step begins as the story has it.
      const without = stage.step === data.stages[now.place].step ? now.without : stage.without;
      const found = held(without, at) || held(stage.without, at);
      return make("figure", {}, make("figcaption", {}, label), found ? thumbnail(found) : make("p", {}, words.coming));
    };
    const part = (head, text) => (text ? make("section", {}, make("h2", {}, head), make("p", {}, text)) : "");

    const draw = () => {
      const { step } = data.stages[now.place];
      const { heading, say, ask, answer } = data.steps[step];
      place.replaceChildren(make("div", { class: "notes" },
        make("div", { class: "told" }, make("p", { class: "where" }, fill(words.where, { n: step + 1, of: data.steps.length })), make("h1", {}, heading),
          part(words.say, say), part(words.ask, ask), part(words.answer, answer)),
        make("div", { class: "side" }, shownAt.time, shownAt.pace,
          make("div", { class: "buttons" }, toggle, make("button", { type: "button", onclick: () => set("anew") }, words.anew)),
          shownAt.said,
          thumb(now.place, words.now), thumb(now.place + 1, words.next),
          make("div", { class: "buttons" }, make("button", { type: "button", onclick: () => act("before") }, words.before), make("button", { type: "button", onclick: () => act("next") }, words.onward))), help));
      tick();
      status();
    };

    const deafen = presentKeys.listen((what, ...more) => { if (!OWN.includes(what)) act(what, ...more); });
    const own = new AbortController();
    document.addEventListener("faultlines-picture", draw, { signal: own.signal });
    const ticking = setInterval(() => { tick(); hail(); status(); }, 1000);
    draw();
    hail();
    return () => { deafen(); own.abort(); clearInterval(ticking); line.end(); };
  };
  return { start };
})();
