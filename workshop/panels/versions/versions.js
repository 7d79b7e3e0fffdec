// @ts-check
// The comparison is made in Python, where every text is escaped.
import { element } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
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
    status,
  );
  choice.addEventListener("change", () => model.send({ do: "choose", day: choice.value }));

  function list() {
    const days = model.get("days");
    label.hidden = days.length === 0;
    waiting.hidden = days.length > 0;
    choice.replaceChildren(
      ...days.map(({ day, label: text, chosen }) => new Option(text, day, chosen, chosen)),
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

export default { render };
