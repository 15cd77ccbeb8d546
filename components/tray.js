/* The slides that a reader keeps outlive a reload: the browser holds them for this tab, as text that means nothing here.
   kept: what the session has; null in a session that never had any, which is told what the browser holds. */
export default function ({ data, setTriggerValue }) {
  const held = window.sessionStorage.getItem(data.place);
  if (data.kept === null) {
    if (held) setTriggerValue("held", held);
  } else if (data.kept === "[]") window.sessionStorage.removeItem(data.place);
  else window.sessionStorage.setItem(data.place, data.kept);
  follow(20);
}

/* A slide that is moved by key keeps the focus where it stands then: its button is made anew there, and the browser would
   begin at the top of the page again. The first slide cannot go up, so that its line takes the focus. */
let last;
document.addEventListener("focusin", ({ target }) => {
  last = target.closest('[class*="st-key-up-"], [class*="st-key-line-"]')?.className.match(/st-key-(up|line)-(\S+)/);
});
document.addEventListener("pointerdown", () => (last = undefined), true);

function follow(times) {
  if (last && document.activeElement === document.body) {
    const [, kind, slide] = last;
    const within = (name, what) => document.querySelector(`.${CSS.escape(`st-key-${name}-${slide}`)} ${what}`);
    ((kind === "up" && within("up", "button:enabled")) || within("line", "input"))?.focus();
  }
  if (times) setTimeout(follow, 100, times - 1);
}
