/** Interruptions (Ctrl-C, a terminated job) where they must not come at once. */

/** What ends a program politely: the keyboard, a process manager, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `body` while interruptions only abort its signal. One that came is raised again when `body`
 * has ended, so that the process dies by it, as whoever started the process expects to see.
 */
export async function interruptedAfter<T>(body: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const hold = (name: NodeJS.Signals): void => {
    received = name;
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, hold);
  try {
    return await body(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, hold);
    if (received) process.kill(process.pid, received);
  }
}
