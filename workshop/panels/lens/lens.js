// @ts-check
// A lens: its fragment is made in Python, where every text is escaped.
import { cardOf } from "../../widgets/card.js";
import { element, unique } from "../../widgets/make.js";
import { wordsOf } from "../../widgets/words.js";

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const { title, lens, level } = model.get("status");
  const tag = /** @type {"h3"} */ (`h${level}`);
  const heading = element(tag, { id: `ws-lens-${lens}-${unique()}` }, title);
  const body = element("div");
  const live = element("p", { class: "ws-live", "aria-live": "polite" });
  const section = element(
    "section",
    { class: "ws ws-lens", "data-lens": lens, "aria-labelledby": heading.id },
    heading,
    body,
    live,
  );
  let drawn = false;

  function draw() {
    const open = [...body.querySelectorAll("details")].map((details) => details.open);
    const focused = [...body.querySelectorAll("summary")].indexOf(
      /** @type {HTMLElement} */ (document.activeElement),
    );
    const before = keyOf();
    body.innerHTML = model.get("html");
    // At first it is there to be read; from then on a new key sentence answers the learner.
    if (drawn && keyOf() && keyOf() !== before) live.textContent = keyOf();
    drawn ||= body.hasChildNodes();
    body.querySelectorAll("details").forEach((details, n) => (details.open = open[n] ?? false));
    if (focused >= 0) body.querySelectorAll("summary")[focused]?.focus();
  }

  function keyOf() {
    const key = /** @type {HTMLElement | null} */ (body.querySelector(".ws-key"));
    return key?.textContent ?? "";
  }

  const card = cardOf(model, section, wordsOf(model));
  model.on("change:html", draw);
  el.append(section);
  draw();
  // Asked for from here, a lens waits until every exercise is on screen, and costs them nothing.
  model.send({ do: "draw" });
  return () => {
    card.off();
    model.off("change:html", draw);
  };
}

export default { render };
