// Made by "npm run build" from workshop/panels/versions/versions.js: change that file, not this one.

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

// workshop/panels/versions/versions.js
function render({ model, el }) {
  const words = model.get("words");
  const choice = element("select", { class: "ws-input" });
  const label = element("label", { class: "ws-field-label" }, words["versions.choose"], choice);
  const waiting = element("p", {}, words["versions.none"]);
  const body = element("div");
  const status = element("p", { class: "ws-status", role: "status" });
  const section = element(
    "section",
    { class: "ws ws-lens ws-versions", "aria-label": words["versions.label"] },
    label,
    waiting,
    body,
    status
  );
  choice.addEventListener("change", () => model.send({ do: "choose", day: choice.value }));
  function list() {
    const days = model.get("days");
    label.hidden = days.length === 0;
    waiting.hidden = days.length > 0;
    choice.replaceChildren(
      ...days.map(({ day, label: text, chosen }) => new Option(text, day, chosen, chosen))
    );
  }
  function draw() {
    body.innerHTML = model.get("html");
  }
  function say() {
    const said = model.get("status");
    status.textContent = said.text ?? "";
    status.dataset.tone = said.tone ?? "";
  }
  model.on("change:days", list);
  model.on("change:html", draw);
  model.on("change:status", say);
  el.append(section);
  list();
  draw();
  model.send({ do: "draw" });
  return () => {
    model.off("change:days", list);
    model.off("change:html", draw);
    model.off("change:status", say);
  };
}
var versions_default = { render };
export {
  versions_default as default
};
