/* Copies a picture as PNG: an SVG drawn by the browser at twice its size. Where a page may not use the clipboard, as
   one that came over plain http from another machine, it says so. */
const ZOOM = 2;

export default function ({ data, parentElement }) {
    const button = parentElement.querySelector("button");
    const status = parentElement.querySelector("[role=status]");
    button.onclick = async () => {
        if (!navigator.clipboard?.write) {
            status.textContent = "Your browser lets no page copy a picture here; save the PNG instead.";
            return;
        }
        try {
            await navigator.clipboard.write([new ClipboardItem({ "image/png": asPng(data.svg, ZOOM) })]);
            status.textContent = "Copied";
        } catch (error) {
            status.textContent = `Not copied (${error.name}); save the PNG instead.`;
        }
    };
}
