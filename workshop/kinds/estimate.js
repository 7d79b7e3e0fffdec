// Stances and guesses; how sure one is comes into view once there is something to be sure of.

function body(frame) {
  const { stances, claims, guesses, sure } = frame.asks;
  const words = frame.words;
  const view = estimateMake("div", "ws-estimate");
  const asked = [
    ...claims.map((claim) => estimateClaim(frame, claim, stances)),
    ...guesses.map((guess) => estimateGuess(frame, guess)),
  ];
  for (const one of asked) {
    const confidence = estimateSure(frame, `${one.part}.sure`, sure);
    const clear = estimateMake("button", "ws-button ws-plain ws-estimate-clear", words("estimate.clear"));
    clear.type = "button";
    clear.append(estimateMake("span", "ws-estimate-aside", ` ${one.label}`));
    clear.addEventListener("click", () => {
      one.show(undefined, true);
      confidence.show(undefined);
      one.say("");
      one.open(false);
      one.first.focus();
      frame.save(estimateGone(frame, one.part));
    });
    one.confidence = confidence;
    one.open = (given) => {
      confidence.field.hidden = !given;
      clear.hidden = !given;
    };
    one.field.append(confidence.field, clear);
    view.append(one.field);
  }
  frame.root.append(view);

  const show = (parts) => {
    for (const one of asked) {
      one.show(parts[one.part]);
      one.confidence.show(parts[one.confidence.part]);
      one.open(one.given());
    }
  };
  show(frame.parts());
  return {
    show,
    refused(part, text) {
      asked.find((one) => part === one.part || part === one.confidence.part)?.say(text);
    },
  };
}

function estimateMake(tag, name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

// A fieldset that asks for one thing, with room for what is wrong with the answer.
function estimateField(frame, part, label) {
  const field = estimateMake("fieldset", "ws-estimate-asked");
  const legend = estimateMake("legend", "ws-estimate-legend", label);
  const error = estimateMake("p", "ws-refused ws-estimate-refused");
  legend.dir = "auto";
  error.id = frame.id(`refused-${part}`);
  error.hidden = true;
  field.append(legend);
  const say = (text, control = field) => {
    error.textContent = text;
    error.hidden = !text;
    if (text) control.setAttribute("aria-describedby", error.id);
    else control.removeAttribute("aria-describedby");
  };
  return { part, label, field, error, say };
}

// What takes an answer back, together with how sure one was of it.
function estimateGone(frame, part) {
  const sure = `${part}.sure`;
  return sure in frame.parts() ? { [part]: null, [sure]: null } : { [part]: null };
}

function estimateRadios(frame, part, options, onChoice) {
  const group = estimateMake("div", "ws-estimate-options");
  const radios = options.map(({ value, label, aside = "" }) => {
    const option = estimateMake("label", "ws-estimate-option");
    const radio = estimateMake("input", "ws-estimate-radio");
    Object.assign(radio, { type: "radio", name: frame.id(part), value });
    radio.addEventListener("change", () => onChoice(value));
    option.append(radio, estimateMake("span", "", label));
    if (aside) option.append(estimateMake("span", "ws-estimate-aside", ` ${aside}`));
    group.append(option);
    return radio;
  });
  const show = (value) => {
    for (const radio of radios) radio.checked = radio.value === `${value}`;
  };
  return { group, radios, show };
}

function estimateClaim(frame, { id, label }, stances) {
  const one = estimateField(frame, id, label);
  const options = stances.map((stance) => ({ value: stance.id, label: stance.label }));
  const { group, radios, show } = estimateRadios(frame, id, options, (value) => {
    one.say("");
    one.open(true);
    frame.save({ [id]: value });
  });
  group.classList.add("ws-estimate-stances");
  one.field.append(group, one.error);
  const given = () => radios.some((radio) => radio.checked);
  return Object.assign(one, { show, given, first: radios[0] });
}

function estimateGuess(frame, { id, label, unit }) {
  const { words } = frame;
  const one = estimateField(frame, id, label);
  const line = estimateMake("div", "ws-estimate-line");
  const named = estimateMake("label", "ws-estimate-named", words("estimate.your-guess"));
  const input = estimateMake("input", "ws-input ws-estimate-number");
  const after = estimateMake("span", "ws-estimate-unit", unit);
  const { say } = one;
  Object.assign(input, { type: "text", inputMode: "decimal", autocomplete: "off" });
  Object.assign(input, { id: frame.id(`guess-${id}`), maxLength: 30 });
  named.htmlFor = input.id;
  one.say = (text) => {
    say(text, input);
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  input.addEventListener("input", () => {
    const typed = input.value.trim();
    one.say("");
    one.open(Boolean(typed));
    if (!typed) one.confidence.show(undefined);
    frame.saveSoon(typed ? { [id]: typed } : estimateGone(frame, id));
  });
  line.append(named, input, after);
  one.field.append(line, one.error);
  const show = (value, always = false) => {
    const kept = document.activeElement === input || input.hasAttribute("aria-invalid");
    if (always || !kept) input.value = value === undefined ? "" : estimateWritten(frame, value);
  };
  const given = () => Boolean(input.value.trim());
  return Object.assign(one, { show, given, first: input });
}

function estimateSure(frame, part, { from, to, step, low, high }) {
  const { words } = frame;
  const field = estimateMake("fieldset", "ws-estimate-sure");
  const legend = estimateMake("legend", "ws-estimate-how", words("estimate.how-sure"));
  const ends = estimateMake("div", "ws-estimate-ends");
  const options = [];
  for (let percent = from; percent <= to; percent += step) {
    const aside = { [from]: low, [to]: high }[percent];
    options.push({ value: percent, label: estimateWritten(frame, percent / 100, "percent"), aside });
  }
  const { group, show } = estimateRadios(frame, part, options, (percent) => {
    frame.save({ [part]: percent });
  });
  group.classList.add("ws-estimate-percents");
  ends.append(estimateMake("span", "", low), estimateMake("span", "", high));
  field.append(legend, group, ends);
  return { part, field, show };
}

function estimateWritten(frame, value, style = "decimal") {
  if (typeof value === "string") return value; // typed, and not yet read by Python
  const spoken = frame.root.closest("[lang]")?.lang || undefined;
  const form = { style, useGrouping: false, maximumFractionDigits: style === "percent" ? 0 : 6 };
  return new Intl.NumberFormat(spoken, form).format(value);
}
