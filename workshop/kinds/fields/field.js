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
  const carried = element("p", { class: "ws-field-carried", id: `${id}-carried`, hidden: true });
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
    element("div", { class: "ws-field-foot" }, control.foot, carried, refusal),
  ];
  const group = control.grouped ? element("fieldset", {}, ...pieces.filter(Boolean)) : null;
  const holder = element(
    "div",
    { class: shape.filter(Boolean).join(" ") },
    ...(group ? [group] : pieces),
  );
  const notes = [hint, ...(control.notes ?? []), carried, refusal].filter(Boolean).map((note) => note.id);
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
    show(parts) {
      control.show(parts);
      // A row of a ledger says it once, for all its cells.
      carried.textContent = more.compact ? "" : frame.carried(part);
      carried.hidden = !carried.textContent;
    },
    refused(text) {
      refusal.textContent = text;
      refusal.hidden = false;
      control.box.setAttribute("aria-invalid", "true");
    },
  };
}

// Neighbours of one group stand together under its name.
function fieldsGrouped(asked, fields) {
  const found = [];
  let open = null;
  asked.forEach(({ group, type, low, high }, n) => {
    if (group && open?.dataset.group !== group) {
      open = element(
        "fieldset",
        { class: `ws-field-group ws-field-group-${type}`, "data-group": group },
        element("legend", { class: "ws-field-label", dir: "auto" }, group),
        low || high ? fieldEnds(low, high) : null,
      );
      found.push(open);
    }
    if (group) open.append(fields[n].element);
    else found.push(fields[n].element);
    if (!group) open = null;
  });
  return found;
}

function fieldEnds(low, high) {
  return element(
    "div",
    { class: "ws-field-ends", "aria-hidden": "true" },
    element("span", { dir: "auto" }, low),
    element("span", { dir: "auto" }, high),
  );
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
