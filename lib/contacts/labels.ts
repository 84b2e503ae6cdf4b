import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { onRecord } from '@/db/queries/on-record';
import { contactLabel, label } from '@/db/schema';
import type { LabelKind } from '@/db/vocabulary';
import { requirePermission } from '../access/require';
import type { Ctx } from '../context';

/** The ids of those of the names that are on record. */
export async function labelIds(db: Db, kind: LabelKind, names: readonly string[]): Promise<number[]> {
  const rows = await db
    .select({ id: label.id })
    .from(label)
    .where(and(eq(label.kind, kind), inArray(label.name, [...names])));
  return rows.map(({ id }) => id);
}

/** The labels of one contact, by name. */
export async function labelsOf(db: Db, contactId: number): Promise<{ kind: LabelKind; name: string }[]> {
  return db
    .select({ kind: label.kind, name: label.name })
    .from(contactLabel)
    .innerJoin(label, eq(label.id, contactLabel.labelId))
    .where(eq(contactLabel.contactId, contactId))
    .orderBy(asc(label.name));
}

/** Every tag and imported list on record, for lists to choose from. */
export async function listLabels(ctx: Ctx): Promise<Record<LabelKind, string[]>> {
  requirePermission(ctx.actor, 'campaigns.read');
  const rows = await ctx.db.select().from(label).orderBy(asc(label.name)).limit(500);
  const named = (kind: LabelKind) => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return { tag: named('tag'), list: named('list') };
}

/** The countries that contacts live in. */
export async function countriesOnRecord(ctx: Ctx): Promise<string[]> {
  requirePermission(ctx.actor, 'campaigns.read');
  return (await onRecord(ctx.db)).countries;
}
