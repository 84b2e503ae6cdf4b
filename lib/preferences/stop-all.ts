import { lockContacts } from '@/db/queries/append-consent';
import { EVERY } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import { readLink, readVisitor } from './read-link';
import { stop } from './stop';

/**
 * Stops everything for the person of a link that has run out: it shows nothing any more, but it still stops.
 * @throws DomainError `not_found` where the link is not genuine, `gone`
 */
export async function stopAll(ctx: Ctx, token: string, link: 'preferences' | 'why'): Promise<void> {
  const subject = readLink(token, link);
  await ctx.db.transaction(async (tx) => {
    if (!(await readVisitor(tx, subject))) throw new DomainError('gone', 'link');
    await lockContacts(tx, [subject.contactId]);
    const everything = { advertiserId: EVERY, purposeId: EVERY, channel: '*' } as const;
    await stop({ ...ctx, db: tx }, subject.contactId, everything, 'expired link');
  });
}
