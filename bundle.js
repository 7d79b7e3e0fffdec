// Makes one file of each widget's modules: `npm run build`, or `node bundle.js <folder>` to compare.
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDER = "workshop/widgets/bundles";

/** Where the page side of each widget begins, by the name that Python gives the widget. */
export const ENTRIES = {
  allocate: "workshop/exercises/allocate/allocate.js",
  compare: "workshop/exercises/compare/compare.js",
  estimate: "workshop/exercises/estimate/estimate.js",
  form: "workshop/exercises/form/form.js",
  ledger: "workshop/exercises/ledger/ledger.js",
  pick: "workshop/exercises/pick/pick.js",
  rate: "workshop/exercises/rate/rate.js",
  sort: "workshop/exercises/sort/sort.js",
  write: "workshop/exercises/write/write.js",
  group: "workshop/panels/group/group.js",
  import_answers: "workshop/panels/import_answers/import_answers.js",
  lens: "workshop/panels/lens/lens.js",
  my_data: "workshop/panels/my_data/my_data.js",
  progress: "workshop/panels/progress/progress.js",
  restart_section: "workshop/panels/restart_section/restart_section.js",
  share: "workshop/panels/share/share.js",
  take_home: "workshop/panels/take_home/take_home.js",
  versions: "workshop/panels/versions/versions.js",
  desk: "workshop/facilitation/desk/desk.js",
  run_sheet: "workshop/facilitation/live_run_sheet/run_sheet.js",
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
