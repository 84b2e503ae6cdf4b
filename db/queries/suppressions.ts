import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Act, ChannelScope } from '../vocabulary';

/** Whether anybody's refusals outlived them: mostly nobody's, and then nothing need be compared. */
export async function anySuppression(db: Db): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from suppression limit 1`);
  return rows.length > 0;
}

export type KeptRefusal = {
  contactId: number;
  advertiserId: number;
  purposeId: number;
  channel: ChannelScope;
  act: Act;
  at: Date;
};

/** What had been refused under these fingerprints, for the contacts that have them now, each once, the latest. */
export async function suppressionsOf(
  db: Db,
  fingerprints: readonly { externalId: string; fingerprint: string }[],
): Promise<KeptRefusal[]> {
  if (fingerprints.length === 0) return [];
  return db.execute<KeptRefusal>(sql`
    select distinct on (c.id, s.advertiser_id, s.purpose_id, s.channel) c.id as "contactId",
      s.advertiser_id as "advertiserId", s.purpose_id as "purposeId", s.channel, s.act, s.at
    from jsonb_to_recordset(${JSON.stringify(fingerprints)}::jsonb) as row("externalId" text, fingerprint text)
    join suppression s on s.fingerprint = row.fingerprint
    join contact c on c.external_id = row."externalId"
    order by c.id, s.advertiser_id, s.purpose_id, s.channel, s.at desc`);
}

/** What a contact refuses now: for each reach of what they said, the latest where it is a no. */
export async function standingRefusals(db: Db, contactId: number): Promise<KeptRefusal[]> {
  return db.execute<KeptRefusal>(sql`
    select "contactId", "advertiserId", "purposeId", channel, act, at from (
      select distinct on (advertiser_id, purpose_id, channel) contact_id as "contactId", advertiser_id as "advertiserId",
        purpose_id as "purposeId", channel, act, at
      from consent_state where contact_id = ${contactId} and act <> 'informed'
      order by advertiser_id, purpose_id, channel, at desc, (act = 'given')
    ) latest where act in ('refused', 'withdrawn', 'objected')`);
}
