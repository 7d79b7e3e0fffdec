// @ts-check
// The words of the edition that a widget was given.

/** @param {import("./types").Model} model @returns {import("./types").Words} */
export function wordsOf(model) {
  return (key, places = {}) =>
    String(model.get("words")[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) =>
      name in places ? String(places[name]) : whole,
    );
}
