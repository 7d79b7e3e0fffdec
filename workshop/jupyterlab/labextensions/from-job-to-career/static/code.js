// @ts-check
/** "Show the code": a menu entry and a quiet button for the curious; the tool comes with it. */
import { showTool, tidyMenus } from './chrome.js';
import { showCode } from './look.js';

const COMMAND = 'workshop:toggle-code';

export function codeSwitch(app, tracker, menus, Widget, words, changed) {
  let shown = false;
  const label = () => words[shown ? 'hide_code' : 'show_code'];

  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'workshop-CodeSwitch';
  node.textContent = label();
  node.addEventListener('click', () => void app.commands.execute(COMMAND));

  app.commands.addCommand(COMMAND, {
    label,
    execute: () => {
      shown = !shown;
      node.textContent = label();
      tracker.forEach(panel => showCode(panel, shown));
      void showTool(app, shown);
      app.commands.notifyCommandChanged(COMMAND);
      changed();
    }
  });
  tracker.widgetAdded.connect((_, panel) => showCode(panel, shown));
  if (menus) {
    menus.viewMenu.addGroup([{ command: COMMAND }], 0);
    void tidyMenus(app, menus);
  }

  const holder = new Widget();
  holder.id = 'workshop-code-switch';
  holder.node.append(node);
  app.shell.add(holder, 'menu', { rank: 2000 });
  void showTool(app, shown);
}
