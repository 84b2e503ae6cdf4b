import { sql } from 'drizzle-orm';
import { type Db, isPool } from '../client';
import { type ContactFilter, isAmong } from './filter-contacts';
import { gatherFacts, streaming } from './gather-facts';
import type { Question, Who } from './question';

export type ProfileCount = { profile: number; count: number };

/** Everybody is counted by so many connections at once; more does not help a small server. */
const LANES = 2;

/**
 * How many contacts there are of each profile: some hundreds of groups, however many contacts. A pool counts ranges of contacts
 * at once, each on a connection of its own and all on one snapshot; a transaction has its one connection.
 */
export async function countProfiles(
  db: Db,
  question: Question,
  { among = null, lanes = isPool(db) ? LANES : 1 }: { among?: ContactFilter | null; lanes?: number } = {},
): Promise<ProfileCount[]> {
  return db.transaction(async (first) => {
    if (lanes === 1) return countRange(first, { question, among }, 'everyone');
    const [snapshot] = await first.execute<{ id: string; last: number }>(sql`
      select pg_export_snapshot() as id, coalesce((select max(id) from contact), 0) as last`);
    if (!snapshot) throw new Error('no snapshot was given');
    const ranges = split(snapshot.last, lanes);
    const counted = await Promise.all(
      ranges.map((range, lane) => {
        if (lane === 0) return countRange(first, { question, among }, range);
        return db.transaction(async (tx) => {
          await tx.execute(sql.raw(`set transaction snapshot '${snapshot.id}'`));
          return countRange(tx, { question, among }, range);
        }, ONE_SNAPSHOT);
      }),
    );
    return joined(counted.flat());
  }, ONE_SNAPSHOT);
}

/** The same for the contacts after one of them and up to another. */
export async function countProfilesOf(
  db: Db,
  question: Question,
  { among, ...range }: { among: ContactFilter | null; after: number; upTo: number },
): Promise<ProfileCount[]> {
  return db.transaction((tx) => countRange(tx, { question, among }, range));
}

/** The highest id of a contact; 0 where there is none. */
export async function lastContact(db: Db): Promise<number> {
  const [row] = await db.execute<{ last: number }>(
    sql`select coalesce((select max(id) from contact), 0) as last`,
  );
  return Number(row?.last ?? 0);
}

const ONE_SNAPSHOT = { isolationLevel: 'repeatable read' } as const;

async function countRange(
  tx: Db,
  { question, among }: { question: Question; among: ContactFilter | null },
  who: Who,
): Promise<ProfileCount[]> {
  await tx.execute(streaming);
  return tx.execute<ProfileCount>(sql`
    select profile, count(*)::int as count from (${gatherFacts(question, who)}) facts
    where ${isAmong(among)} group by profile`);
}

function split(last: number, lanes: number): { after: number; upTo: number }[] {
  return Array.from({ length: lanes }, (_, lane) => ({
    after: Math.floor((last * lane) / lanes),
    upTo: Math.floor((last * (lane + 1)) / lanes),
  }));
}

function joined(counts: readonly ProfileCount[]): ProfileCount[] {
  const sums = new Map<number, number>();
  for (const { profile, count } of counts) sums.set(profile, (sums.get(profile) ?? 0) + count);
  return [...sums].map(([profile, count]) => ({ profile, count }));
}
