// @ts-check
/** Lab's menus, side bars and header: a document needs few of them. */

const COMMANDS = new Set([
  'apputils:print',
  'filemenu:shutdown',
  'workshop:toggle-code',
  'apputils:activate-command-palette',
  'kernelmenu:restart',
  'help:about'
]);
const SUBMENUS = new Set([
  'jp-mainmenu-file-notebookexport',
  'jp-mainmenu-settings-apputilstheme',
  'jp-mainmenu-settings-language'
]);

/** Leave in the menus what a learner may want: export, print, theme, language. */
export async function tidyMenus(app, menus) {
  await app.restored;
  const { fileMenu, viewMenu, kernelMenu, settingsMenu, helpMenu } = menus;
  for (const menu of [fileMenu, viewMenu, kernelMenu, settingsMenu, helpMenu]) {
    for (const item of [...menu.items]) {
      const wanted = item.submenu ? SUBMENUS.has(item.submenu.id) : COMMANDS.has(item.command);
      if (!wanted && item.type !== 'separator') {
        menu.removeItem(item);
      }
    }
  }
}

/** Show or hide side bars and header in single-document mode; elsewhere they are the person's own. */
export async function showTool(app, shown) {
  await app.restored;
  const { shell } = app;
  if (shell.mode !== 'single-document') {
    return;
  }
  for (const side of ['left', 'right']) {
    if (shell.isSideTabBarVisible(side) !== shown) {
      shell.toggleSideTabBarVisibility(side);
    }
  }
  if (shell.isTopInSimpleModeVisible() !== shown) {
    shell.toggleTopInSimpleModeVisibility();
  }
}
