import { and, arrayContains, asc, eq, isNull, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { wording, wordingApproval } from '@/db/schema';
import type { Channel } from '@/db/vocabulary';
import { neededStatements } from './examine';

/**
 * The ids of the versions with which a consent is valid for this advertiser and channel, in ascending order: approved,
 * asking for consent, specific, freely given, not ticked beforehand, and naming both (GDPR, articles 4(11) and 7). Where somebody
 * went through what the text states, nothing that this channel needs may be missing.
 */
export async function validWordings(
  db: Db,
  { advertiserId, channel }: { advertiserId: number; channel: Channel },
): Promise<number[]> {
  const needed = neededStatements({ kind: 'consent', channels: [channel] });
  const rows = await db
    .select({ id: wording.id })
    .from(wording)
    .innerJoin(wordingApproval, eq(wordingApproval.wordingId, wording.id))
    .where(
      and(
        eq(wording.kind, 'consent'),
        eq(wording.specific, true),
        eq(wording.freelyGiven, true),
        eq(wording.preTicked, false),
        eq(wording.namesAdvertiser, true),
        arrayContains(wording.advertisers, [advertiserId]),
        arrayContains(wording.channels, [channel]),
        or(isNull(wording.statements), arrayContains(wording.statements, needed)),
      ),
    )
    .orderBy(asc(wording.id));
  return rows.map((row) => row.id);
}
