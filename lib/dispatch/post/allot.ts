import { and, eq, max } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { holdContacts } from '@/db/queries/hold-contacts';
import {
  type AddresseeRow,
  holdQueued,
  readAddressees,
  type Settled,
  settleSends,
} from '@/db/queries/print-letters';
import { printedLetter, printRun, printStack } from '@/db/schema';
import type { Inquiry } from '../../audience/prospecting';
import type { KeptDecision } from '../../campaigns/decisions';
import type { Campaign } from '../../campaigns/load';
import type { Ctx } from '../../context';
import { issueLetterCodes } from '../../requests/letter-codes';
import { clearUntil } from '../../spool/clearance';
import { recheck } from '../recheck';

/** Which run of which campaign; `number` counts within the campaign. */
export type Run = { campaignId: number; run: number };

/** To whom a letter goes and in which language, as it was when its number was given. */
export type Addressee = Omit<AddresseeRow, 'id'>;

/** What came of one stack: how many were taken from the queue, and how many of them have a letter. */
export type Allotted = { taken: number; letters: number };

/**
 * Gives the next of a campaign's people their letters' numbers: in one transaction they are taken from the queue, locked against their
 * own withdrawals, decided again, and written down as a stack to be printed. What is printed afterwards is printed from these rows
 * alone, so that a press that dies in the middle prints the same again. Null while a withdrawal may be waiting in a spool.
 */
export async function allotStack(
  ctx: Ctx,
  { campaignId, run }: Run,
  { campaign, inquiry, most }: { campaign: Campaign; inquiry: Inquiry; most: number },
): Promise<Allotted | null> {
  return ctx.db.transaction(async (tx) => {
    if (!(await lockOpenRun(tx, { campaignId, run }))) return { taken: 0, letters: 0 };
    const taken = await holdQueued(tx, { campaignId, limit: most, now: ctx.now });
    if (taken.length === 0) return { taken: 0, letters: 0 };
    await holdContacts(tx, taken);
    if ((await clearUntil(tx)) <= performance.now()) return null;
    const answers = await recheck(tx, { campaignId, inquiry, now: ctx.now }, taken);
    const allowed = (await readAddressees(tx, taken)).filter(
      ({ id, address }) => address !== null && answers.get(id)?.decision.verdict === 'eligible',
    );
    const first = await writeStack(tx, { campaignId, run }, { allowed, now: ctx.now });
    const numbers = new Map(allowed.map(({ id }, index) => [id, first + index]));
    await settleSends(
      tx,
      { campaignId, now: ctx.now },
      taken.map((id) => settled(id, answers.get(id), { campaign, run, number: numbers.get(id) })),
    );
    return { taken: taken.length, letters: allowed.length };
  });
}

/** Stacks of one run are allotted one after the other, as its numbers run on. */
async function lockOpenRun(tx: Db, { campaignId, run }: Run): Promise<boolean> {
  const [row] = await tx
    .select({ writtenAt: printRun.writtenAt, endedAt: printRun.endedAt })
    .from(printRun)
    .where(and(eq(printRun.campaignId, campaignId), eq(printRun.number, run)))
    .for('update');
  return row !== undefined && row.writtenAt === null && row.endedAt === null;
}

type Writing = { allowed: readonly AddresseeRow[]; now: Date };

/** Writes a stack's letters down; answers the first one's number. */
async function writeStack(tx: Db, { campaignId, run }: Run, { allowed, now }: Writing): Promise<number> {
  const [last] = await tx
    .select({ stack: max(printStack.number), letter: max(printedLetter.number) })
    .from(printStack)
    .leftJoin(
      printedLetter,
      and(
        eq(printedLetter.campaignId, printStack.campaignId),
        eq(printedLetter.run, printStack.run),
        eq(printedLetter.stack, printStack.number),
      ),
    )
    .where(and(eq(printStack.campaignId, campaignId), eq(printStack.run, run)));
  const firstLetter = (last?.letter ?? 0) + 1;
  if (allowed.length === 0) return firstLetter;
  const stack = (last?.stack ?? 0) + 1;
  await tx
    .insert(printStack)
    .values({ campaignId, run, number: stack, firstLetter, letters: allowed.length });
  await tx.insert(printedLetter).values(
    allowed.map(({ id, ...addressee }, index) => ({
      ...{ contactId: id, campaignId, run, number: firstLetter + index, stack, issuedAt: now, addressee },
    })),
  );
  await issueLetterCodes(
    tx,
    allowed.map(({ id }) => ({ contactId: id, campaignId })),
    now,
  );
  return firstLetter;
}

type Given = { campaign: Campaign; run: number; number: number | undefined };

function settled(contactId: number, kept: KeptDecision | undefined, given: Given): Settled {
  if (!kept) throw new Error('a person whose turn it was has not been decided');
  const common = { contactId, recheckedDecisionId: kept.id };
  if (given.number === undefined) {
    return { ...common, state: 'skipped', skipReason: kept.decision.reason ?? 'unreachable', answer: null };
  }
  const answer = `letter ${letterNumber({ campaignId: given.campaign.id, run: given.run }, given.number)}`;
  return { ...common, state: 'in_flight', skipReason: null, answer };
}

/** A letter's number as it is printed on it: campaign, run and place, `12-1-17`. */
export function letterNumber({ campaignId, run }: Run, number: number): string {
  return `${campaignId}-${run}-${number}`;
}
