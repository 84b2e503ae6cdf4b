import { appendAudit } from '@/db/queries/append-audit';
import { lockContacts } from '@/db/queries/append-consent';
import { EVERY } from '@/db/vocabulary';
import { actorName, type Ctx } from '../context';
import { stop } from '../preferences/stop';
import { openRecords } from './records';

/**
 * Takes note that a person wants to be erased, by a link of today or yesterday: nothing is sent to them from then on, and the data
 * protection officer erases within the month that the law gives (GDPR, articles 12(3) and 17). Asked again, it is noted again.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function askForErasure(ctx: Ctx, token: string): Promise<void> {
  const { person } = await openRecords(ctx, token);
  await ctx.db.transaction(async (tx) => {
    await lockContacts(tx, [person.id]);
    const everything = { advertiserId: EVERY, purposeId: EVERY, channel: '*' } as const;
    await stop({ ...ctx, db: tx }, person.id, { ...everything, method: 'erasure request' });
    const subject = person.externalId;
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'contact.erasure_asked',
      subject,
    });
  });
}
