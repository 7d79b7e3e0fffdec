// @ts-check
// One press offers, a second empties, a third brings all back.
import { buttonsOf, element, unique } from "../../widgets/make.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const button = buttonsOf(words);
  const section = element("section", { class: "ws ws-restart", "aria-label": words["anew.offer"] });
  const status = element("p", { class: "ws-status", role: "status" });
  const question = element("p", { id: `ws-restart-${unique()}` }, words["anew.ask"]);
  const asked = element("div", {
    class: "ws-restart-asked",
    role: "group",
    "aria-labelledby": question.id,
  });
  const offer = button("anew.offer", "ws-plain", () => ask(true));
  const yes = button("anew.yes", "", () => {
    ask(false);
    model.send({ do: "empty" });
  });
  const no = button("anew.no", "", () => ask(false));
  const undo = button("anew.undo", "", () => model.send({ do: "undo" }));
  asked.append(question, yes, no);
  section.append(offer, asked, status, undo);

  function ask(open) {
    asked.hidden = !open;
    offer.hidden = open;
    if (open) {
      status.textContent = "";
      undo.hidden = true;
    }
    (open ? no : offer).focus();
  }

  function say() {
    const said = model.get("status");
    const focused = section.contains(document.activeElement);
    status.textContent = said.text ?? "";
    status.dataset.tone = said.tone ?? "";
    undo.hidden = !said.undo;
    // Only where the press was made: another tab's page stays where it is.
    if (focused) (said.undo ? undo : offer).focus();
  }

  asked.addEventListener("keydown", (event) => {
    if (event.key === "Escape") ask(false);
  });
  model.on("change:status", say);
  el.append(section);
  asked.hidden = true;
  say();
  return () => model.off("change:status", say);
}

export default { render };
