// @ts-check
// The coach's desk inside the notebook: forms become messages, what is shown large fills the screen.
import { handOver } from "../../widgets/hand_over.js";
import { element } from "../../widgets/make.js";
import { largeSheet } from "../live_run_sheet/large.js";

const EVERY_MS = 3000;

/** @type {import("../../widgets/types").Render} */
function render({ model, el }) {
  const words = model.get("words");
  const page = element("div", { class: "ws ws-document" });
  const status = element("p", { class: "ws-status", role: "status" });
  const large = largeSheet("ws-desk");
  el.append(element("div", { class: "ws-desk" }, page, status), large.sheet);

  function last(address) {
    return address.split(/[?#]/)[0].split("/").pop();
  }
  function keyOf(form) {
    const fields = [...new FormData(form)].filter(
      ([name]) => !["csrf", "text", "section"].includes(name),
    );
    return `${last(form.getAttribute("action"))} ${JSON.stringify(fields)}`;
  }
  function busy(part) {
    const held = document.activeElement;
    return part.contains(held) && held !== part;
  }

  function draw() {
    const fresh = element("div");
    fresh.innerHTML = model.get("desk");
    const parts = [...page.querySelectorAll("[data-live]")];
    const same =
      parts.length && parts.every((part) => fresh.querySelector(`#${CSS.escape(part.id)}`));
    const closed =
      Boolean(page.querySelector("#closed")) !== Boolean(fresh.querySelector("#closed"));
    if (!same || closed) {
      page.replaceChildren(...fresh.childNodes);
      return;
    }
    for (const part of parts) {
      const now = fresh.querySelector(`#${CSS.escape(part.id)}`);
      if (!now || part.innerHTML === now.innerHTML || (busy(part) && pressed === null)) continue;
      const held = part.contains(document.activeElement);
      part.innerHTML = now.innerHTML;
      if (held) focusAgain(part);
    }
    pressed = null;
  }
  /** @type {string | null} */
  let pressed = null;
  function focusAgain(part) {
    const form = [...part.querySelectorAll("form")].find((one) => keyOf(one) === pressed);
    const next = form?.querySelector("button") ?? part.querySelector("button, a, input");
    next?.focus();
  }

  // JupyterLab would take Enter for itself, and the form would hear nothing of it.
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && /** @type {HTMLElement} */ (event.target).matches("input, select"))
      event.stopPropagation();
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    pressed = keyOf(form);
    const fields = Object.fromEntries(new FormData(form));
    model.send({ do: last(form.getAttribute("action")), fields });
    if (form.elements.namedItem("text")) form.reset();
  });
  page.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#")) {
      const to = /** @type {HTMLElement | null} */ (page.querySelector(address));
      to?.scrollIntoView({ block: "start" });
      to?.querySelector("h2")?.setAttribute("tabindex", "-1");
      to?.querySelector("h2")?.focus();
    } else if (last(address).startsWith("export.")) {
      model.send({ do: "export", what: last(address).split(".")[1] });
    } else {
      model.send({ do: "large", what: last(address) });
    }
  });

  function enlarge() {
    const { html } = model.get("large");
    if (!html) return;
    const shown = element("div", { class: "ws ws-document projected" });
    shown.innerHTML = html;
    const close = element("button", { class: "ws-button", type: "button" }, words["run.close"]);
    close.addEventListener("click", () => large.sheet.close());
    large.fill(
      shown.querySelector("h1")?.textContent ?? "",
      shown,
      element("p", { class: "ws" }, close),
    );
  }

  function say() {
    const told = model.get("status");
    status.textContent = told.text ?? "";
    status.dataset.tone = told.tone ?? "";
  }

  const looking = setInterval(() => {
    if (!document.hidden && el.isConnected) model.send({ do: "look" });
  }, EVERY_MS);
  model.on("change:desk", draw);
  model.on("change:large", enlarge);
  model.on("change:status", say);
  const stopHanding = handOver(model);
  draw();
  say();
  return () => {
    clearInterval(looking);
    stopHanding();
    model.off("change:desk", draw);
    model.off("change:large", enlarge);
    model.off("change:status", say);
  };
}

export default { render };
