// @ts-check
// One of a list, or up to a number of it.
import { exercise } from "../../widgets/frame.js";
import { choicesAsked, choicesOf } from "../choices.js";

/** @param {import("../../widgets/types").Frame} frame */
function body(frame) {
  const { options, most, least } = frame.asks;
  const choices = choicesOf(frame, options, most, choicesAsked(frame.words, most, least));
  frame.root.append(choices.element);
  choices.show(frame.parts());
  return { show: choices.show, refused: (part, text) => choices.refused(text) };
}

export default { render: exercise(body) };
