import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Channel, ChannelScope, LedgerAct, WishKind } from '../vocabulary';

/** What was said or sent, with the names of what it was about; null names reach every one. */
type Common = {
  at: Date;
  advertiser: string | null;
  purpose_fr: string | null;
  purpose_en: string | null;
};
export type ActRow = Common & {
  kind: 'act';
  seq: number;
  what: LedgerAct;
  channel: ChannelScope;
  words: string | null;
  method: string | null;
  source: string;
};
export type WishHistoryRow = Common & { kind: 'wish'; what: WishKind; until: Date | null };
export type SentRow = Common & { kind: 'sent'; campaign_id: number; title: string; channel: Channel };

/** Every act of a person's and about them, the latest first. */
export async function readActs(db: Db, contactId: number, most: number): Promise<ActRow[]> {
  return db.execute<ActRow>(sql`
    select 'act' as kind, e.seq, e.act as what, e.at, e.channel, a.name as advertiser, p.name_fr as purpose_fr,
      p.name_en as purpose_en, w.text as words, e.method, e.source
    from consent_event e
    left join advertiser a on a.id = e.advertiser_id
    left join purpose p on p.id = e.purpose_id
    left join wording w on w.id = e.wording_id
    where e.contact_id = ${contactId} order by e.seq desc limit ${most}`);
}

/** Every pause and frequency that they asked for, the latest first. */
export async function readWishes(db: Db, contactId: number, most: number): Promise<WishHistoryRow[]> {
  return db.execute<WishHistoryRow>(sql`
    select 'wish' as kind, h.kind as what, h.at, h.until, a.name as advertiser, p.name_fr as purpose_fr,
      p.name_en as purpose_en
    from wish h
    left join advertiser a on a.id = h.advertiser_id
    left join purpose p on p.id = h.purpose_id
    where h.contact_id = ${contactId} order by h.seq desc limit ${most}`);
}

/** Every message that was handed over for them, or may have been, the latest first. */
export async function readSent(db: Db, contactId: number, most: number): Promise<SentRow[]> {
  return db.execute<SentRow>(sql`
    select 'sent' as kind, s.ended_at as at, s.campaign_id, c.subject as title, c.channel, a.name as advertiser,
      p.name_fr as purpose_fr, p.name_en as purpose_en
    from send s
    join campaign c on c.id = s.campaign_id
    join advertiser a on a.id = c.advertiser_id
    join purpose p on p.id = c.purpose_id
    where s.contact_id = ${contactId} and s.state in ('handed_off', 'uncertain') and s.ended_at is not null
    order by s.ended_at desc limit ${most}`);
}
