import { eq } from 'drizzle-orm';
import { advertiser, formLetter, formSubmission } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import { linkPath } from '../links/path';
import { dayNumber } from '../links/token';
import { addJob } from '../queue/add';
import type { Details, FormAnswer } from './schemas';

/** The address of the page on which a submission is confirmed. */
export function confirmLink(submissionId: number, now: Date): string {
  const subject = { contactId: submissionId, campaignId: 0, issuedOn: dayNumber(now) };
  return linkPath(env().AVAL_SECRET, 'confirm', subject);
}

/** Has a letter with the link sent to the address of a submission, from when on the link counts. `ctx.db` is a transaction. */
export async function askToConfirm(ctx: Ctx, submissionId: number): Promise<void> {
  const [sent] = await ctx.db
    .update(formSubmission)
    .set({ sentAt: ctx.now })
    .where(eq(formSubmission.id, submissionId))
    .returning();
  const { email } = (sent?.details ?? {}) as Details;
  const [first] = (sent?.answers ?? []) as FormAnswer[];
  const [from] = await ctx.db
    .select({ email: advertiser.email })
    .from(advertiser)
    .where(eq(advertiser.id, first?.advertiserId ?? 0));
  if (email === undefined || !from) throw new Error(`submission ${submissionId} has nobody to write to`);
  const [letter] = await ctx.db
    .insert(formLetter)
    .values({ submissionId, sender: from.email, recipient: email, subject: '', source: '', at: ctx.now })
    .returning({ id: formLetter.id });
  if (!letter) throw new Error('the letter was not kept');
  const job = { key: `form letter ${letter.id}`, runAt: ctx.now };
  await addJob(ctx.db, 'send-form-letter', { letterId: letter.id }, job);
}
