/* Draws the network once and from then on only changes what differs, so that nothing flickers and no click is lost.
   The drawing has its own width in px; it is scaled as a whole to the width of its place, type and all.
   vis-network comes from another component, which may be there a moment later. */

const OPTIONS = {
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false },
  interaction: { dragNodes: false, dragView: false, zoomView: false, selectable: false, hover: false, tooltipDelay: 120 },
  nodes: { chosen: false, margin: { top: 0, right: 0, bottom: 0, left: 0 } },
  edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
};

const renew = (set, rows) => {
  const wanted = new Set(rows.map((row) => row.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.update(rows);
};

const fit = (place) => {
  const { width, height } = place.data;
  const scale = place.clientWidth / width;
  if (!scale) return;
  place.style.height = `${Math.round(height * scale)}px`;
  place.network.setSize(`${place.clientWidth}px`, `${Math.round(height * scale)}px`);
  place.network.moveTo({ position: { x: width / 2, y: height / 2 }, scale, animation: false });
  place.network.redraw();
};

/* The record or actor that a point of the canvas asks for. */
const asked = (place, point) => {
  const node = place.network.getNodeAt(point);
  if (node !== undefined) return place.nodes.get(node).asks;
  const edge = place.network.getEdgeAt(point);
  return edge === undefined ? undefined : place.edges.get(edge).asks;
};

/* Writes what stands at an actor as plain text, line by line where it is told to stand. */
const nameWriter = (place) => ({ ctx, id, x, y }) => {
  const { lines, rim, wide, tall, font } = place.nodes.get(id);
  return {
    drawNode() {
      Object.assign(ctx, { textAlign: "center", textBaseline: "middle", strokeStyle: rim, lineWidth: font.strokeWidth, lineJoin: "round" });
      for (const line of lines) {
        ctx.font = `${line.style} ${font.size}px ${font.face}`;
        ctx.fillStyle = line.colour;
        ctx.strokeText(line.text, x + line.x, y + line.y);
        ctx.fillText(line.text, x + line.x, y + line.y);
      }
    },
    nodeDimensions: { width: wide, height: tall },
  };
};

const start = (place) => {
  place.nodes = new globalThis.vis.DataSet();
  place.edges = new globalThis.vis.DataSet();
  place.writeName = nameWriter(place);
  place.network = new globalThis.vis.Network(place, { nodes: place.nodes, edges: place.edges }, OPTIONS);
  // The list of records is the keyboard's way; a picture has nothing to stop at.
  place.querySelector(".vis-network").removeAttribute("tabindex");
  place.network.on("click", ({ pointer }) => {
    const id = asked(place, pointer.DOM);
    if (id !== undefined) place.choose(id);
  });
  place.addEventListener("mousemove", ({ offsetX, offsetY }) => {
    place.style.cursor = asked(place, { x: offsetX, y: offsetY }) === undefined ? "default" : "pointer";
  });
  new ResizeObserver(() => fit(place)).observe(place);
  // A canvas draws with another font until its own is there, and asks for none again.
  const faces = ["", "bold", "italic"].map((style) => document.fonts.load(`${style} 14px ${place.data.face}`));
  Promise.all(faces).then(() => place.network.redraw());
};

const draw = (place) => {
  if (!globalThis.vis?.Network) {
    place.waiting = setTimeout(() => draw(place), 30);
    return;
  }
  if (!place.network) start(place);
  renew(place.nodes, place.data.nodes.map((node) => (node.lines ? { ...node, ctxRenderer: place.writeName } : node)));
  renew(place.edges, place.data.edges);
  fit(place);
};

/* In one column the evidence stands above the drawing: bring it into sight. */
const showPanel = () => {
  if (window.innerWidth < 900) document.querySelector(".st-key-panel")?.scrollIntoView({ block: "start" });
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".network");
  place.setAttribute("aria-label", data.alt);
  place.data = data;
  place.choose = (id) => {
    setTriggerValue("chosen", id);
    // A finger's click follows its tap: it must not land on what has moved under it.
    setTimeout(showPanel, 100);
  };
  clearTimeout(place.waiting);
  draw(place);
}
