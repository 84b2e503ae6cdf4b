import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ConsentEventRow } from './append-consent';

/**
 * Which of these consents, by place, came before a no that covers all that they are about, and are not on record themselves:
 * recorded now, they could only be meant to revive it.
 */
export async function findRevivals(tx: Db, rows: readonly ConsentEventRow[]): Promise<Set<number>> {
  const given = rows.flatMap((row, index) =>
    row.act === 'given' ? [{ ...row, evidence: null, index }] : [],
  );
  if (given.length === 0) return new Set();
  const found = await tx.execute<{ index: number }>(sql`
    select row.index from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as row(index int, "contactId" bigint,
      "advertiserId" int, "purposeId" int, channel channel_scope, at timestamptz, "wordingId" int)
    where exists (
      select 1 from consent_state s where s.contact_id = row."contactId" and s.act in ('refused', 'withdrawn', 'objected')
        and s.at >= row.at and s.advertiser_id in (0, row."advertiserId") and s.purpose_id in (0, row."purposeId")
        and s.channel in ('*', row.channel)
    ) and not exists (
      select 1 from consent_event e where e.contact_id = row."contactId" and e.advertiser_id = row."advertiserId"
        and e.purpose_id = row."purposeId" and e.channel = row.channel and e.act = 'given' and e.at = row.at
        and e.wording_id = row."wordingId"
    )`);
  return new Set(found.map(({ index }) => index));
}
