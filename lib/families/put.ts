import { eq, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { appendAudit } from '@/db/queries/append-audit';
import { family, familySimilarity } from '@/db/schema';
import { requirePermission } from '../access/require';
import { actorName, type Ctx } from '../context';
import { DomainError } from '../errors';
import { parseInput } from '../input';
import { requireFamilies, requireFamily } from './find';
import { familySchema, familySlug } from './schemas';

/**
 * Creates the family `slug`, or replaces what is known of it, the families declared similar to it included: the
 * declared set replaces the old one in both directions.
 * @throws DomainError `unknown_family` naming the parent or the similar families that do not exist
 */
export async function putFamily(ctx: Ctx, slug: string, input: unknown): Promise<{ slug: string }> {
  requirePermission(ctx.actor, 'records.write');
  const key = parseInput(familySlug, slug);
  const given = parseInput(familySchema, input);
  await ctx.db.transaction(async (tx) => {
    await lockFamilies(tx);
    // Itself is not looked up: on the first PUT it is not there yet, and it is similar to itself without a row.
    const similar = given.similarTo.filter((other) => other !== key);
    const similarIds = await requireFamilies(tx, similar, 'similarTo');
    const parentId = given.parent === undefined ? null : await parentOf(tx, key, given.parent);
    const values = { name: given.name, parentId, sector: given.sector ?? null };
    const [row] = await tx
      .insert(family)
      .values({ slug: key, ...values })
      .onConflictDoUpdate({ target: family.slug, set: values })
      .returning({ id: family.id });
    if (row) await replaceSimilar(tx, row.id, similarIds);
    await appendAudit(tx, {
      at: ctx.now,
      by: actorName(ctx.actor),
      action: 'family.put',
      subject: key,
      // Similarity decides who may be written to without consent: what was declared stays readable.
      detail: { similarTo: [...new Set(similar)].sort(), parent: given.parent ?? null },
    });
  });
  return { slug: key };
}

/** One declaration at a time: each writes rows of both sides, and two at once would wait for each other. */
async function lockFamilies(tx: Db): Promise<void> {
  await tx.execute(sql`lock table family_similarity in share row exclusive mode`);
}

async function parentOf(tx: Db, key: string, parent: string): Promise<number> {
  const circular = new DomainError('invalid_input', `parent: ${parent} is below ${key} itself`, [
    { path: 'parent', message: 'must not be the family itself or one below it' },
  ]);
  if (parent === key) throw circular;
  const parentId = await requireFamily(tx, parent, 'parent');
  const above = await tx.execute(sql`
    with recursive above (id, slug, parent_id) as (
      select id, slug, parent_id from family where id = ${parentId}
      union
      select f.id, f.slug, f.parent_id from family f join above a on f.id = a.parent_id
    )
    select 1 from above where slug = ${key}`);
  if (above.length > 0) throw circular;
  return parentId;
}

async function replaceSimilar(tx: Db, id: number, similarIds: readonly number[]): Promise<void> {
  await tx
    .delete(familySimilarity)
    .where(or(eq(familySimilarity.familyId, id), eq(familySimilarity.similarId, id)));
  const pairs = [...new Set(similarIds)].flatMap((other) => [
    { familyId: id, similarId: other },
    { familyId: other, similarId: id },
  ]);
  if (pairs.length > 0) await tx.insert(familySimilarity).values(pairs);
}
