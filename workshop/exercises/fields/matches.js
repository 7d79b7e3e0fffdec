// @ts-check
// The list of suggestions beneath a combobox, in the page's top layer, where nothing clips it.
import { element } from "../../widgets/make.js";

const GAP = 4;
const LIST_WIDTH = 320;
const LIST_HEIGHT = 360;

export function matchesOf(box, id, label, pick) {
  const list = element("ul", {
    class: "ws-field-matches",
    id,
    role: "listbox",
    tabindex: -1, // a list that scrolls would be a stop of Tab of its own
    "aria-label": label,
    popover: "manual",
  });
  let choices = [];
  let heard;

  const isOpen = () => box.getAttribute("aria-expanded") === "true";
  const at = () => [...list.children].findIndex((one) => one.ariaSelected === "true");

  function open(found) {
    choices = found;
    list.replaceChildren(...found.map(option));
    box.removeAttribute("aria-activedescendant");
    if (!isOpen()) {
      box.setAttribute("aria-expanded", "true");
      list.showPopover?.();
      heard = new AbortController();
      const { signal } = heard;
      window.addEventListener("scroll", place, { capture: true, passive: true, signal });
      window.addEventListener("resize", place, { signal });
    }
    place();
  }

  function option(choice, n) {
    const { title, occupation } = choice;
    const made = element(
      "li",
      { role: "option", id: `${id}-${n}`, "aria-selected": "false", class: "ws-field-match" },
      element("span", { dir: "auto" }, choice.label ?? title),
      occupation && occupation !== title
        ? element("span", { class: "ws-field-match-of", dir: "auto" }, ` — ${occupation}`)
        : null,
    );
    // Pressing the mouse must not take the focus from the box.
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => pick(choice));
    return made;
  }

  function place(event) {
    if (event?.target === list) return;
    const { top, bottom, left, right, width } = box.getBoundingClientRect();
    if (!box.isConnected || bottom < 0 || top > innerHeight) return close();
    const below = innerHeight - bottom - 2 * GAP;
    const above = top - 2 * GAP;
    const wanted = Math.min(list.scrollHeight + 2, LIST_HEIGHT);
    const under = below >= wanted || below >= above;
    const span = Math.min(Math.max(width, LIST_WIDTH), innerWidth - 2 * GAP);
    const start =
      getComputedStyle(box).direction === "rtl" && list.matches(":dir(rtl)") ? right - span : left;
    Object.assign(list.style, {
      inset: "auto",
      left: `${Math.max(GAP, Math.min(start, innerWidth - span - GAP))}px`,
      width: `${span}px`,
      maxHeight: `${Math.min(wanted, under ? below : above)}px`,
      top: under ? `${bottom + GAP}px` : "auto",
      bottom: under ? "auto" : `${innerHeight - top + GAP}px`,
    });
  }

  function move(step) {
    const options = [...list.children];
    const from = at();
    const to =
      from < 0 && step < 0 ? options.length - 1 : (from + step + options.length) % options.length;
    options.forEach((one, n) => (one.ariaSelected = String(n === to)));
    box.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }

  function close() {
    if (!isOpen()) return;
    heard.abort();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    if (list.isConnected) list.hidePopover?.();
    list.replaceChildren();
  }

  return { list, open, close, move, isOpen, active: () => (isOpen() ? choices[at()] : undefined) };
}
