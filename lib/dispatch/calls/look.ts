import type { Db } from '@/db/client';
import { hasWrongNumber } from '@/db/queries/call-desk';
import { holdContacts } from '@/db/queries/hold-contacts';
import type { SkipReason } from '@/db/vocabulary';
import { inquire } from '../../audience/prospecting';
import { heldBack } from '../../campaigns/hours';
import type { Campaign } from '../../campaigns/load';
import { DomainError } from '../../errors';
import { clearUntil } from '../../spool/clearance';
import { recheck } from '../recheck';

/** A call that begins now begins within so much, however slowly a number is dialled. */
const DIALLING_MS = 60_000;

/** Whether somebody may be called now; else, until when they wait, or why nobody calls them any more. */
export type Look =
  | { may: 'call'; decisionId: number }
  | { may: 'wait'; decisionId: number; until: Date }
  | { may: 'never'; decisionId: number; reason: SkipReason };

/**
 * The last look before a call, from the records as they are at this moment and under the person's own lock, which the caller's
 * transaction keeps.
 * @throws DomainError `withdrawals_waiting`
 */
export async function lookAgain(
  tx: Db,
  campaign: Campaign,
  { contactId, now }: { contactId: number; now: Date },
): Promise<Look> {
  await holdContacts(tx, [contactId]);
  if ((await clearUntil(tx)) <= performance.now()) throw new DomainError('withdrawals_waiting');
  const inquiry = await inquire(tx, campaign, now, now);
  const answers = await recheck(tx, { campaignId: campaign.id, inquiry, now }, [contactId]);
  const answer = answers.get(contactId);
  if (!answer) throw new Error('a person whose turn it was has not been decided');
  const decisionId = answer.id;
  if (answer.decision.verdict !== 'eligible') {
    return { may: 'never', decisionId, reason: answer.decision.reason ?? 'unreachable' };
  }
  if (await hasWrongNumber(tx, contactId)) return { may: 'never', decisionId, reason: 'unreachable' };
  const until = new Date(now.getTime() + DIALLING_MS);
  const held = (await heldBack(tx, campaign, [contactId], { from: now, until })).get(contactId);
  return held ? { may: 'wait', decisionId, until: held } : { may: 'call', decisionId };
}
