// @ts-check
/**
 * The plugins JupyterLab is given.
 *
 *   allowed ─▶ look · title · keys · commands · clean · menu ─▶ live (runs, and runs again; keeps the place)
 *   connection ─▶ a line in the page where Lab would open a dialog
 */
import { allowed, told } from './allowed.js';
import { keepClean } from './clean.js';
import { codeSwitch } from './code.js';
import { guardCommands } from './commands.js';
import { connection } from './connection.js';
import { exportMenu } from './exportmenu.js';
import { guardKeys } from './keys.js';
import { openLinks } from './links.js';
import { keepLive } from './live.js';
import { dress, undress } from './look.js';
import { ownMenu } from './menu.js';
import { notice } from './notice.js';
import { keepTitle } from './title.js';

export async function plugins(shared) {
  const [{ IConnectionLost }, { PageConfig }, { IMainMenu }, { INotebookTracker, NotebookActions }, { Widget }] =
    await Promise.all(
      ['application', 'coreutils', 'mainmenu', 'notebook']
        .map(name => shared(`@jupyterlab/${name}`))
        .concat(shared('@lumino/widgets'))
    );
  const { notebooks, words } = told(PageConfig);
  if (!notebooks) {
    return [];
  }

  async function open(panel, changed) {
    if (!(panel.context.path in notebooks)) {
      return;
    }
    dress(panel);
    changed();
    const status = notice(panel, words);
    status.say('opening');
    await panel.context.ready;
    if (!allowed(panel.context, notebooks)) {
      status.say('');
      undress(panel);
      changed();
      return;
    }
    guardKeys(panel);
    ownMenu(panel);
    keepClean(panel.context.model);
    await keepLive(panel, NotebookActions, status);
  }

  const documents = {
    id: 'from-job-to-career:documents',
    description: 'Shows a workshop notebook as a live document.',
    autoStart: true,
    requires: [INotebookTracker],
    optional: [IMainMenu],
    activate: (app, tracker, menus) => {
      const changed = guardCommands(app, tracker);
      codeSwitch(app, tracker, menus, Widget, words, changed);
      exportMenu(app, tracker, menus, words);
      openLinks(app, tracker);
      keepTitle(tracker);
      tracker.widgetAdded.connect((_, panel) => void open(panel, changed));
    }
  };
  return [documents, connection(IConnectionLost)];
}
