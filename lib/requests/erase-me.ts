import { lockContacts } from '@/db/queries/append-consent';
import { EVERY } from '@/db/vocabulary';
import type { Ctx } from '../context';
import { eraseMyself } from '../erasure/erase';
import { stop } from '../preferences/stop';
import { openRecords } from './records';

/**
 * Erases whoever asks for it by a link of today or yesterday (GDPR, article 17). First they refuse everything, so that a fingerprint
 * of each address keeps their no when a file brings the address again.
 * @throws DomainError `not_found`, `link_expired`, `gone`
 */
export async function eraseMe(ctx: Ctx, token: string): Promise<void> {
  const { person } = await openRecords(ctx, token);
  await ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    await lockContacts(tx, [person.id]);
    const everything = { advertiserId: EVERY, purposeId: EVERY, channel: '*' } as const;
    await stop(inside, person.id, { ...everything, method: 'erasure request' });
    await eraseMyself(inside, person.id);
  });
}
