// @ts-check
/** Which of Lab's commands a document answers to: none that could change, double or hide a cell. */
import { isDocument } from './look.js';

// What is not named is refused, so that a newer JupyterLab brings no way past it.
const HARMLESS = new RegExp(
  `^(${[
    'application:(activate|close|toggle-(fullscreen|header|left|presentation)|zoom|reset)',
    'apputils',
    'docmanager:(download|open|open-browser-tab|save|save-all|show-in-file-browser)$',
    'filebrowser',
    'filemenu:(close-and-cleanup|logout|shutdown)$',
    'help',
    'jupyterlab-translation',
    'kernelmenu:(reconnect-to-kernel|restart)$',
    'mainmenu',
    'notebook:(close-and-shutdown|export-to-format|get-kernel|reconnect-to-kernel|restart-kernel)$',
    'recentmenu',
    'rendermime',
    'running:show',
    'settingeditor',
    'shortcuts',
    'statusbar',
    'tabsmenu',
    'toc:show-panel$',
    'workshop',
    'workspace-ui',
    '\\w+menu:open$'
  ].join('|')})`
);
// They act on the notebook that was last in front, also from another tab.
const OF_NOTEBOOKS = /^notebook:(?!create-new$)/;

/**
 * Refuse every other command while a document is in front: menus and the palette leave it out,
 * keys and scripts that call it do nothing. Call what is returned when that may have changed.
 */
export function guardCommands(app, tracker) {
  const { commands, shell } = app;
  const document = panel => !!panel && tracker.has(panel) && isDocument(panel);
  const refused = id =>
    !HARMLESS.test(id) &&
    (document(shell.currentWidget) || (OF_NOTEBOOKS.test(id) && document(tracker.currentWidget)));

  // Lumino has no veto, and a command cannot be taken out for one tab only.
  const { execute, isEnabled, isVisible } = commands;
  commands.execute = (id, ...given) =>
    refused(id) ? Promise.resolve() : execute.call(commands, id, ...given);
  commands.isEnabled = (id, ...given) => !refused(id) && isEnabled.call(commands, id, ...given);
  commands.isVisible = (id, ...given) => !refused(id) && isVisible.call(commands, id, ...given);

  // Each by its name: a button of the toolbar hears nothing of "many".
  const changed = () =>
    commands
      .listCommands()
      .filter(id => !HARMLESS.test(id))
      .forEach(id => commands.notifyCommandChanged(id));
  shell.currentChanged.connect(changed);
  return changed;
}
