// @ts-check
/** Runs a notebook when it opens, and again whenever its kernel is a new one. */
import { whenLost } from './connection.js';
import { drawn } from './drawn.js';
import { holdPlace } from './place.js';

const REVIVALS = 3;
const WITHIN_MS = 60_000;
const PATIENCE_MS = 30_000;

export async function keepLive(panel, NotebookActions, status) {
  const session = panel.sessionContext;
  // Lab would open a dialog at each crash; the line at the top says it instead.
  if (panel._onSessionStatusChanged) {
    session.statusChanged.disconnect(panel._onSessionStatusChanged, panel);
  }
  let due = true;
  let running = false;
  let live = false;
  let reviving;
  let revivals = [];
  let patience = PATIENCE_MS;

  async function run() {
    if (running || !due || panel.isDisposed) {
      return;
    }
    running = true;
    try {
      await session.ready;
      while (due && session.session?.kernel && !panel.isDisposed) {
        due = false;
        const kernel = session.session.kernel;
        if (!(await answers(kernel, patience))) {
          due = true;
          patience *= 2;
          if (kernel === session.session?.kernel && !(await lost())) {
            return;
          }
          continue;
        }
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
    reviving ??= revive().finally(() => {
      reviving = undefined;
    });
    return reviving;
  }

  /** Whether there is another kernel now. */
  async function revive() {
    const now = Date.now();
    revivals = [...revivals.filter(time => now - time < WITHIN_MS), now];
    if (panel.isDisposed || revivals.length > REVIVALS) {
      status.say('stopped');
      return false;
    }
    again('restarting');
    try {
      // A session that is gone from the server must be gone here, or Lab opens a dialog.
      await session.sessionManager.refreshRunning();
      await session.changeKernel({ name: 'python3' });
      await run();
      return true;
    } catch {
      status.say('stopped');
      return false;
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
      void lost();
    } else if (now === 'idle') {
      void run();
    }
  });
  session.sessionChanged.connect((_, { newValue }) => {
    if (!newValue) {
      void lost();
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

/** Whether a kernel answers in time; one that is taken away is not waited for. */
async function answers(kernel, ms) {
  let timer;
  const info = kernel.info.then(() => true).catch(() => false);
  const late = new Promise(done => {
    timer = setTimeout(done, ms, false);
    kernel.disposed.connect(() => done(false));
  });
  try {
    return await Promise.race([info, late]);
  } finally {
    clearTimeout(timer);
  }
}
