// @ts-check
/**
 * The door JupyterLab knocks at: a module-federation container written by hand,
 * so that the extension needs no Node and no build. Everything else is an
 * ordinary ES module beside this file.
 */
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const beside = name => new URL(name, here).href;
  let scope;

  /** JupyterLab's own copy of one of its packages, such as `@jupyterlab/notebook`. */
  async function shared(name) {
    const versions = Object.values(scope[name]);
    const offered = versions.find(version => version.loaded) ?? versions[0];
    return (await offered.get())();
  }

  const rooms = {
    './extension': async () => {
      const { plugins } = await import(beside('plugins.js'));
      const exported = { __esModule: true, default: await plugins(shared) };
      return () => exported;
    },
    './style': async () => {
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = beside('document.css');
      await new Promise(done => {
        sheet.onload = sheet.onerror = done;
        document.head.append(sheet);
      });
      return () => ({});
    }
  };

  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB['from-job-to-career'] = {
    init: given => {
      scope = given;
    },
    get: room => rooms[room]()
  };
})();
