import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState, SkipReason } from '../vocabulary';

export type SendRow = {
  campaign_id: number;
  contact_id: number;
  contact: string;
  state: SendState;
  decision: unknown;
  decided_at: Date;
  edition: string;
  consent_seq: number | null;
  purchase: string | null;
  assessment_id: number;
  rechecked: unknown;
  rechecked_at: Date | null;
  rechecked_edition: string | null;
  skip_reason: SkipReason | null;
  ended_at: Date | null;
};

/** A campaign's recipients in contact order, each with the decision frozen with it and that taken again before hand-over. */
export async function listSends(
  db: Db,
  campaignId: number,
  page: { after: number; limit: number; only?: number; states?: readonly SendState[] },
): Promise<SendRow[]> {
  const only = page.only === undefined ? sql`` : sql`and s.contact_id = ${page.only}`;
  const states = page.states ? sql`and s.state = any(${`{${page.states.join(',')}}`}::send_state[])` : sql``;
  return db.execute<SendRow>(sql`
    select s.campaign_id, s.contact_id, c.external_id as contact, s.state, d.decision, d.at as decided_at, d.edition,
      s.consent_seq, p.external_id as purchase, d.assessment_id, r.decision as rechecked, s.rechecked_at,
      r.edition as rechecked_edition, s.skip_reason, s.ended_at
    from send s
    join contact c on c.id = s.contact_id
    join campaign_decision d on d.campaign_id = s.campaign_id and d.id = s.decision_id
    left join campaign_decision r on r.campaign_id = s.campaign_id and r.id = s.rechecked_decision_id
    left join purchase p on p.contact_id = s.contact_id and p.id = s.purchase_id
    where s.campaign_id = ${campaignId} and s.contact_id > ${page.after} ${only} ${states}
    order by s.contact_id limit ${page.limit}`);
}
