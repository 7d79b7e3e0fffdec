// The comparison is made in Python, where every text is escaped.
function render({ model, el }) {
  const words = model.get("words");
  const section = document.createElement("section");
  section.className = "ws ws-lens ws-versions";
  section.setAttribute("aria-label", words["versions.label"]);
  const label = document.createElement("label");
  label.className = "ws-field-label";
  label.textContent = words["versions.choose"];
  const choice = document.createElement("select");
  choice.className = "ws-input";
  label.append(choice);
  const waiting = document.createElement("p");
  waiting.textContent = words["versions.none"];
  const body = document.createElement("div");
  const status = document.createElement("p");
  status.className = "ws-status";
  status.setAttribute("role", "status");
  section.append(label, waiting, body, status);
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
