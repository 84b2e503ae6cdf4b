import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Basis, SendState } from '../vocabulary';

/** One recipient's message as it is on record: how it stands, the decision that counts, and the records that it rested on. */
export type SendOnRecord = {
  state: SendState;
  endedAt: Date | null;
  decidedAt: Date;
  /** Taken again before the hand-over, else the one frozen. `sources` are ids of the law's. */
  decision: { basis: Basis | null; rule: string; sources: string[] };
  consent: { at: Date; words: string | null } | null;
  purchase: { at: Date; family: string } | null;
};

type Row = {
  state: SendState;
  ended_at: Date | null;
  decided_at: Date;
  decision: SendOnRecord['decision'];
  said_at: Date | null;
  words: string | null;
  bought_at: Date | null;
  family: string | null;
};

/** What was sent to one contact by one campaign; null where nothing was ever to be. */
export async function readSend(
  db: Db,
  { contactId, campaignId }: { contactId: number; campaignId: number },
): Promise<SendOnRecord | null> {
  const [row] = await db.execute<Row>(sql`
    select s.state, s.ended_at, coalesce(s.rechecked_at, d.at) as decided_at, d.decision,
      e.at as said_at, w.text as words, p.purchased_at as bought_at, f.name as family
    from send s
    join campaign_decision d on d.campaign_id = s.campaign_id
      and d.id = coalesce(s.rechecked_decision_id, s.decision_id)
    left join consent_event e on e.contact_id = s.contact_id and e.seq = s.consent_seq
    left join wording w on w.id = e.wording_id
    left join purchase p on p.contact_id = s.contact_id and p.id = s.purchase_id
    left join family f on f.id = p.family_id
    where s.contact_id = ${contactId} and s.campaign_id = ${campaignId}`);
  if (!row) return null;
  return {
    state: row.state,
    endedAt: row.ended_at,
    decidedAt: row.decided_at,
    decision: row.decision,
    consent: row.said_at && { at: row.said_at, words: row.words },
    purchase: row.bought_at && row.family ? { at: row.bought_at, family: row.family } : null,
  };
}
