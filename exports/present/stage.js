/* The window that the class sees: one picture at a time, as large as the window. */
const presentStage = (() => {
  const { make, fill } = elements;
  const { held } = presentPictures;
  const { keysOf } = presentHelp;
  const NOTES = "faultlines-notes";
  const PATIENCE = 4000;

  const same = (one, other) => one.join() === other.join();

  /* host: address(id, without) of a place in the story, without being null where it is as the story has it; leave(id,
     without); need(id, without) asks for pictures that have not been there from the first. */
  const start = (place, data, host) => {
    const { words, outlets } = data;
    const whole = data.steps.reduce((sum, { minutes }) => sum + 60 * minutes, 0);
    const at = Math.max(0, data.stages.findIndex(({ id }) => id === data.at));
    let now = { place: at, without: data.without.length ? data.without : data.stages[at].without, black: false };
    let drawn = null;
    let wanted = null;
    let leaving = false;
    let written = "";

    const image = make("div", { class: "picture", role: "img" });
    const status = make("p", { class: "said", role: "status" });
    const where = make("p", { class: "where" });
    const told = make("p", { class: "unseen", "aria-live": "polite" });
    const help = keysOf(data);
    const button = (words, what) => make("button", { type: "button", onclick: (event) => { event.stopPropagation(); act(what); } }, words);
    const ways = make("div", { class: "ways" }, button(words.before, "before"), button(words.onward, "next"), button(words.notes, "notes"), button(words.help, "help"), button(words.leave, "leave"));
    const stage = make("div", { class: "story", tabindex: "-1", onclick: () => act("next") }, image, status, where, help, ways, told);
    place.replaceChildren(stage);

    const say = () => line.say({ state: { ...now, gone: held(now.without, now.place)?.gone }, clock: presentClock.value() });

    const draw = () => {
      const found = held(now.without, now.place);
      const { step, id } = data.stages[now.place];
      stage.classList.toggle("black", now.black);
      where.textContent = fill(words.where, { n: step + 1, of: data.steps.length });
      if (!found) { if (!drawn) status.textContent = words.coming; return; }
      if (drawn !== found.picture) image.innerHTML = found.picture;
      drawn = found.picture;
      image.setAttribute("aria-label", found.alt);
      status.textContent = "";
      told.textContent = `${where.textContent}: ${found.alt}`;
      if (!leaving) write(id);
    };

    /* Once for each place: it is drawn anew also while the reader is on the way to another page. */
    const write = (id) => {
      const without = same(now.without, data.stages[now.place].without) ? null : now.without;
      if (written === `${id} ${without}`) return;
      written = `${id} ${without}`;
      history.replaceState(history.state, "", host.address(id, without));
    };

    /* It begins with the first key, and with the first key of another class, which comes after the story's whole time. */
    const startClock = () => {
      if (now.place === 0 && presentClock.over(whole)) presentClock.anew();
      if (!presentClock.seconds()) presentClock.go();
    };

    /* A new step begins as the story has it. */
    const move = (to) => {
      const place = Math.min(Math.max(to, 0), data.stages.length - 1);
      if (place !== now.place) startClock();
      const next = data.stages[place];
      const without = next.step === data.stages[now.place].step ? now.without : next.without;
      now = { place, without, black: false };
      wanted = null;
      draw();
      say();
    };

    /* Another choice of outlets is shown when its picture is there; where none comes, all stays as it was and says so. */
    const leaveOut = (without) => {
      const asked = { without: [...without].sort() };
      wanted = asked;
      if (taken()) return;
      host.need(data.stages[now.place].id, asked.without);
      setTimeout(() => {
        if (wanted !== asked) return;
        wanted = null;
        status.textContent = words.no_answer;
      }, PATIENCE);
    };
    const taken = () => {
      if (!wanted || !held(wanted.without, now.place)) return false;
      now = { ...now, without: wanted.without };
      wanted = null;
      draw();
      say();
      return true;
    };

    /* The address is the next page's from then on, unless nobody answers. */
    const leave = () => {
      leaving = true;
      host.leave(data.stages[now.place].id, now.without);
      setTimeout(() => { leaving = false; status.textContent = words.no_answer; }, PATIENCE);
    };

    const openNotes = () => {
      const other = window.open(`${location.href.split("#")[0]}#notes`, NOTES, "width=1000,height=760");
      if (other) line.with(other);
      else status.textContent = words.no_window;
    };

    const ACTS = {
      next: () => (now.black ? act("black") : move(now.place + 1)),
      before: () => move(now.place - 1),
      first: () => move(0),
      last: () => move(data.stages.length - 1),
      black: () => { now = { ...now, black: !now.black }; draw(); say(); },
      help: () => { help.hidden = !help.hidden; },
      notes: openNotes,
      full: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
      all: () => leaveOut([]),
      outlet: (at) => {
        if (at >= outlets.length) return;
        const [id] = outlets[at];
        const { without } = wanted || now;
        leaveOut(without.includes(id) ? without.filter((each) => each !== id) : [...without, id]);
      },
      leave: () => {
        if (!help.hidden) help.hidden = true;
        else if (now.black) act("black");
        else leave();
      },
    };
    const act = (what, ...more) => {
      if (what !== "help" && what !== "leave" && !help.hidden) help.hidden = true;
      ACTS[what]?.(...more);
    };

    const line = presentLine.start(({ asked, hello, clock }) => {
      presentClock.take(clock);
      if (asked) act(...asked);
      if (hello) say();
    });
    const deafen = presentKeys.listen(act);
    const own = new AbortController();
    document.addEventListener("faultlines-picture", () => taken() || draw(), { signal: own.signal });
    stage.focus();
    draw();
    say();
    return () => { deafen(); own.abort(); line.end(); };
  };
  return { start };
})();
