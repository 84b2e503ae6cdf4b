import { appendAudit } from '@/db/queries/append-audit';
import { advertiser } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { parseInput } from '../input';
import { advertiserSchema, advertiserSlug } from './schemas';

/** Creates the advertiser `slug`, or replaces what is known of it. */
export async function putAdvertiser(ctx: Ctx, slug: string, input: unknown): Promise<{ slug: string }> {
  requirePermission(ctx.actor, 'records.write');
  const key = parseInput(advertiserSlug, slug);
  const { registration, phone, ...given } = parseInput(advertiserSchema, input);
  const values = { ...given, registration: registration ?? null, phone: phone ?? null };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(advertiser)
      .values({ slug: key, ...values })
      .onConflictDoUpdate({ target: advertiser.slug, set: values });
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'advertiser.put',
      subject: key,
    });
  });
  return { slug: key };
}
