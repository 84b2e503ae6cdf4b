import { type ContactRow, mergeContacts, type Outcome } from '@/db/queries/merge-contacts';
import { anySuppression, suppressionsOf } from '@/db/queries/suppressions';
import { recordConsent } from '../consent/record';
import type { Ctx } from '../context';
import { env } from '../env';
import { fingerprintKey, fingerprintsOf } from './fingerprints';

/**
 * Adds or replaces contacts, inside the transaction of `ctx.db`. Whoever has an address that somebody erased once had gets what
 * that person had refused: an objection outlives the record that it was made in.
 */
export async function mergeAndKeepRefusals(
  ctx: Ctx,
  rows: readonly ContactRow[],
  mode: 'add' | 'update',
): Promise<Map<string, Outcome>> {
  const outcomes = await mergeContacts(ctx.db, rows, { mode, now: ctx.now });
  if (!(await anySuppression(ctx.db))) return outcomes;
  const key = fingerprintKey(env().AVAL_SECRET);
  const fingerprints = rows
    .filter(({ externalId }) => outcomes.get(externalId) !== 'unchanged')
    .flatMap((row) =>
      fingerprintsOf(key, row).map((fingerprint) => ({ externalId: row.externalId, fingerprint })),
    );
  const refusals = await suppressionsOf(ctx.db, fingerprints);
  await recordConsent(
    ctx,
    refusals.map(({ at, ...refusal }) => ({
      ...refusal,
      at: at.toISOString(),
      ...{ wordingId: 0, method: 'kept through erasure', source: 'system', evidence: null },
    })),
  );
  return outcomes;
}
