/* Draws the network in one place from then on, so that nothing flickers and no click is lost: vis-network its dots and
   lines, and over them the picture of all that is written. The drawing has its own width in px; it is scaled as a whole
   to the width of its place. vis-network comes from another component, which says when it is there. */

const OPTIONS = {
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false },
  interaction: { dragNodes: false, dragView: false, zoomView: false, selectable: false, hover: false, tooltipDelay: 120 },
  nodes: { chosen: false, margin: { top: 0, right: 0, bottom: 0, left: 0 } },
  edges: { chosen: false, selectionWidth: 0, hoverWidth: 0, arrowStrikethrough: false },
};

const MARGIN = 24;

const library = globalThis.vis?.Network
  ? Promise.resolve()
  : new Promise((resolve) => document.addEventListener("vis-network", resolve, { once: true }));

const renew = (set, rows) => {
  set.clear();
  set.add(rows);
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

/* Where the place scrolls, it begins with what is drawn, not with the ground before it. */
const begin = (place) => {
  const box = (place.getRootNode().host ?? place).closest(".st-key-chart");
  const left = Math.min(...place.data.nodes.map(({ x, wide = 0 }) => x - wide / 2));
  if (box) box.scrollLeft = Math.max(0, left - MARGIN) * place.network.getScale();
};

/* What a point of the canvas asks for. */
const asked = (place, point) => {
  const node = place.network.getNodeAt(point);
  if (node !== undefined) return place.nodes.get(node).asks;
  const edge = place.network.getEdgeAt(point);
  return edge === undefined ? undefined : place.edges.get(edge).asks;
};

/* What can be hit but is drawn by the picture. */
const unseen = ({ wide, tall }) => () => ({ drawNode() {}, nodeDimensions: { width: wide, height: tall } });

const start = (place) => {
  place.nodes = new globalThis.vis.DataSet();
  place.edges = new globalThis.vis.DataSet();
  place.network = new globalThis.vis.Network(place, { nodes: place.nodes, edges: place.edges }, OPTIONS);
  // The list of records is the keyboard's way; a picture has nothing to stop at.
  place.querySelector(".vis-network").removeAttribute("tabindex");
  place.network.on("afterDrawing", (context) => context.drawImage(place.written, 0, 0, place.data.width, place.data.height));
  place.network.on("click", ({ pointer }) => {
    const asks = asked(place, pointer.DOM);
    if (asks !== undefined) place.choose(asks);
  });
  place.addEventListener("mousemove", ({ offsetX, offsetY }) => {
    place.style.cursor = asked(place, { x: offsetX, y: offsetY }) === undefined ? "default" : "pointer";
  });
  new ResizeObserver(() => fit(place)).observe(place);
};

const draw = async (place, data) => {
  const written = new Image();
  written.src = data.picture;
  await written.decode();
  await library;
  // A later drawing may have overtaken this one.
  if (place.asked !== data) return;
  Object.assign(place, { data, written });
  const first = !place.network;
  if (first) start(place);
  renew(place.nodes, data.nodes.map((node) => (node.wide ? { ...node, ctxRenderer: unseen(node) } : node)));
  renew(place.edges, data.edges);
  fit(place);
  if (first) begin(place);
};

/* In one column the evidence stands above the drawing: bring it into sight. */
const showPanel = () => {
  if (window.innerWidth < 900) document.querySelector(".st-key-panel")?.scrollIntoView({ block: "start" });
};

export default function ({ data, parentElement, setTriggerValue }) {
  const place = parentElement.querySelector(".network");
  place.setAttribute("aria-label", data.alt);
  place.asked = data;
  place.choose = (asks) => {
    setTriggerValue("chosen", asks);
    // A finger's click follows its tap: it must not land on what has moved under it.
    setTimeout(showPanel, 100);
  };
  draw(place, data);
}
