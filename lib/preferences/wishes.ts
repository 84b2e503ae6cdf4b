import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { wish } from '@/db/schema';
import { EVERY, type Frequency, frequencies } from '@/db/vocabulary';

export type WishRow = typeof wish.$inferSelect;

/** A subject of one advertiser, or every one of either. */
export type WishScope = { advertiserId: number; purposeId: number };

/** How often a person wants a subject, since when they said so (null: never), and the pause that runs, if one does. */
export type Wish = {
  frequency: Frequency;
  since: Date | null;
  pause: { until: Date; since: Date; everything: boolean } | null;
};

/** All that a person ever asked for, in the order in which they did. */
export async function wishesOf(db: Db, contactId: number): Promise<WishRow[]> {
  return db.select().from(wish).where(eq(wish.contactId, contactId)).orderBy(asc(wish.seq));
}

const isFrequency = ({ kind }: WishRow): boolean => (frequencies as readonly string[]).includes(kind);

/** What holds for a scope at the moment `at`: of each kind the latest that covers it, as `db/queries/gather-facts.ts` reads it. */
export function wishOn(rows: readonly WishRow[], { advertiserId, purposeId }: WishScope, at: Date): Wish {
  const covering = rows
    .filter(
      (row) =>
        (row.advertiserId === EVERY || row.advertiserId === advertiserId) &&
        (row.purposeId === EVERY || row.purposeId === purposeId) &&
        row.at <= at,
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.seq - b.seq);
  const often = covering.findLast(isFrequency);
  const pause = covering.findLast((row) => !isFrequency(row));
  const runs = pause?.kind === 'paused' && pause.until !== null && pause.until > at;
  return {
    frequency: (often?.kind as Frequency | undefined) ?? 'as_sent',
    since: often?.at ?? null,
    pause:
      runs && pause.until
        ? { until: pause.until, since: pause.at, everything: pause.advertiserId === EVERY }
        : null,
  };
}
