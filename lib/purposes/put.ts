import { appendAudit } from '@/db/queries/append-audit';
import { purpose } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { purposeSchema, purposeSlug } from './schemas';

/** Creates the purpose `slug`, or replaces what is said of it. */
export async function putPurpose(ctx: Ctx, slug: string, input: unknown): Promise<{ slug: string }> {
  requirePermission(ctx.actor, 'records.write');
  const key = parseInput(purposeSlug, slug);
  const { name, description } = parseInput(purposeSchema, input);
  const values = {
    nameFr: name.fr,
    nameEn: name.en,
    descriptionFr: description.fr,
    descriptionEn: description.en,
  };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(purpose)
      .values({ slug: key, ...values })
      .onConflictDoUpdate({ target: purpose.slug, set: values });
    await appendAudit(tx, { at: ctx.now, by: actorName(ctx.actor), action: 'purpose.put', subject: key });
  });
  return { slug: key };
}
