// @ts-check
/**
 * File → Save and Export Notebook As… holds what a learner takes home, under names people know:
 * the other formats hold code, or need programs that a learner does not have.
 */
const MENU = 'jp-mainmenu-file-notebookexport';
const FORMATS = { plan: 'export_plan', worksheet: 'export', worksheet_html: 'export_page' };

export function exportMenu(app, tracker, menus, words) {
  if (!menus) {
    return;
  }
  const submenu = () => menus.fileMenu.items.find(item => item.submenu?.id === MENU)?.submenu;

  async function rename() {
    tracker.widgetAdded.disconnect(rename);
    // JupyterLab fills its menu when it has the formats, and names an entry after its exporter.
    await app.serviceManager.nbconvert.getExportFormats(false);
    let known = [];
    while (known.length < Object.keys(FORMATS).length) {
      await new Promise(drawn => requestAnimationFrame(drawn));
      known = submenu()?.items.filter(item => item.args.format in FORMATS) ?? [];
    }
    submenu().clearItems();
    for (const [format, word] of Object.entries(FORMATS)) {
      const { command, args } = known.find(item => item.args.format === format);
      submenu().addItem({ command, args: { ...args, label: words[word] } });
    }
  }
  tracker.widgetAdded.connect(rename);
}
