import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { appendAudit } from '@/db/queries/append-audit';
import { holdContacts } from '@/db/queries/hold-contacts';
import { emptyRun, endRunSends, runPeople, settleSends } from '@/db/queries/print-letters';
import { printRun } from '@/db/schema';
import type { RunEnding } from '@/db/vocabulary';
import { requirePermission } from '../../access/require';
import { type Campaign, lockCampaign, requireState } from '../../campaigns/load';
import { actorName, type Ctx } from '../../context';
import { DomainError } from '../../errors';
import { sha256 } from '../../hash';
import { parseInput } from '../../input';
import { clearUntil } from '../../spool/clearance';
import { completeCampaign } from '../complete';
import type { Run } from './allot';
import { lettersToTakeOut, type TakenOut } from './take-out';

const runNumber = z.coerce.number().int().min(1);

const postedSchema = z.strictObject({
  run: runNumber,
  /** The list of letters to take out, as it was shown (`fingerprintOf`). */
  taken: z.string(),
  /** Numbers of those that were not found any more: they may have gone. */
  missing: z.array(z.coerce.number().int().min(1)).max(100_000).default([]),
});

/** A name for a list of letters to take out: a longer list has another one. */
export function fingerprintOf(letters: readonly TakenOut[]): string {
  return sha256(letters.map(({ number }) => number).join(' ')).slice(0, 16);
}

/**
 * Says that a run's letters were handed to the post, but for those on its list, which were taken out first. This is a letter's hand-over:
 * whose no has been answered before it gets none. With a person more on the list than was shown, nothing is written.
 * @throws DomainError `wrong_state`, `letters_to_take_out`, `withdrawals_waiting`
 */
export async function letterRunPosted(ctx: Ctx, id: string, input: unknown): Promise<{ posted: number }> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { run, taken, missing } = parseInput(postedSchema, input);
  const posted = await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await lockCampaign(tx, id);
    requireState(row, 'sending', 'paused', 'cancelled');
    await lockWrittenRun(inside, { campaignId: row.id, run });
    // Whoever says no from here on waits until this has ended, and is answered then.
    await holdContacts(tx, await runPeople(tx, { campaignId: row.id, run }));
    if ((await clearUntil(tx)) <= performance.now()) throw new DomainError('withdrawals_waiting');
    const out = await lettersToTakeOut(tx, row, { run, now: ctx.now });
    if (fingerprintOf(out) !== taken) throw new DomainError('letters_to_take_out', `${out.length}`);
    await settleTakenOut(inside, row, { out, missing });
    const count = await endRunSends(
      tx,
      { campaignId: row.id, run },
      { state: 'handed_off', skipReason: null, answer: `posted, run ${row.id}-${run}`, now: ctx.now },
    );
    await endRun(inside, { campaignId: row.id, run, ending: 'posted' });
    return { campaignId: row.id, count };
  });
  await completeCampaign(ctx, posted.campaignId);
  return { posted: posted.count };
}

async function settleTakenOut(
  { db, now }: Ctx,
  row: Campaign,
  { out, missing }: { out: readonly TakenOut[]; missing: readonly number[] },
): Promise<void> {
  await settleSends(
    db,
    { campaignId: row.id, now },
    out.map(({ contactId, number, reason, decisionId }) =>
      missing.includes(number)
        ? {
            ...{ contactId, recheckedDecisionId: decisionId, state: 'uncertain' as const, skipReason: null },
            answer: 'to be taken out, and not found any more',
          }
        : {
            ...{ contactId, recheckedDecisionId: decisionId, state: 'skipped' as const, skipReason: reason },
            answer: 'taken out before the run was posted',
          },
    ),
  );
}

/**
 * Says that a run's letters were destroyed: none has gone, and its people wait for another run. Of a campaign that was cancelled, they
 * are skipped.
 * @throws DomainError `wrong_state`
 */
export async function letterRunSpoiled(ctx: Ctx, id: string, input: unknown): Promise<void> {
  requirePermission(ctx.actor, 'campaigns.write');
  const { run } = parseInput(z.strictObject({ run: runNumber }), input);
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const row = await lockCampaign(tx, id);
    requireState(row, 'sending', 'paused', 'cancelled');
    await lockWrittenRun(inside, { campaignId: row.id, run });
    const cancelled = row.state === 'cancelled';
    await endRunSends(
      tx,
      { campaignId: row.id, run },
      {
        ...{ state: cancelled ? 'skipped' : 'queued', skipReason: cancelled ? 'campaign_cancelled' : null },
        ...{ answer: null, now: ctx.now },
      },
    );
    await endRun(inside, { campaignId: row.id, run, ending: 'spoiled' });
  });
}

/** So long after a run was printed, nobody will remember whether it was posted. */
const FORGOTTEN_DAYS = 30;

/**
 * Ends the runs of which nobody ever said whether they were posted: their people are uncertain, and never get another letter by itself.
 * Run daily by the queue; what the letters said and to whom goes with it.
 */
export async function endForgottenRuns(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - FORGOTTEN_DAYS * 86_400_000);
  const runs = await ctx.db
    .select({ campaignId: printRun.campaignId, run: printRun.number })
    .from(printRun)
    .where(and(isNull(printRun.endedAt), isNotNull(printRun.writtenAt), lt(printRun.writtenAt, before)));
  for (const place of runs) {
    await ctx.db.transaction(async (tx) => {
      await lockCampaign(tx, place.campaignId);
      const ending = { state: 'uncertain', skipReason: null, now: ctx.now } as const;
      await endRunSends(tx, place, { ...ending, answer: 'nobody said whether the letters were posted' });
      await endRun({ ...ctx, db: tx }, { ...place, ending: 'unknown' });
    });
    await completeCampaign(ctx, place.campaignId);
  }
}

async function lockWrittenRun({ db }: Ctx, { campaignId, run }: Run): Promise<void> {
  const [row] = await db
    .select()
    .from(printRun)
    .where(and(eq(printRun.campaignId, campaignId), eq(printRun.number, run)))
    .for('update');
  if (!row) throw new DomainError('not_found', `run ${run}`);
  if (row.endedAt !== null || row.writtenAt === null) throw new DomainError('wrong_state', `run ${run}`);
}

async function endRun(ctx: Ctx, { campaignId, run, ending }: Run & { ending: RunEnding }): Promise<void> {
  await ctx.db
    .update(printRun)
    .set({ ending, endedAt: ctx.now, endedBy: actorName(ctx.actor) })
    .where(and(eq(printRun.campaignId, campaignId), eq(printRun.number, run)));
  await emptyRun(ctx.db, { campaignId, run });
  await appendAudit(ctx.db, {
    ...{ at: ctx.now, by: actorName(ctx.actor), action: `letters.${ending}` },
    ...{ subject: `campaign ${campaignId}`, detail: { run } },
  });
}
