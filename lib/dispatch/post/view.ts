import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { printedLetter, printRun, printStack } from '@/db/schema';
import type { Reason, RunEnding } from '@/db/vocabulary';
import { requirePermission } from '../../access/require';
import { loadCampaign } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { letterNumber } from './allot';
import { fingerprintOf } from './end';
import { lettersToTakeOut } from './take-out';

export type ViewedStack = { number: number; firstLetter: number; letters: number; printed: boolean };

export type ViewedRun = {
  run: number;
  askedAt: Date;
  askedBy: string;
  /** `printing` until all its letters are in its files, `printed` until somebody says what became of it. */
  state: 'printing' | 'printed' | RunEnding;
  endedAt: Date | null;
  letters: number;
  stacks: ViewedStack[];
  /** Of a run that is printed: whose letters must not be posted any more, and a name for exactly this list. */
  takeOut: { number: number; printed: string; reason: Reason }[];
  takeOutIs: string;
};

/** A campaign's printings, the latest first. */
export async function viewPrinting(ctx: Ctx, id: string): Promise<ViewedRun[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  const row = await loadCampaign(ctx.db, id);
  const runs = await ctx.db
    .select()
    .from(printRun)
    .where(eq(printRun.campaignId, row.id))
    .orderBy(desc(printRun.number));
  return Promise.all(
    runs.map(async (one) => {
      const place = { campaignId: row.id, run: one.number };
      const waiting = one.endedAt === null && one.writtenAt !== null;
      const out = waiting ? await lettersToTakeOut(ctx.db, row, { run: one.number, now: ctx.now }) : [];
      return {
        ...{ run: one.number, askedAt: one.askedAt, askedBy: one.askedBy, endedAt: one.endedAt },
        state: one.ending ?? (one.writtenAt === null ? 'printing' : 'printed'),
        letters: await countLetters(ctx, place),
        stacks: await stacksOf(ctx, place),
        takeOut: out.map(({ number, reason }) => ({ number, reason, printed: letterNumber(place, number) })),
        takeOutIs: fingerprintOf(out),
      };
    }),
  );
}

async function countLetters({ db }: Ctx, { campaignId, run }: { campaignId: number; run: number }) {
  const [row] = await db
    .select({ number: count() })
    .from(printedLetter)
    .where(and(eq(printedLetter.campaignId, campaignId), eq(printedLetter.run, run)));
  return row?.number ?? 0;
}

/** Without their contents, which are large. */
async function stacksOf({ db }: Ctx, { campaignId, run }: { campaignId: number; run: number }) {
  return db
    .select({
      number: printStack.number,
      firstLetter: printStack.firstLetter,
      letters: printStack.letters,
      printed: sql<boolean>`${printStack.writtenAt} is not null`,
    })
    .from(printStack)
    .where(and(eq(printStack.campaignId, campaignId), eq(printStack.run, run)))
    .orderBy(asc(printStack.number));
}
