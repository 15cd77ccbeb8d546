/* The view as a picture that stands alone: the chart of the page with its words around it on a stage of 16:9, which is
   taller where the chart needs it. Sizes come from the data; letters are measured by the browser. */

"use strict";

const pencil = document.createElement("canvas").getContext("2d");

const wide = (text, size, weight) => {
  pencil.font = `${weight} ${size}px ${data.take.stack}`;
  return pencil.measureText(text).width;
};

/* Lines of whole words that fit the room; a word is a text and a weight. */
const flow = (words, size, room) => words.reduce((lines, word) => {
  const longer = [...(lines[lines.length - 1] || []), word];
  const width = longer.reduce((sum, [text, weight], place) => sum + wide(place ? ` ${text}` : text, size, weight), 0);
  return lines.length && width <= room ? [...lines.slice(0, -1), longer] : [...lines, [word]];
}, []);

const words = (text, weight) => text.split(/\s+/).filter(Boolean).map((word) => [word, weight]);

/* As few lines as are needed, of nearly equal length. */
const balanced = (all, size, room) => {
  const lines = flow(all, size, room);
  const tighter = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((share) => flow(all, size, room * share));
  return tighter.find((each) => each.length === lines.length) || lines;
};

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/* Lines of text one below the other, from a height on. */
const set = (lines, top, size, tall, colour) => lines.map((line, place) => {
  const runs = line.map(([text, weight], at) => `<tspan font-weight="${weight}">${at ? " " : ""}${escaped(text)}</tspan>`).join("");
  return `<text x="${data.take.margin}" y="${top + (place + 0.5) * tall + size * 0.33}" font-size="${size}" fill="${colour}">${runs}</text>`;
}).join("");

/* The colours of a ground, by the names that the chart has for them. */
const colours = (ground) => {
  const probe = document.createElement("i");
  probe.className = `on-${ground}`;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const found = Object.fromEntries(data.take.colours.map((name) => [name, style.getPropertyValue(name).trim()]));
  probe.remove();
  return found;
};

const says = (name) => area(name)?.textContent || "";

const drawn = () => {
  const view = read();
  const place = document.createElement("div");
  place.innerHTML = part("slide", view, state_of(view)).join("");
  const chart = place.querySelector("svg");
  mark(chart);
  chart.querySelectorAll(".hit, .bracket:not(.on)").forEach((each) => each.remove());
  const { width, height } = chart.viewBox.baseVal;
  return { inside: new XMLSerializer().serializeToString(chart).replace(/^<svg[^>]*>|<\/svg>$/g, ""), width, height };
};

/* The picture as the text of an SVG file, with its font inside. */
const staged = (ground, titled) => {
  const { width, height, margin, title, titleLine, type, line, gap, face, stack } = data.take;
  const room = width - 2 * margin;
  const above = titled ? balanced(words(says("title"), 700), title, room) : [];
  const legend = flow(words(says("subtitle"), 400), type, room);
  const below = [[flow([...words(says("rests"), 600), ...words(says("told"), 400)], type, room), "--ink"], [flow(words(says("cannot"), 400), type, room), "--ink"], [flow(words(says("footer"), 400), type, room), "--muted"]];
  const under = margin + titleLine * above.length;
  const top = under + line * legend.length + gap;
  const foot = line * below.reduce((sum, [lines]) => sum + lines.length, 0) + gap + margin;
  const chart = drawn();
  const tall = Math.max(height, Math.ceil(top + (chart.height * room) / chart.width + gap + foot));
  const start = tall - foot;
  let at = start + gap;
  const texts = below.map(([lines, colour]) => {
    const made = set(lines, at, type, line, `var(${colour})`);
    at += line * lines.length;
    return made;
  });
  const parts = [
    set(above, margin, title, titleLine, "var(--ink)"),
    set(legend, under, type, line, "var(--muted)"),
    `<svg x="${margin}" y="${top}" width="${room}" height="${start - gap - top}" viewBox="0 0 ${chart.width} ${chart.height}">${chart.inside}</svg>`,
    `<path d="M${margin} ${start}h${room}" stroke="var(--rule)"/>`,
    ...texts,
  ].join("");
  const known = colours(ground);
  const painted = parts.replace(/var\((--[\w-]+)\)/g, (_, name) => known[name]);
  const begin = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="${stack}" xml:space="preserve" style="white-space:pre">`;
  return `${begin}<style>${face}</style><rect width="100%" height="100%" fill="${known["--ground"]}"/>${painted}</svg>`;
};
