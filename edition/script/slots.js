/* Sentences with what was counted here, and elements that are made here. */

"use strict";

/* A sentence with what was counted and asked in its places. */
const filled = (text, ...said) => said.reduce((all, each, place) => all.replace(String.fromCharCode(0xe010 + place), () => each), text);

const made = (name, attributes = {}, ...inside) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...inside);
  return element;
};
