// Makes one file of each widget's modules: `npm run build`, or `node bundle.js <folder>` to compare.
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = "workshop/screen/bundles";

/** Where the page side of each widget begins, by the name that Python gives the widget. */
export const ENTRIES = {
  allocate: "workshop/kinds/allocate.js",
  compare: "workshop/kinds/compare.js",
  estimate: "workshop/kinds/estimate.js",
  form: "workshop/kinds/form.js",
  ledger: "workshop/kinds/ledger.js",
  pick: "workshop/kinds/pick.js",
  rate: "workshop/kinds/rate.js",
  sort: "workshop/kinds/sort.js",
  write: "workshop/kinds/write.js",
  anew: "workshop/screen/anew.js",
  bring: "workshop/screen/bring.js",
  group: "workshop/screen/group.js",
  kept: "workshop/screen/kept.js",
  lens: "workshop/screen/panel.js",
  progress: "workshop/screen/strip.js",
  share: "workshop/screen/share.js",
  "take-home": "workshop/screen/take_home.js",
  versions: "workshop/screen/versions.js",
  desk: "workshop/facilitating/desk.js",
  run_sheet: "workshop/facilitating/run.js",
};

/** Bundle every widget into `folder`; returns which module imports which, for the tests. */
export async function bundle(folder, write = true) {
  const imports = {};
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const made = await build({
      absWorkingDir: HERE,
      entryPoints: [entry],
      outfile: join(folder, `${name}.js`),
      banner: { js: `// Made by "npm run build" from ${entry}: change that file, not this one.` },
      bundle: true,
      charset: "utf8",
      format: "esm",
      logLevel: "error",
      metafile: true,
      target: "esnext",
      write,
    });
    for (const [module, { imports: of }] of Object.entries(made.metafile.inputs)) {
      imports[module] = of.map(({ path }) => path);
    }
  }
  return imports;
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === "") {
  await bundle(process.argv[2] ?? join(HERE, FOLDER));
}
