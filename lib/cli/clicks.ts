import { once } from 'node:events';
import { closeDatabase } from '../database';
import { log } from '../log';
import { drainSpool } from '../preferences/drain';
import { watchSpool } from '../spool/watch';
import { readArguments, required, WrongUsage } from './usage';

/** Serves `/u/TOKEN` alone until it is told to stop. What it serves is the application's: the one place where a command does so. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { port: { type: 'string' } });
  const port = Number(required('port', values.port));
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WrongUsage('--port must be from 1 to 65535');
  const { listenForClicks } = await import('@/app/_server/clicks-listener');
  const watch = watchSpool(drainSpool);
  const server = await listenForClicks(port);
  log.info({ port }, 'clicks ready');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  server.closeIdleConnections();
  await watch.stop();
  await closeDatabase();
  return 0;
}
