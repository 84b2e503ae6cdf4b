import { and, inArray, isNull, lt } from 'drizzle-orm';
import { formLetter, formSubmission } from '@/db/schema';
import type { Ctx } from '../context';

const KEPT_DAYS = 30;

/** Empties what was sent by forms and never confirmed, after thirty days: run each day by the queue. Answers how many. */
export async function forgetUnconfirmed(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000);
  return ctx.db.transaction(async (tx) => {
    const forgotten = await tx
      .update(formSubmission)
      .set({ details: {}, answers: [], sentAt: null })
      .where(and(isNull(formSubmission.confirmedAt), lt(formSubmission.sentAt, before)))
      .returning({ id: formSubmission.id });
    const ids = forgotten.map(({ id }) => id);
    if (ids.length > 0) {
      await tx
        .update(formLetter)
        .set({ recipient: '', subject: '', source: '' })
        .where(inArray(formLetter.submissionId, ids));
    }
    return forgotten.length;
  });
}
