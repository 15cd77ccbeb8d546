/* The slides that a reader keeps outlive a reload: the browser holds them for this tab, as text that means nothing here.
   kept: what the session has; null in a session that never had any, which is told what the browser holds. */
export default function ({ data, setTriggerValue }) {
  const held = window.sessionStorage.getItem(data.place);
  if (data.kept === null) {
    if (held) setTriggerValue("held", held);
  } else if (data.kept === "[]") window.sessionStorage.removeItem(data.place);
  else window.sessionStorage.setItem(data.place, data.kept);
}
