// @ts-check
// Choose, see all of it, and only then save it.
import { handOver } from "../../widgets/hand_over.js";
import { buttonsOf, element } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const button = buttonsOf(words);

  const list = element("div", { class: "ws-share-list" });
  const none = element("p", { class: "ws-share-hint" }, words["share.nothing"]);
  const paper = element("select", { class: "ws-input" });
  for (const [value, name] of Object.entries(model.get("papers"))) {
    paper.append(element("option", { value }, name));
  }
  const see = button("share.see", "", () => {
    tell("saving", words["share.seeing"]);
    model.send({ do: "preview", chosen: chosen() });
  });
  const heading = element(
    "h4",
    { class: "ws-share-title", tabindex: "-1" },
    words["share.preview"],
  );
  const body = element("div", {
    class: "ws-share-body",
    tabindex: "0",
    role: "region",
    "aria-label": words["share.preview"],
  });
  const row = element(
    "div",
    { class: "ws-share-row" },
    element("label", { class: "ws-field-label" }, words["pdf.paper"], paper),
    button("share.pdf", "ws-main", () => save("pdf")),
    button("share.html", "", () => save("html")),
  );
  const preview = element("div", { class: "ws-share-preview" }, heading, body, row);
  const status = element("p", { class: "ws-status", role: "status" });
  const details = element(
    "details",
    { class: "ws ws-share" },
    element("summary", {}, words["share.title"]),
  );
  details.append(element("p", {}, words["share.what"]), list, none, see, preview, status);
  function tell(tone, text) {
    status.textContent = text;
    status.dataset.tone = tone;
  }
  /** @returns {HTMLInputElement[]} */
  const boxes = () => [...list.querySelectorAll("input")].filter((box) => box.dataset.exercise);
  const chosen = () =>
    boxes()
      .filter((box) => box.checked)
      .map((box) => box.dataset.exercise);

  function save(form) {
    tell("saving", words["take.making"]);
    model.send({ do: "make", chosen: chosen(), form, paper: paper.value });
  }

  // What was shown no longer is what would leave.
  function unseen() {
    preview.hidden = true;
    see.hidden = false;
    see.disabled = chosen().length === 0;
    tell("", "");
  }

  function show() {
    const before = new Set(chosen());
    const sections = model.get("sections");
    list.replaceChildren(
      ...sections.map(({ title, exercises }) =>
        element(
          "fieldset",
          { class: "ws-share-section" },
          element("legend", {}, title),
          ...exercises.map((one) => {
            const box = element("input", { type: "checkbox", "data-exercise": one.id });
            box.checked = before.has(one.id);
            box.addEventListener("change", unseen);
            return element(
              "label",
              { class: "ws-share-choice" },
              box,
              element("span", {}, one.title),
            );
          }),
        ),
      ),
    );
    none.hidden = sections.length > 0;
    see.disabled = chosen().length === 0;
  }

  // Drawn by Python from answers, every text in it escaped there.
  function seen() {
    const told = model.get("preview");
    if (!told.html || String(told.chosen) !== String(chosen())) return;
    body.innerHTML = told.html;
    preview.hidden = false;
    see.hidden = true;
    tell("", "");
    heading.focus();
  }

  function say() {
    const said = model.get("status");
    if (said.text) tell(said.tone, said.text);
  }

  details.addEventListener("toggle", () => {
    if (details.open) model.send({ do: "list" });
  });
  model.on("change:sections", show);
  model.on("change:preview", seen);
  model.on("change:status", say);
  const stop = handOver(model);
  el.append(details);
  show();
  unseen();
  return () => {
    model.off("change:sections", show);
    model.off("change:preview", seen);
    model.off("change:status", say);
    stop();
  };
}

export default { render };
