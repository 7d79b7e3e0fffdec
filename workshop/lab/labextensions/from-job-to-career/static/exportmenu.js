/** The worksheet stands first in File → Save and Export Notebook As…, under a name people know. */
const MENU = 'jp-mainmenu-file-notebookexport';
const FORMAT = 'worksheet';

export function exportFirst(app, tracker, menus, words) {
  if (!menus) {
    return;
  }
  const submenu = () => menus.fileMenu.items.find(item => item.submenu?.id === MENU)?.submenu;

  async function rename() {
    tracker.widgetAdded.disconnect(rename);
    // JupyterLab fills its menu when it has the formats, and names an entry after its exporter.
    await app.serviceManager.nbconvert.getExportFormats(false);
    let at = -1;
    while (at < 0) {
      await new Promise(drawn => requestAnimationFrame(drawn));
      at = submenu()?.items.findIndex(item => item.args.format === FORMAT) ?? -1;
    }
    const { command, args } = submenu().items[at];
    submenu().removeItemAt(at);
    submenu().insertItem(0, { command, args: { ...args, label: words.export } });
  }
  tracker.widgetAdded.connect(rename);
}
