// @ts-check
// The one way an element is made.

/**
 * An element with its attributes and children. `on…` listens, `true` sets a bare attribute, and
 * what is `false`, `null` or `undefined` is left out; of the children, an empty text too.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [attributes]
 * @param {...import("./types").Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  for (const child of children)
    if (child != null && child !== false && child !== "") made.append(child);
  return made;
}

/**
 * A button that says `label` and does `onclick`.
 *
 * @param {string} label
 * @param {(event: MouseEvent) => unknown} onclick
 * @param {Record<string, any>} [more]
 */
export function button(label, onclick, more = {}) {
  return element("button", { type: "button", class: "ws-button", onclick, ...more }, label);
}

/**
 * The buttons of a panel: each named by one of its words, with a look of its own.
 *
 * @param {Record<string, string>} words
 * @returns {(word: string, look: string, onclick: (event: MouseEvent) => unknown) => HTMLButtonElement}
 */
export function buttonsOf(words) {
  return (word, look, onclick) => {
    return button(words[word], onclick, { class: ["ws-button", look].filter(Boolean).join(" ") });
  };
}

/** What sets an id apart from the same one in another view. */
export function unique() {
  return Math.random().toString(36).slice(2, 8);
}
