import { appendAudit } from '@/db/queries/append-audit';
import { wordingApproval } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { isIncomplete } from './examine';
import { lockWording, newestWording } from './find';
import type { WordingAnswer } from './put';
import { wordingSlug } from './schemas';

/**
 * Approves the newest version of the wording `slug`; approving it again changes nothing.
 * @throws DomainError `not_found`, `wording_incomplete` where the list was gone through and something is missing
 */
export async function approveWording(ctx: Ctx, slug: string): Promise<WordingAnswer> {
  requirePermission(ctx.actor, 'wordings.approve');
  const key = parseInput(wordingSlug, slug);
  return ctx.db.transaction(async (tx) => {
    await lockWording(tx, key);
    const newest = await newestWording(tx, key);
    if (!newest) throw new DomainError('not_found', `wording ${key}`);
    if (!newest.approved && isIncomplete(newest))
      throw new DomainError('wording_incomplete', `wording ${key}`);
    const { version } = newest;
    if (!newest.approved) {
      const by = actorName(ctx.actor);
      await tx.insert(wordingApproval).values({ wordingId: newest.id, by, at: ctx.now });
      const detail = { version };
      await appendAudit(tx, { at: ctx.now, by, action: 'wording.approve', subject: key, detail });
    }
    return { slug: key, version, status: 'approved' };
  });
}
