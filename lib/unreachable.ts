/*
 * The operating system's codes and the driver's for a connection that could not be made or broke, and PostgreSQL's
 * classes for one that it refused (08), for want of resources (53), for a shutdown (57P) or as a standby that cannot
 * write (25006), for trouble with its own files (58), or because it, or its tables, are not there yet while it is being restored (3D000, 42P01).
 */
const CODES = /^(E(CONN|HOST|NET|PIPE|AI_|TIMEDOUT|NOTFOUND)|CONNECT(_|ION_)|08|53|57P|58|25006|3D000|42P01)/;

/** The database took longer than we wait for it. */
export class NoAnswer extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Whether `error`, or what caused it, is that the database cannot be reached: the same request may do later. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || isUnreachable(error.cause);
}

/**
 * The answer of `work`, where it comes within `milliseconds`; what comes later is dropped.
 * @throws NoAnswer
 */
export function answerWithin<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // On a busy machine it is the clock that is late: what has come meanwhile is looked at first.
    timer = setTimeout(() => setImmediate(() => reject(new NoAnswer('no answer in time'))), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
