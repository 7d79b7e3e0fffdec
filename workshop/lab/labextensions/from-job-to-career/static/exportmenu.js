/**
 * The worksheet stands alone in File → Save and Export Notebook As…, under a name people know:
 * the other formats hold code, or need programs that a learner does not have.
 */
const MENU = 'jp-mainmenu-file-notebookexport';
const FORMAT = 'worksheet';

export function exportMenu(app, tracker, menus, words) {
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
    submenu().clearItems();
    submenu().addItem({ command, args: { ...args, label: words.export } });
  }
  tracker.widgetAdded.connect(rename);
}
