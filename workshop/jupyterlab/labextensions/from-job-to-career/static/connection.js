// @ts-check
/** The lost connection: told to those who listen, so that Lab opens no dialog. */

const listeners = new Set();

/** Call `tell` whenever the server is found gone; returns the way to stop listening. */
export function whenLost(tell) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function connection(IConnectionLost) {
  return {
    id: 'from-job-to-career:connection',
    description: 'Says in the page that the workbook has stopped.',
    autoStart: true,
    provides: IConnectionLost,
    activate: () => async () => listeners.forEach(tell => tell())
  };
}
