// @ts-check
// A file is read here, looked at in Python, and brought in only when the learner says so.
import { buttonsOf, element, unique } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const button = buttonsOf(words);
  const mine = unique();

  const section = element("section", { class: "ws ws-import", "aria-label": words["bring.label"] });
  const file = element("input", {
    class: "ws-import-file",
    type: "file",
    accept: ".pdf,.jsonl,application/pdf",
    id: `ws-import-${mine}`,
  });
  const label = element("label", { class: "ws-field-label", for: file.id }, words["bring.choose"]);
  const drop = element(
    "div",
    { class: "ws-import-drop" },
    label,
    file,
    element("p", { class: "ws-import-hint" }, words["bring.drop"]),
  );
  const status = element("p", { class: "ws-status", role: "status" });
  const found = element("div", { class: "ws-import-found" });
  section.append(drop, found, status);

  function tell(tone, text) {
    status.textContent = text;
    status.dataset.tone = tone;
  }

  async function look(one) {
    if (!one) return;
    if (one.size > model.get("largest")) {
      file.value = "";
      found.replaceChildren();
      return tell("problem", words["bring.large"]);
    }
    tell("saving", words["bring.looking"]);
    const bytes = new Uint8Array(await one.arrayBuffer());
    let letters = "";
    for (let at = 0; at < bytes.length; at += 32768) {
      letters += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    model.send({ do: "look", content: btoa(letters) });
  }

  file.addEventListener("change", () => look(file.files?.[0]));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    event.stopPropagation();
    drop.classList.add("ws-import-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("ws-import-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    drop.classList.remove("ws-import-over");
    look(event.dataTransfer?.files[0]);
  });

  // Drawn by Python from answers, every text in it escaped there.
  function drawn(word, html) {
    const side = element(
      "div",
      { class: "ws-import-side" },
      element("h5", { class: "ws-import-whose" }, words[word]),
    );
    const body = element("div");
    body.innerHTML = html;
    side.append(body);
    return side;
  }

  function other(one) {
    const name = `ws-import-${mine}-${one.id}`;
    const choice = (value, word, checked) => {
      const input = element("input", { type: "radio", name, value });
      input.checked = checked;
      return element("label", { class: "ws-import-choice" }, input, words[word]);
    };
    return element(
      "fieldset",
      { class: "ws-import-other", "data-exercise": one.id },
      element("legend", {}, one.title),
      element(
        "div",
        { class: "ws-import-sides" },
        drawn("bring.mine", one.mine),
        drawn("bring.theirs", one.theirs),
      ),
      choice("mine", "bring.keep", true),
      choice("theirs", "bring.take", false),
    );
  }

  function show() {
    const told = model.get("found");
    found.replaceChildren();
    file.value = "";
    if (!told.until) return;
    const heading = element(
      "h4",
      { class: "ws-import-title", tabindex: "-1" },
      words["bring.title"],
    );
    found.append(heading, element("p", {}, told.until));
    if (told.new.length) {
      const list = element("ul", {}, ...told.new.map((title) => element("li", {}, title)));
      found.append(element("p", {}, words["bring.new"]), list);
    }
    if (told.other.length) {
      found.append(element("p", {}, words["bring.other"]), ...told.other.map(other));
    }
    for (const note of told.notes) found.append(element("p", { class: "ws-import-hint" }, note));
    const bring = button("bring.yes", "ws-main", () => {
      const taken = [...found.querySelectorAll("fieldset")]
        .filter(
          (one) =>
            /** @type {HTMLInputElement} */ (one.querySelector("input[value=theirs]")).checked,
        )
        .map((one) => one.dataset.exercise);
      model.send({ do: "bring", taken });
    });
    const leave = button("bring.no", "", () => model.send({ do: "leave" }));
    found.append(element("div", { class: "ws-import-row" }, bring, leave));
    if (section.contains(document.activeElement) || document.activeElement === document.body) {
      heading.focus();
    }
  }

  function say() {
    const said = model.get("status");
    tell(said.tone ?? "", said.text ?? "");
  }

  model.on("change:found", show);
  model.on("change:status", say);
  el.append(section);
  show();
  say();
  return () => {
    model.off("change:found", show);
    model.off("change:status", say);
  };
}

export default { render };
