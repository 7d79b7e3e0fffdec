// Made by "npm run build" from workshop/facilitation/desk/desk.js: change that file, not this one.

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

// workshop/widgets/hand_over.js
function handOver(model) {
  function download() {
    const { content, name, media } = model.get("made");
    if (!content) return;
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: media }));
    const link = element("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 6e4);
  }
  model.on("change:made", download);
  return () => model.off("change:made", download);
}

// workshop/facilitation/live_run_sheet/large.js
function largeSheet(look) {
  const sheet = element("dialog", { class: `ws ws-large ${look}` });
  sheet.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
  });
  return {
    sheet,
    fill(name, ...children) {
      sheet.setAttribute("aria-label", name);
      sheet.replaceChildren(...children);
      if (sheet.open) return;
      sheet.showModal();
      sheet.requestFullscreen?.().catch(() => {
      });
    }
  };
}

// workshop/facilitation/desk/desk.js
var EVERY_MS = 3e3;
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
      ([name]) => !["csrf", "text", "section"].includes(name)
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
    const same = parts.length && parts.every((part) => fresh.querySelector(`#${CSS.escape(part.id)}`));
    const closed = Boolean(page.querySelector("#closed")) !== Boolean(fresh.querySelector("#closed"));
    if (!same || closed) {
      page.replaceChildren(...fresh.childNodes);
      return;
    }
    for (const part of parts) {
      const now = fresh.querySelector(`#${CSS.escape(part.id)}`);
      if (!now || part.innerHTML === now.innerHTML || busy(part) && pressed === null) continue;
      const held = part.contains(document.activeElement);
      part.innerHTML = now.innerHTML;
      if (held) focusAgain(part);
    }
    pressed = null;
  }
  let pressed = null;
  function focusAgain(part) {
    const form = [...part.querySelectorAll("form")].find((one) => keyOf(one) === pressed);
    const next = form?.querySelector("button") ?? part.querySelector("button, a, input");
    next?.focus();
  }
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && /** @type {HTMLElement} */
    event.target.matches("input, select"))
      event.stopPropagation();
  });
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = (
      /** @type {HTMLFormElement} */
      event.target
    );
    pressed = keyOf(form);
    const fields = Object.fromEntries(new FormData(form));
    model.send({ do: last(form.getAttribute("action")), fields });
    if (form.elements.namedItem("text")) form.reset();
  });
  page.addEventListener("click", (event) => {
    const link = (
      /** @type {Element} */
      event.target.closest("a")
    );
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#")) {
      const to = (
        /** @type {HTMLElement | null} */
        page.querySelector(address)
      );
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
      element("p", { class: "ws" }, close)
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
var desk_default = { render };
export {
  desk_default as default
};
