/*
 * The operating system's codes and the driver's for a connection that could not be made or broke, and PostgreSQL's
 * classes for one that it refused (08), for want of resources (53), for a shutdown (57P) or as a standby that cannot
 * write (25006).
 */
const CODES = /^(E(CONN|HOST|NET|PIPE|AI_|TIMEDOUT|NOTFOUND)|CONNECT(_|ION_)|08|53|57P|25006)/;

/** Whether `error`, or what caused it, is that the database cannot be reached: the same request may do later. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || isUnreachable(error.cause);
}
