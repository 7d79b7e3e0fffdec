// node run.mjs SITE_PACKAGES PROJECT TEST_FILE…: pytest inside Pyodide; exits with its code.
import { loadPyodide } from "pyodide";

const [sitePackages, project, ...tests] = process.argv.slice(2);
const python = await loadPyodide({ env: {
    HOME: "/tmp",
    PYTHONDONTWRITEBYTECODE: "1",
    PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1",
  }, });
for (const [folder, root] of [["/site", sitePackages], ["/project", project]]) {
  python.FS.mkdirTree(folder);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, folder);
}
python.globals.set("tests", python.toPy(tests));
process.exitCode = await python.runPythonAsync(`
import os, sys
sys.path[:0] = ["/project"]
sys.path.append("/site")
os.chdir("/project")
import pytest
int(pytest.main(["-q", "-p", "no:cacheprovider",
                 "--basetemp=/tmp/pytest", "-m", "not native", *tests]))
`);
