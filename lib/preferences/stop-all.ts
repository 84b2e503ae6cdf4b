import { lockContacts } from '@/db/queries/append-consent';
import { EVERY } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { DomainError } from '../errors';
import type { LinkSubject } from '../links/token';
import { keepForLater } from '../spool/keep';
import { takeOrKeep } from '../spool/take';
import { readLink, readVisitor } from './read-link';
import { stop } from './stop';

const EVERYTHING = { advertiserId: EVERY, purposeId: EVERY, channel: '*' } as const;

/**
 * Stops everything for the person of a link that has run out: it shows nothing any more, but it still stops, whether or not the
 * database is there.
 * @throws DomainError `not_found` where the link is not genuine, `gone`; NotKept where nobody could take it
 */
export async function stopAll(ctx: Ctx, token: string, link: 'preferences' | 'why'): Promise<void> {
  const subject = readLink(token, link);
  await takeOrKeep(
    () => record(ctx, subject),
    () =>
      keepForLater({ contactId: subject.contactId, at: ctx.now.toISOString(), scopes: [{ ...EVERYTHING }] }),
  );
}

async function record(ctx: Ctx, subject: LinkSubject): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await readVisitor(tx, subject))) throw new DomainError('gone', 'link');
    await lockContacts(tx, [subject.contactId]);
    await stop({ ...ctx, db: tx }, subject.contactId, { ...EVERYTHING, method: 'expired link' });
  });
}
