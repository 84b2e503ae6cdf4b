import pino from 'pino';
import { env } from './env';

/** Structured lines on stderr. No personal data goes in: ids and codes only. */
export const log = pino(
  { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ fd: 2, sync: false }),
);
