import { and, desc, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '@/db/queries/append-audit';
import { printRun } from '@/db/schema';
import { requirePermission } from '../../access/require';
import { lockCampaign, requireState } from '../../campaigns/load';
import { actorName, type Ctx } from '../../context';
import { DomainError } from '../../errors';
import { addJob } from '../../queue/add';

/**
 * Has the letters of a campaign by post printed: those whose turn has come, decided again one stack after the other by the queue. One
 * run of a campaign is printed at a time; asked again meanwhile, this answers the same one.
 * @throws DomainError `wrong_state`
 */
export async function startPrinting(ctx: Ctx, id: string): Promise<{ run: number }> {
  requirePermission(ctx.actor, 'campaigns.write');
  return ctx.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, id);
    if (row.channel !== 'post') throw new DomainError('wrong_state', `campaign ${row.id} is not by post`);
    requireState(row, 'sending');
    const campaignId = row.id;
    const [open] = await tx
      .select({ number: printRun.number })
      .from(printRun)
      .where(and(eq(printRun.campaignId, campaignId), isNull(printRun.writtenAt), isNull(printRun.endedAt)));
    const run = open?.number ?? (await nextNumber(tx, campaignId));
    const askedBy = actorName(ctx.actor);
    if (!open) {
      await tx.insert(printRun).values({ campaignId, number: run, askedBy, askedAt: ctx.now });
      await appendAudit(tx, {
        ...{ at: ctx.now, by: askedBy, action: 'letters.print', subject: `campaign ${campaignId}` },
        detail: { run },
      });
    }
    await addJob(
      tx,
      'print-letters',
      { campaignId, run },
      { key: `print ${campaignId}-${run}`, runAt: ctx.now },
    );
    return { run };
  });
}

async function nextNumber(tx: Ctx['db'], campaignId: number): Promise<number> {
  const [last] = await tx
    .select({ number: printRun.number })
    .from(printRun)
    .where(eq(printRun.campaignId, campaignId))
    .orderBy(desc(printRun.number))
    .limit(1);
  return (last?.number ?? 0) + 1;
}
