/* The line between a presentation and the windows that follow it, on the same machine: a channel of all windows of this
   address and, since files opened from disk share none, messages to the window that it opened. What comes both ways
   counts once. */
const presentLine = (() => {
  const NAME = "faultlines-present";
  const start = (heard) => {
    const mine = `${Math.random()}`.slice(2);
    const seen = new Set();
    const others = new Set(window.opener ? [window.opener] : []);
    const own = new AbortController();
    const channel = new BroadcastChannel(NAME);
    let sent = 0;

    const take = ({ data }) => {
      if (data?.name !== NAME || data.from === mine || seen.has(data.id)) return;
      seen.add(data.id);
      heard(data.said);
    };
    channel.addEventListener("message", take, { signal: own.signal });
    window.addEventListener("message", (event) => {
      const { origin, source } = event;
      if (origin !== window.origin || !(others.has(source) || source?.opener === window)) return;
      // One that was opened before this window was reloaded is not lost.
      others.add(source);
      take(event);
    }, { signal: own.signal });

    const say = (said) => {
      sent += 1;
      const message = { name: NAME, from: mine, id: `${mine}-${sent}`, said };
      channel.postMessage(message);
      // Files from disk have an origin that no address can name.
      others.forEach((other) => other.postMessage(message, window.origin === "null" ? "*" : window.origin));
    };
    const end = () => { own.abort(); channel.close(); };
    return { say, end, with: (other) => others.add(other) };
  };
  return { start };
})();
