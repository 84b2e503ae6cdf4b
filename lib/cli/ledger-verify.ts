import { verifyLedger } from '../proof/verify';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments, WrongUsage } from './usage';

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { since: { type: 'string' } });
  const since = values.since === undefined ? undefined : new Date(values.since);
  if (since && Number.isNaN(since.getTime()))
    throw new WrongUsage('--since must be a date such as 2026-01-31');
  const report = await asSystem((ctx) => verifyLedger(ctx, since ? { since } : {}));
  sayJson(report);
  return report.broken.length === 0 ? 0 : 1;
}
