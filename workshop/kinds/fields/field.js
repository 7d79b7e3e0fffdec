// A field on screen: its label, hint and control, and what is said when something is not taken.

const FIELD_TYPES = {
  text: fieldText,
  number: fieldAmount,
  money: fieldAmount,
  hours: fieldAmount,
  percent: fieldAmount,
  date: fieldDate,
  month: fieldMonth,
  choice: fieldChoice,
  scale: fieldScale,
  check: fieldCheck,
  occupation: fieldOccupation,
  currency: fieldCurrency,
};

// `change(parts, soon)` is told what changed, `soon` while the learner types. `more` may hold
// `compact`, for a row of a ledger, and `currency()`, the code in force.
function fieldOf(frame, field, part, change, more = {}) {
  const id = frame.id(part);
  const refusal = element("p", { class: "ws-field-refused", id: `${id}-refused`, hidden: true });
  const hint = field.hint
    ? element("p", { class: "ws-field-hint", id: `${id}-hint`, dir: "auto" }, field.hint)
    : null;
  const language = (frame.language || document.documentElement.lang || "en").replace("_", "-");
  const at = { frame, field, part, id, language, ...more, save, saveSoon };
  const control = FIELD_TYPES[field.type](at);
  const shape = [
    `ws-field ws-field-${field.type}`,
    (control.wide || field.wide) && "ws-field-wide",
    hint && "ws-field-hinted",
  ];
  const pieces = [
    control.label ?? fieldLabel(at, control),
    hint,
    element("div", { class: "ws-field-control" }, ...control.content),
    element("div", { class: "ws-field-foot" }, control.foot, refusal),
  ];
  const group = control.grouped ? element("fieldset", {}, ...pieces.filter(Boolean)) : null;
  const holder = element(
    "div",
    { class: shape.filter(Boolean).join(" ") },
    ...(group ? [group] : pieces),
  );
  const notes = [hint, ...(control.notes ?? []), refusal].filter(Boolean).map((note) => note.id);
  (group ?? control.box).setAttribute("aria-describedby", notes.join(" "));

  function save(parts) {
    tell(parts, false);
  }

  function saveSoon(parts) {
    tell(parts, true);
  }

  function tell(parts, soon) {
    accept();
    const before = frame.parts();
    const changed = Object.entries(parts).filter(([name, raw]) => (before[name] ?? null) !== raw);
    if (changed.length) change(Object.fromEntries(changed), soon);
  }

  function accept() {
    refusal.hidden = true;
    refusal.textContent = "";
    control.box.removeAttribute("aria-invalid");
  }

  return {
    element: holder,
    typed: control.typed ?? (() => NaN),
    focus: () => control.box.focus(),
    show: (parts) => control.show(parts),
    refused(text) {
      refusal.textContent = text;
      refusal.hidden = false;
      control.box.setAttribute("aria-invalid", "true");
    },
  };
}

function fieldLabel({ frame, field, id }, { grouped }) {
  const attributes = grouped ? {} : { for: id };
  return element(
    grouped ? "legend" : "label",
    { class: "ws-field-label", ...attributes },
    element("span", { dir: "auto" }, field.label),
    field.optional
      ? element("span", { class: "ws-field-optional" }, ` ${frame.words("field.optional")}`)
      : null,
  );
}

// Marks what is typed until it is known to be kept, so that nothing overwrites it.
function fieldTyped(box) {
  box.addEventListener("input", () => (box.dataset.edited = ""));
}

function fieldWrite(box, text, same = box.value.trim() === text) {
  if (box.hasAttribute("aria-invalid")) return;
  if (same) delete box.dataset.edited;
  else if (!box.matches(":focus") && !("edited" in box.dataset)) box.value = text;
}
