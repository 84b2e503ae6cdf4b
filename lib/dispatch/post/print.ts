import { and, eq, isNull } from 'drizzle-orm';
import { printRun } from '@/db/schema';
import { inquire } from '../../audience/prospecting';
import { loadCampaign } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { completeCampaign } from '../complete';
import { stopUnassessed } from '../stop-unassessed';
import { type Allotted, allotStack, type Run } from './allot';
import { setUpLetters, writeStacks } from './write-stacks';

/** So many letters are one PDF: what a printing house takes in one go, and what a jam costs. */
const STACK = 500;
/** How long to wait for withdrawals to come out of a spool before looking again, and how often. */
const HELD_MS = 250;
const MOST_LOOKS = 120;

export type Printing = Run & {
  /** Letters in a stack; only tests and drills ask for others. */
  most?: number;
  clock?: () => Date;
};

/**
 * Prints a run, stack by stack: numbers given in one transaction, then the stack's PDF. Run by the queue; whoever runs it again after a
 * press that died first prints what has numbers and no PDF. A campaign that is paused or cancelled meanwhile ends its run early.
 */
export async function printLetters(ctx: Ctx, { campaignId, run, ...habits }: Printing): Promise<void> {
  const { most = STACK, clock = () => new Date() } = habits;
  const campaign = await loadCampaign(ctx.db, campaignId);
  const design = await setUpLetters(ctx.db, campaign);
  for (;;) {
    await writeStacks(ctx.db, { campaignId, run }, design);
    const now = clock();
    const inquiry = await inquire(ctx.db, campaign, now, now);
    const inside = { ...ctx, now };
    if (inquiry.assessmentId === null && (await stopUnassessed(inside, campaignId))) break;
    const { taken } = await allotWhenClear(() =>
      allotStack({ ...inside, now: clock() }, { campaignId, run }, { campaign, inquiry, most }),
    );
    if (taken === 0) break;
  }
  await closeRun({ ...ctx, now: clock() }, { campaignId, run });
}

/** @throws where withdrawals wait for half a minute, for the queue to try again later */
async function allotWhenClear(allot: () => Promise<Allotted | null>): Promise<Allotted> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const allotted = await allot();
    if (allotted) return allotted;
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
  }
  throw new Error('withdrawals wait in a spool');
}

/** The run has all its letters. One without any is over at once, and so may the campaign be. */
async function closeRun(ctx: Ctx, { campaignId, run }: Run): Promise<void> {
  await ctx.db
    .update(printRun)
    .set({ writtenAt: ctx.now })
    .where(and(eq(printRun.campaignId, campaignId), eq(printRun.number, run), isNull(printRun.writtenAt)));
  await completeCampaign(ctx, campaignId);
}
