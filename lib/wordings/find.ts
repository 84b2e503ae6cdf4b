import { desc, eq, getTableColumns, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { wording, wordingApproval } from '@/db/schema';

export type WordingVersion = typeof wording.$inferSelect & { approved: boolean };

const versionWithApproval = {
  ...getTableColumns(wording),
  approved: sql<boolean>`${isNotNull(wordingApproval.wordingId)}`,
};

/** Every version of the wording `slug`, the newest first. */
export async function wordingVersions(db: Db, slug: string): Promise<WordingVersion[]> {
  return db
    .select(versionWithApproval)
    .from(wording)
    .leftJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .where(eq(wording.slug, slug))
    .orderBy(desc(wording.version));
}

/** The newest version of the wording `slug`, approved or not. */
export async function newestWording(db: Db, slug: string): Promise<WordingVersion | undefined> {
  const [newest] = await wordingVersions(db, slug);
  return newest;
}

/** Makes versions of one wording come one after the other, until the transaction ends. */
export async function lockWording(tx: Db, slug: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`wording:${slug}`}, 0))`);
}

/**
 * The ids of those versions of `refs` that exist, by reference. `slug@version` is that version; a bare `slug` is the
 * newest approved one, since a draft is not yet shown to anybody, or the newest draft when none is approved.
 */
export async function wordingIds(db: Db, refs: readonly string[]): Promise<Map<string, number>> {
  const slugs = [...new Set(refs.map(slugOf))];
  if (slugs.length === 0) return new Map();
  const versions = await db
    .select({
      id: wording.id,
      slug: wording.slug,
      version: wording.version,
      approved: versionWithApproval.approved,
    })
    .from(wording)
    .leftJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .where(inArray(wording.slug, slugs))
    .orderBy(versionWithApproval.approved, wording.version);
  // In that order a later row of the same slug is the better answer to the bare slug.
  const ids = new Map<string, number>();
  for (const { id, slug, version } of versions) ids.set(slug, id).set(`${slug}@${version}`, id);
  return new Map(refs.flatMap((ref) => (ids.has(ref) ? [[ref, ids.get(ref) ?? 0] as const] : [])));
}

function slugOf(ref: string): string {
  return ref.split('@', 1)[0] ?? ref;
}
