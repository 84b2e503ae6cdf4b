import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Channel, ChannelScope, LedgerAct, SendState, SkipReason } from '../vocabulary';

/** One thing that happened to or with a contact. */
export type Moment = { at: Date } & (
  | {
      kind: 'said';
      act: LedgerAct;
      channel: ChannelScope;
      advertiser: string | null;
      purpose: string | null;
      seq: number;
    }
  | { kind: 'bought'; advertiser: string; family: string; external_id: string }
  | {
      kind: 'sent';
      campaign_id: number;
      campaign: string;
      channel: Channel;
      state: SendState;
      skip_reason: SkipReason | null;
    }
);

/** The latest things that happened with a contact, the newest first: what they said, bought, and were sent. */
export async function timelineOf(db: Db, contactId: number, limit: number): Promise<Moment[]> {
  const [said, bought, sent] = await Promise.all([
    db.execute<Moment>(sql`
      select 'said' as kind, e.at, e.act, e.channel, a.name as advertiser, p.slug as purpose, e.seq
      from consent_event e left join advertiser a on a.id = e.advertiser_id left join purpose p on p.id = e.purpose_id
      where e.contact_id = ${contactId} order by e.at desc limit ${limit}`),
    db.execute<Moment>(sql`
      select 'bought' as kind, b.purchased_at as at, a.name as advertiser, f.name as family, b.external_id
      from purchase b join advertiser a on a.id = b.advertiser_id join family f on f.id = b.family_id
      where b.contact_id = ${contactId} order by b.purchased_at desc limit ${limit}`),
    sentTo(db, contactId, { author: null, limit }),
  ]);
  return [...said, ...bought, ...sent].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

/** What a contact was sent, or was to be; of one author's campaigns only, where there is one. */
export async function sentTo(
  db: Db,
  contactId: number,
  { author, limit }: { author: string | null; limit: number },
): Promise<Moment[]> {
  const own = author === null ? sql`true` : sql`c.author = ${author}`;
  return db.execute<Moment>(sql`
    select 'sent' as kind, coalesce(s.ended_at, d.at) as at, s.campaign_id, c.name as campaign, c.channel, s.state, s.skip_reason
    from send s join campaign c on c.id = s.campaign_id
    join campaign_decision d on d.campaign_id = s.campaign_id and d.id = s.decision_id
    where s.contact_id = ${contactId} and ${own} order by at desc limit ${limit}`);
}
