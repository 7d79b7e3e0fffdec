// @ts-check
// A few are picked; then this or that, pair by pair, until their order is clear.
import { exercise } from "../../widgets/frame.js";
import { button, element } from "../../widgets/make.js";
import { choicesAsked, choicesOf } from "../choices.js";
import { answersOf } from "./compare_answers.js";
import * as order from "./compare_order.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { items, most } = frame.asks;
  const { words } = frame;
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  const details = new Map(items.map(({ id, detail }) => [id, detail]));
  let stage; // the learner's own wish: "pick" or "order"; undefined until there is one

  const choices = choicesOf(frame, items, most, choicesAsked(words, most), () => {
    stage = "pick";
    show(frame.parts());
  });
  const few = element("p", { class: "ws-quiet" }, words("compare.few"));
  const ready = button(words("compare.ready"), toOrder, {
    class: "ws-button ws-main ws-compare-ready",
  });
  const picking = element(
    "div",
    { class: "ws-compare-picking" },
    choices.element,
    most > 1 ? element("div", {}, few, ready) : null,
  );

  const count = element("p", { class: "ws-quiet ws-compare-count", id: frame.id("count") });
  const options = [0, 1].map(() => {
    const label = element("span", { class: "ws-compare-label", dir: "auto" });
    const detail = element("span", { class: "ws-choice-detail", dir: "auto" });
    const made = element(
      "button",
      { type: "button", class: "ws-button ws-compare-option" },
      label,
      detail,
    );
    // The second click of a double click is no answer to the next question.
    made.addEventListener("click", (event) => event.detail > 1 || choose(made.value));
    return { made, label, detail };
  });
  const pair = element(
    "fieldset",
    { class: "ws-compare-pair", "aria-describedby": count.id },
    element("legend", { class: "ws-choices-legend" }, words("compare.which")),
    element("div", { class: "ws-compare-options" }, ...options.map(({ made }) => made)),
  );
  const list = element("ol", { class: "ws-compare-order" });
  const title = element(
    "h4",
    { class: "ws-compare-title", tabindex: "-1" },
    words("compare.order"),
  );
  const result = element("div", { class: "ws-compare-result" }, title, list);
  const answers = answersOf(frame, labels, change);
  const back = button(words("compare.change"), toPick, {
    class: "ws-button ws-plain ws-compare-back",
  });
  const ordering = element(
    "div",
    { class: "ws-compare-ordering" },
    count,
    pair,
    result,
    answers.element,
    back,
  );
  frame.root.append(element("div", { class: "ws-compare" }, picking, ordering));

  const pickedIn = (parts) => items.map(({ id }) => id).filter((id) => parts[id] === true);
  const asking = (/** @type {string[]} */ [one, other]) => ({
    one: labels.get(one),
    other: labels.get(other),
  });

  function toOrder() {
    stage = "order";
    show(frame.parts());
    if (pair.hidden) title.focus();
    else options[0].made.focus();
  }

  function toPick() {
    stage = "pick";
    show(frame.parts());
    choices.focus();
  }

  function choose(first) {
    const { next } = order.walk(pickedIn(frame.parts()), frame.parts());
    if (!next?.includes(first)) return;
    frame.save({ [next.join(".")]: first });
    show(frame.parts());
    const after = order.walk(pickedIn(frame.parts()), frame.parts());
    if (after.next) {
      frame.announce(words("compare.asked", { first: labels.get(first), ...asking(after.next) }));
    } else {
      title.focus();
      frame.announce(words("compare.clear", { first: labels.get(after.placed[0]) }));
    }
  }

  function change(part, first, last) {
    const parts = frame.parts();
    const against = order.against(pickedIn(parts), parts, part, first, last);
    frame.save({ [part]: first, ...Object.fromEntries(against.map((one) => [one, null])) });
    show(frame.parts());
    const said = against.length ? "compare.again" : "compare.changed";
    const { next } = order.walk(pickedIn(frame.parts()), frame.parts());
    frame.announce(
      [
        words(said, { first: labels.get(first), count: String(against.length) }),
        next && words("compare.ask", asking(next)),
      ]
        .filter(Boolean)
        .join(" "),
    );
  }

  function show(parts) {
    const picked = pickedIn(parts);
    const answered = order.answered(picked, parts);
    const { placed, next, left } = order.walk(picked, parts);
    if (picked.length < 2) stage = undefined;
    const begun = picked.length >= most || answered.length > 0;
    const isOrder = picked.length > 1 && (stage ? stage === "order" : begun);
    choices.show(parts);
    few.hidden = picked.length > 1;
    ready.hidden = picked.length < 2;
    picking.hidden = isOrder;
    ordering.hidden = !isOrder;
    pair.hidden = !next;
    count.hidden = !next;
    result.hidden = Boolean(next);
    if (next) {
      const places = { place: answered.length + 1, all: answered.length + left };
      count.textContent = words("compare.count", places);
      options.forEach(({ made, label, detail }, n) => {
        made.value = next[n];
        label.textContent = labels.get(next[n]);
        detail.textContent = details.get(next[n]);
        detail.hidden = !detail.textContent;
      });
    }
    const named = (id) => element("span", { dir: "auto" }, labels.get(id));
    list.replaceChildren(...placed.map((id) => element("li", {}, named(id))));
    answers.show(answered);
  }

  show(frame.parts());
  return {
    show,
    refused(part, text) {
      show(frame.parts());
      choices.refused(text);
    },
  };
}

export default { render: exercise(body) };
