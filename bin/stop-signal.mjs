// Turns Ctrl-C and its like into something that the steps of a command can look at.

/**
 * Watches for a wish to stop. The first one calls `stop` and aborts the signal; the command then cleans up in its own
 * order. A person who presses Ctrl-C again is in a hurry: `hurry` is called.
 *
 * @param {{ stop?: () => unknown, hurry?: () => unknown }} reactions
 * @returns {{ signal: AbortSignal }}
 */
export function stopSignal({ stop = () => {}, hurry = () => {} } = {}) {
  const controller = new AbortController();
  let first;
  const heard = () => {
    if (first === undefined) {
      first = Date.now();
      controller.abort();
      stop();
    } else if (Date.now() - first > 500) {
      // npm passes on the Ctrl-C that the terminal has given us as well: two of them at once are one.
      hurry();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, heard);
  // When the terminal itself goes away, what we still print must not keep us from cleaning up.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return { signal: controller.signal };
}
