/* One file out of a packed one, as long as it unpacks to no more than is asked for. */

"use strict";

const unzip = (() => {
  const END = 0x06054b50, ENTRY = 0x02014b50, PIECE = 4096;
  const [STORED, DEFLATED] = [0, 8];

  /* Where a packed file's list of its files begins, and how many there are: told at its end. */
  const list = (view) => {
    let at = view.byteLength - 22;
    while (view.getUint32(at, true) !== END) at -= 1;
    return { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  };

  /* What is told of one of its files; nothing where there is none of that name. */
  const entry = (bytes, view, name) => {
    let { at, count } = list(view);
    for (; count; count -= 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no list");
      const [long, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const called = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + long));
      const [packed, size, start] = [20, 24, 42].map((place) => view.getUint32(at + place, true));
      if (called === name) return { method: view.getUint16(at + 10, true), packed, size, start };
      at += 46 + long + extra + comment;
    }
    return null;
  };

  /* Handed on in small pieces, so that little is unpacked before it is counted. */
  const pieces = (bytes) => {
    let at = 0;
    return new ReadableStream({
      pull: (out) => {
        if (at >= bytes.length) return out.close();
        out.enqueue(bytes.subarray(at, at + PIECE));
        at += PIECE;
        return undefined;
      },
    });
  };

  /* The bytes of a file by its name: undefined where there is none of it, null where it unpacks to more than the most.
     Throws where the packed file is damaged. */
  const file = async (bytes, name, most) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const told = entry(bytes, view, name);
    if (!told) return undefined;
    if (told.size > most) return null;
    const start = told.start + 30 + view.getUint16(told.start + 26, true) + view.getUint16(told.start + 28, true);
    const packed = bytes.subarray(start, start + told.packed);
    if (told.method === STORED) return packed;
    if (told.method !== DEFLATED) throw new RangeError("packed in another way");
    const parts = [];
    let size = 0;
    const reader = pieces(packed).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      size += value.length;
      if (size > most) {
        reader.cancel().catch(() => undefined);
        return null;
      }
      parts.push(value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };

  return { file };
})();
