// A lens: its fragment is made in Python, where every text is escaped.
function render({ model, el }) {
  const { title, lens, level } = model.get("status");
  const heading = document.createElement(`h${level}`);
  heading.textContent = title;
  heading.id = `ws-lens-${lens}-${Math.random().toString(36).slice(2, 8)}`;
  const body = document.createElement("div");
  const section = document.createElement("section");
  section.className = "ws ws-lens";
  section.dataset.lens = lens;
  section.setAttribute("aria-labelledby", heading.id);
  section.append(heading, body);

  function draw() {
    const open = [...body.querySelectorAll("details")].map((details) => details.open);
    const focused = [...body.querySelectorAll("summary")].indexOf(document.activeElement);
    body.innerHTML = model.get("html");
    body.querySelectorAll("details").forEach((details, n) => (details.open = open[n] ?? false));
    if (focused >= 0) body.querySelectorAll("summary")[focused]?.focus();
  }

  model.on("change:html", draw);
  el.append(section);
  draw();
  // Asked for from here, a lens waits until every exercise is on screen, and costs them nothing.
  model.send({ do: "draw" });
  return () => model.off("change:html", draw);
}

export default { render };
