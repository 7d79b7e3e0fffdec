// Made by "npm run build" from workshop/panels/lens/lens.js: change that file, not this one.

// workshop/widgets/make.js
function element(tag, attributes = {}, ...children) {
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
function unique() {
  return Math.random().toString(36).slice(2, 8);
}

// workshop/panels/lens/lens.js
function render({ model, el }) {
  const { title, lens, level } = model.get("status");
  const tag = (
    /** @type {"h3"} */
    `h${level}`
  );
  const heading = element(tag, { id: `ws-lens-${lens}-${unique()}` }, title);
  const body = element("div");
  const live = element("p", { class: "ws-live", "aria-live": "polite" });
  const section = element(
    "section",
    { class: "ws ws-lens", "data-lens": lens, "aria-labelledby": heading.id },
    heading,
    body,
    live
  );
  let drawn = false;
  function draw() {
    const open = [...body.querySelectorAll("details")].map((details) => details.open);
    const focused = [...body.querySelectorAll("summary")].indexOf(
      /** @type {HTMLElement} */
      document.activeElement
    );
    const before = keyOf();
    body.innerHTML = model.get("html");
    if (drawn && keyOf() && keyOf() !== before) live.textContent = keyOf();
    drawn ||= body.hasChildNodes();
    body.querySelectorAll("details").forEach((details, n) => details.open = open[n] ?? false);
    if (focused >= 0) body.querySelectorAll("summary")[focused]?.focus();
  }
  function keyOf() {
    const key = (
      /** @type {HTMLElement | null} */
      body.querySelector(".ws-key")
    );
    return key?.textContent ?? "";
  }
  model.on("change:html", draw);
  el.append(section);
  draw();
  model.send({ do: "draw" });
  return () => model.off("change:html", draw);
}
var lens_default = { render };
export {
  lens_default as default
};
