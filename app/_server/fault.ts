/**
 * What may be logged of an error that nobody foresaw: its kind, its code and where it happened. Not its message, as a
 * failed query's message quotes the values that were in it.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: 'type' in error ? error.type : error.name,
    ...('code' in error && { code: error.code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describeFault(error.cause) }),
  };
}
