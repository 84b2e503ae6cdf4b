import { desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
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
