// @ts-check
// What is known about an occupation, in a dialog over the page. Whatever within `root` carries
// `data-occupation` opens it; so does related work in the dialog itself, with a way back.
import { button, element, unique } from "./make.js";

/**
 * @param {import("./types").Model} model
 * @param {HTMLElement} root
 * @param {import("./types").Words} words
 */
export function cardOf(model, root, words) {
  const id = `ws-card-${unique()}`;
  /** @type {{ code: string, title: string, html: string }[]} */
  let way = []; // from the first that was opened to the one that is shown
  let asked = 0;
  let wanted = "";

  const title = element("h2", { id, class: "ws-card-title", tabindex: -1, dir: "auto" });
  const body = element("div", { class: "ws-card-body" });
  const back = button("", goBack, { class: "ws-button ws-plain ws-card-back", hidden: true });
  const close = button(words("card.close"), () => dialog.close());
  const dialog = element(
    "dialog",
    { class: "ws ws-card", "aria-labelledby": id },
    element("div", { class: "ws-card-bar" }, back, close),
    title,
    body,
  );
  dialog.addEventListener("close", () => {
    way = [];
    body.replaceChildren();
  });
  // Pressed beside the dialog: the backdrop is the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });

  function opened(event) {
    const opener = event.target.closest("[data-occupation]");
    if (!opener) return;
    wanted = opener.dataset.occupation;
    model.send({ do: "card", n: ++asked, code: wanted });
  }

  function heard(message) {
    // A late reply to what is no longer asked.
    if (message.say !== "card" || message.n !== asked) return;
    way.push({ code: wanted, title: message.title, html: message.html });
    show();
    title.focus();
  }

  function show() {
    const { title: named, html } = way[way.length - 1];
    const before = way[way.length - 2];
    title.textContent = named;
    // The fragment is made in Python, where every text is escaped.
    body.innerHTML = html;
    back.hidden = !before;
    back.textContent = before ? words("card.back", { title: before.title }) : "";
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }

  function goBack() {
    const left = way.pop();
    show();
    const opener = body.querySelector(`[data-occupation="${CSS.escape(left?.code ?? "")}"]`);
    (/** @type {HTMLElement | null} */ (opener) ?? title).focus();
  }

  root.append(dialog);
  root.addEventListener("click", opened);
  model.on("msg:custom", heard);

  return {
    off() {
      model.off("msg:custom", heard);
      root.removeEventListener("click", opened);
    },
  };
}
