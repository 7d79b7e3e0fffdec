// @ts-check
// Named fields, each asked once.
import { exercise } from "../../widgets/frame.js";
import { element } from "../../widgets/make.js";
import { fieldOf, fieldsGrouped } from "../fields/field.js";
import { isAsked } from "./asked.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const asked = frame.asks.fields;
  const chosen = asked.find((field) => field.type === "currency")?.id;
  const currency = () => (chosen && frame.parts()[chosen]) || frame.currency;
  const fields = new Map(
    asked.map((field) => [field.id, fieldOf(frame, field, field.id, change, { currency })]),
  );
  frame.root.append(
    element(
      "div",
      { class: "ws-form" },
      element("div", { class: "ws-fields" }, ...fieldsGrouped(asked, [...fields.values()])),
    ),
  );

  function change(parts, soon) {
    if (soon) {
      frame.saveSoon(parts);
      return ask(frame.parts());
    }
    frame.save(parts);
    show(frame.parts());
  }

  function show(parts) {
    for (const field of fields.values()) field.show(parts);
    ask(parts);
  }

  function ask(parts) {
    for (const field of asked) {
      const { element } = fields.get(field.id);
      // What somebody is in stays under their hands.
      if (!element.contains(document.activeElement))
        element.hidden = !isAsked(field, parts, frame.tables);
    }
  }

  ask(frame.parts());
  return {
    show,
    refused: (part, text, readings) =>
      fields.get(part.replace(/_soc$/, ""))?.refused(text, readings),
  };
}

export default { render: exercise(body) };
