import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["workshop/widgets/bundles/", "**/node_modules/", ".*/"] },
  js.configs.recommended,
  {
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["workshop/**/*.js", "benchmarks/*.js", "tests/browser/*.js"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["*.js", "tests/javascript/*.js", "tests/pyodide/*.mjs"],
    languageOptions: { globals: globals.node },
  },
];
