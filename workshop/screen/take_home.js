// The PDF is made in Python, kept in the workbook folder, and handed to the browser as well.
function render({ model, el }) {
  const words = model.get("words");
  const section = document.createElement("section");
  section.className = "ws ws-take-home";
  section.setAttribute("aria-label", words["pdf.make"]);
  const label = document.createElement("label");
  label.className = "ws-field-label";
  label.textContent = words["pdf.paper"];
  const paper = document.createElement("select");
  paper.className = "ws-input";
  for (const [value, name] of Object.entries(model.get("papers"))) {
    const option = document.createElement("option");
    option.value = value;
    option.textContent = name;
    paper.append(option);
  }
  label.append(paper);
  const make = document.createElement("button");
  make.type = "button";
  make.className = "ws-button ws-main";
  make.textContent = words["pdf.make"];
  const status = document.createElement("p");
  status.className = "ws-status";
  status.setAttribute("role", "status");
  section.append(label, make, status);

  make.addEventListener("click", () => {
    make.setAttribute("aria-busy", "true");
    status.textContent = words["pdf.making"];
    status.dataset.tone = "saving";
    model.send({ do: "make", paper: paper.value });
  });

  function say() {
    const said = model.get("status");
    if (!said.text) return;
    make.removeAttribute("aria-busy");
    status.textContent = said.text;
    status.dataset.tone = said.tone;
  }

  function download() {
    const { pdf, name } = model.get("made");
    if (!pdf) return;
    const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  model.on("change:status", say);
  model.on("change:made", download);
  el.append(section);
  return () => {
    model.off("change:status", say);
    model.off("change:made", download);
  };
}

export default { render };
