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
            await navigator.clipboard.write([new ClipboardItem({ "image/png": drawn(data) })]);
            status.textContent = "Copied";
        } catch (error) {
            status.textContent = `Not copied (${error.name}); save the PNG instead.`;
        }
    };
}

async function drawn({ svg, width, height }) {
    const image = new Image();
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
        image.src = address;
        await image.decode();
        const canvas = document.createElement("canvas");
        const tall = Math.round((image.naturalHeight / image.naturalWidth) * width) || height;
        [canvas.width, canvas.height] = [width * ZOOM, tall * ZOOM];
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        return await new Promise((made, failed) =>
            canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("no picture"))), "image/png"));
    } finally {
        URL.revokeObjectURL(address);
    }
}
