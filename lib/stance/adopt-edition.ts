import { appendAudit } from '@/db/queries/append-audit';
import { editionAdoption } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { editionOn, unverifiedSources } from '../law/editions';
import { lawFingerprint } from '../law/fingerprint';
import { currentStance } from './current';
import { adoptionSchema } from './schemas';

/**
 * Adopts an edition that rests on texts known from memory, or gives it up again, signed and dated. What is adopted is the text
 * that was in view: once a row or a source of it changes, it answers `no_law` until somebody adopts it anew.
 * @throws DomainError `not_found` without such an edition; `changed_since` where it no longer reads as it did;
 *   `nothing_to_adopt` where all of its texts are verified
 */
export async function adoptEdition(ctx: Ctx, input: unknown): Promise<{ edition: string; adopted: boolean }> {
  requirePermission(ctx.actor, 'law.decide');
  const { country, channel, day, fingerprint, adopted, note } = parseInput(adoptionSchema, input);
  const edition = editionOn(country, channel, day, await currentStance(ctx.db));
  if (!edition) throw new DomainError('not_found', `${country}-${channel} on ${day}`);
  if (lawFingerprint(edition) !== fingerprint) throw new DomainError('changed_since', edition.id);
  if (unverifiedSources(edition).length === 0) throw new DomainError('nothing_to_adopt', edition.id);
  const by = actorName(ctx.actor);
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(editionAdoption)
      .values({ edition: edition.id, fingerprint, adopted, note, by, at: ctx.now });
    const action = adopted ? 'law.adopt_edition' : 'law.give_up_edition';
    await appendAudit(tx, { at: ctx.now, by, action, subject: edition.id });
  });
  return { edition: edition.id, adopted };
}
