import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { printedLetter, printStack } from '@/db/schema';
import { requirePermission } from '../../access/require';
import { loadCampaign } from '../../campaigns/load';
import { campaignSender } from '../../campaigns/sender';
import { requireOwnRecipients } from '../../campaigns/sends';
import type { Ctx } from '../../context';
import { DomainError } from '../../errors';
import { csvLine } from '../../format/csv';
import { parseInput } from '../../input';
import { type Addressee, letterNumber } from './allot';
import { postalLines } from './write-stacks';

const number = z.coerce.number().int().min(1);
const stackSchema = z.strictObject({ run: number, stack: number });
const runSchema = z.strictObject({ run: number });

/**
 * A stack's PDF, the same however often it is asked for.
 * @throws DomainError `not_found`; `gone` once its run has ended and the file with it
 */
export async function readStack(ctx: Ctx, id: string, input: unknown): Promise<Buffer> {
  requirePermission(ctx.actor, 'recipients.read');
  const { run, stack } = parseInput(stackSchema, input);
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  const [found] = await ctx.db
    .select({ pdf: printStack.pdf })
    .from(printStack)
    .where(and(eq(printStack.campaignId, row.id), eq(printStack.run, run), eq(printStack.number, stack)));
  if (!found) throw new DomainError('not_found', `stack ${stack}`);
  if (found.pdf === null) throw new DomainError('gone', `stack ${stack}`);
  return found.pdf;
}

const PAGE = 2000;
const LINES = 8;
const COLUMNS = ['letter', ...Array.from({ length: LINES }, (_, index) => `line_${index + 1}`), 'country'];

/** The addresses of a run's letters as a CSV file, a row for each in the order of the stacks, read page by page. */
export async function exportAddresses(ctx: Ctx, id: string, input: unknown): Promise<AsyncGenerator<string>> {
  requirePermission(ctx.actor, 'recipients.read');
  const { run } = parseInput(runSchema, input);
  const row = await loadCampaign(ctx.db, id);
  requireOwnRecipients(ctx, row);
  const { country } = await campaignSender(ctx.db, row);
  return linesOf(ctx, { campaignId: row.id, run, country });
}

type Asked = { campaignId: number; run: number; country: string };

async function* linesOf({ db }: Ctx, { campaignId, run, country }: Asked): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for (let after = 0; ; ) {
    const letters = await db
      .select()
      .from(printedLetter)
      .where(
        and(
          eq(printedLetter.campaignId, campaignId),
          eq(printedLetter.run, run),
          gt(printedLetter.number, after),
          isNotNull(printedLetter.addressee),
        ),
      )
      .orderBy(asc(printedLetter.number))
      .limit(PAGE);
    yield letters
      .map((letter) => {
        const to = letter.addressee as Addressee;
        const lines = postalLines(to, country);
        // An address of more lines than there are columns goes on in the last one.
        const filled = [...lines.slice(0, LINES - 1), lines.slice(LINES - 1).join(', ')];
        while (filled.length < LINES) filled.push('');
        return csvLine([letterNumber({ campaignId, run }, letter.number), ...filled, to.country]);
      })
      .join('');
    const last = letters.at(-1);
    if (!last || letters.length < PAGE) return;
    after = last.number;
  }
}
