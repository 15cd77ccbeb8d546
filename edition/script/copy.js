/* Copies texts and hands out files. A page that came over plain http from another machine may not use the clipboard:
   texts are copied another way there. */

"use strict";

const SAYS = JSON.parse(main.dataset.says);

/* Says something to who sees and to who hears the page. */
const tell = (place, words) => { place.textContent = words; };

const copyText = async (text) => {
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  return copied || copySelected(text);
};

const copySelected = (text) => {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "unseen";
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  return copied;
};

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  const text = button.parentElement.querySelector(".copyable").textContent;
  const copied = await copyText(text);
  button.focus();
  tell(button.nextElementSibling, copied ? SAYS.copied : SAYS.uncopied);
});

/* A file of some bytes, text or picture. */
const save = (name, kind, parts) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(parts instanceof Blob ? parts : new Blob([parts], { type: kind }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-save]");
  if (button) save(button.dataset.save, button.dataset.kind, button.parentElement.querySelector(".copyable").textContent);
});
