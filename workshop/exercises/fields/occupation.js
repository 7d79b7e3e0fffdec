// @ts-check
// What work is called: a text box that offers known job titles (ARIA's combobox pattern, with
// selection by hand), and keeps what was typed where none fits.
import { button, element } from "../../widgets/make.js";
import { holdTyped, write } from "./control.js";
import { matchesOf } from "./matches.js";

const REST_MS = 120; // between the last key and the look-up
const LONGEST_TITLE = 120;

/** @param {import("../../widgets/types").At} at */
export function occupationField(at) {
  const { id, part, frame } = at;
  const soc = `${part}_soc`;
  let rest;
  let looks = 0;

  const box = element("input", {
    class: "ws-input",
    id,
    type: "text",
    dir: "auto",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    autocomplete: "off",
    spellcheck: "false",
    maxlength: LONGEST_TITLE,
  });
  const matches = matchesOf(box, `${id}-list`, at.field.label, pick);
  const name = element("span", { dir: "auto" });
  const undo = element(
    "button",
    { type: "button", class: "ws-button ws-plain", onclick: unmatch },
    frame.words("field.unmatch"),
  );
  const about = button(frame.words("card.open"), () => {}, {
    class: "ws-button ws-plain",
    "aria-haspopup": "dialog",
  });
  const matched = element(
    "p",
    { class: "ws-field-matched", id: `${id}-matched`, hidden: true },
    name,
    undo,
    about,
  );

  holdTyped(box);
  box.addEventListener("input", () => {
    at.saveSoon({ [part]: typed() ? box.value : null, [soc]: null });
    showMatch("");
    clearTimeout(rest);
    rest = setTimeout(look, REST_MS);
  });
  box.addEventListener("keydown", (event) => {
    const act = {
      ArrowDown: () => (matches.isOpen() ? matches.move(1) : look()),
      ArrowUp: () => (matches.isOpen() ? matches.move(-1) : look()),
      Enter: matches.active() && (() => pick(matches.active())),
      Escape: matches.isOpen() && close,
    }[event.key];
    // Left at once, or the list would take the focus and lose it when it closes.
    if (event.key === "Tab") close();
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  box.addEventListener("blur", close);

  function typed() {
    return box.value.trim();
  }

  function close() {
    clearTimeout(rest);
    looks += 1;
    matches.close();
  }

  async function look() {
    const asked = typed();
    const mine = ++looks;
    if (asked.length < 2) return matches.close();
    const found = await frame.look(asked);
    // A late reply to what is no longer asked.
    if (mine !== looks || typed() !== asked || !box.matches(":focus")) return;
    const keep = {
      title: asked,
      soc_code: null,
      label: frame.words("field.keep", { text: asked }),
    };
    matches.open([...found, keep]);
    const count = String(found.length);
    frame.announce(frame.words(found.length ? "field.matches" : "field.no-match", { count }));
  }

  function pick({ title, soc_code: code, occupation }) {
    close();
    box.value = title;
    at.save({ [part]: title, [soc]: code });
    showMatch(code ?? "", occupation);
    const said = code ? "field.picked" : "field.kept";
    frame.announce(frame.words(said, { title, occupation: occupation ?? "" }));
  }

  function unmatch() {
    at.save({ [soc]: null });
    showMatch("");
    frame.announce(frame.words("field.unmatched"));
    box.focus();
  }

  function showMatch(code, occupation) {
    matched.hidden = !occupation;
    matched.dataset.soc = code;
    about.dataset.occupation = code; // the frame opens its card
    name.textContent = occupation ? frame.words("field.matched", { occupation }) : "";
  }

  // The file keeps the code alone; its name is looked up, and no code ever stands on the page.
  async function nameMatch(code) {
    showMatch(code);
    const [known] = await frame.look(code);
    // A code of another country's has no name here, and what was typed stands alone.
    if (known?.soc_code === code && matched.dataset.soc === code) showMatch(code, known.occupation);
  }

  return {
    box,
    wide: !at.compact,
    content: [box, matches.list],
    foot: matched,
    notes: [matched],
    show(parts) {
      write(box, String(parts[part] ?? ""));
      const code = String(parts[soc] ?? "");
      if (code === (matched.dataset.soc ?? "")) return;
      if (code) nameMatch(code);
      else showMatch("");
    },
  };
}
