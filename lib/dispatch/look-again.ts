import { holdContacts, readReaders } from '@/db/queries/hold-contacts';
import type { Inquiry } from '../audience/prospecting';
import { heldBack } from '../campaigns/hours';
import type { Campaign } from '../campaigns/load';
import type { Ctx } from '../context';
import { clearUntil } from '../spool/clearance';
import { BATCH_DEADLINE_MS } from './hand-over';
import { addressOf } from './press';
import { type Rechecked, recheck } from './recheck';
import type { Addressed } from './setting';

/** What the last look came to: the law's answers, whom the hours hold back, who may be written to, and until when to begin. */
export type Look = {
  inquiry: Inquiry;
  answers: Rechecked;
  held: Map<number, Date>;
  allowed: Addressed[];
  until: number;
};

/** Takes the contacts' lock, which `ctx.db`, a transaction, holds to its end, and decides each of them again. */
export async function lookAgain(
  { db: tx, now }: Ctx,
  { campaign, inquiry, ids }: { campaign: Campaign; inquiry: Inquiry; ids: readonly number[] },
): Promise<Look> {
  await holdContacts(tx, ids);
  const latest = new Date(now.getTime() + BATCH_DEADLINE_MS);
  // Once the lock is held: asked in one breath, as nothing of it changes any more.
  const [until, answers, held, readers] = await Promise.all([
    // Withdrawals that wait in a spool hold no lock: nothing begins while one may.
    clearUntil(tx),
    recheck(tx, { campaignId: campaign.id, inquiry, now }, ids),
    heldBack(tx, campaign, ids, { from: now, until: latest }),
    readReaders(tx, ids),
  ]);
  const allowed = readers.flatMap((reader): Addressed[] => {
    const to = addressOf(campaign.channel, reader);
    const eligible = answers.get(reader.id)?.decision.verdict === 'eligible';
    return to !== null && eligible && !held.has(reader.id) ? [{ reader, to }] : [];
  });
  return { inquiry, answers, held, allowed, until };
}
