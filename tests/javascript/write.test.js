// Words are counted as the language has them.
import assert from "node:assert/strict";
import test from "node:test";
import { countWords } from "../../workshop/exercises/write/write.js";

test("words are counted, signs and spaces are not", () => {
  assert.equal(countWords("I want work that fits – mine.", "en_US"), 6);
  assert.equal(countWords("", "en"), 0);
});

test("where no space stands between words they are still told apart", () => {
  assert.ok(countWords("我喜欢我的工作", "zh") > 1);
});
