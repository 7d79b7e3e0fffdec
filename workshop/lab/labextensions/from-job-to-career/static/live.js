/** Runs a notebook when it opens, and again whenever its kernel is a new one. */
import { whenLost } from './connection.js';
import { drawn } from './drawn.js';
import { holdPlace } from './place.js';

const REVIVALS = 3;
const WITHIN_MS = 60_000;

export async function keepLive(panel, NotebookActions, status) {
  const session = panel.sessionContext;
  // Lab would open a dialog at each crash; the line at the top says it instead.
  if (panel._onSessionStatusChanged) {
    session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
  }
  let due = true;
  let running = false;
  let live = false;
  let reviving = false;
  let revivals = [];

  async function run() {
    if (running || !due || panel.isDisposed) {
      return;
    }
    running = true;
    try {
      await session.ready;
      while (due && session.session?.kernel && !panel.isDisposed) {
        due = false;
        await session.session.kernel.info;
        live = true;
        const release = holdPlace(panel);
        const code = panel.content.widgets.filter(cell => cell.model.type === 'code');
        await NotebookActions.runCells(panel.content, code, session);
        release();
        await drawn(panel);
      }
    } finally {
      running = false;
    }
    if (!due) {
      status.say('');
    }
  }

  function again(word) {
    due = true;
    status.say(word);
  }

  /** Lab may hear first that the kernel is dead, or that its session is gone. */
  function lost() {
    if (!reviving && !panel.isDisposed) {
      void revive();
    }
  }

  async function revive() {
    const now = Date.now();
    revivals = [...revivals.filter(time => now - time < WITHIN_MS), now];
    if (revivals.length > REVIVALS) {
      status.say('stopped');
      return;
    }
    again('restarting');
    reviving = true;
    try {
      // A session that is gone from the server must be gone here, or Lab opens a dialog.
      await session.sessionManager.refreshRunning();
      await session.changeKernel({ name: 'python3' });
      await run();
    } catch {
      status.say('stopped');
    } finally {
      reviving = false;
    }
  }

  session.statusChanged.connect((_, now) => {
    if (now === 'restarting' || now === 'autorestarting') {
      again('restarting');
    } else if (now === 'starting' && live && !due) {
      // Restarted from elsewhere: this connection still speaks to the kernel of before.
      again('restarting');
      void session.session?.kernel?.reconnect();
    } else if (now === 'dead') {
      lost();
    } else if (now === 'idle') {
      void run();
    }
  });
  session.sessionChanged.connect((_, { newValue }) => {
    if (!newValue) {
      lost();
    }
  });
  session.kernelChanged.connect((_, { oldValue, newValue }) => {
    if (newValue && oldValue) {
      again('restarting');
      void run();
    }
  });
  session.connectionStatusChanged.connect((_, now) => {
    if (now === 'connected' && !due && !running) {
      status.say('');
    }
  });
  panel.disposed.connect(whenLost(() => status.say('stopped')));

  await run();
}
