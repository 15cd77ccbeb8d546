/* The pictures of a story by the outlets that are left out and the place in it, as far as they have come. */
const presentPictures = (() => {
  const pictures = globalThis.faultlinesPictures ??= new Map();
  const key = (without, place) => `${without.join()} ${place}`;
  const held = (without, place) => pictures.get(key(without, place));
  const hold = (found) => {
    pictures.set(key(found.without, found.place), found);
    document.dispatchEvent(new Event("faultlines-picture"));
  };

  return { held, hold };
})();
