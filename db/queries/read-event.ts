import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ChannelScope, ContactKind, LedgerAct } from '../vocabulary';

/** One event with everything that a receipt says of it. */
export type EventForReceipt = {
  seq: number;
  canonical: string;
  hash: string;
  act: LedgerAct;
  channel: ChannelScope;
  at: Date;
  recorded_at: Date;
  method: string | null;
  source: string;
  kind: ContactKind;
  locale: string | null;
  country: string;
  advertiser_slug: string | null;
  advertiser_name: string | null;
  legal_name: string | null;
  address: string | null;
  email: string | null;
  advertiser_country: string | null;
  purpose_fr: string | null;
  purpose_en: string | null;
  wording: string | null;
  wording_text: string | null;
  wording_sha256: string | null;
  wording_locale: string | null;
  wording_at: Date | null;
};

/** The event `seq` of a contact; undefined where there is none. */
export async function readEvent(
  db: Db,
  contactId: number,
  seq: number,
): Promise<EventForReceipt | undefined> {
  const [row] = await db.execute<EventForReceipt>(sql`
    select e.seq, e.canonical, encode(e.hash, 'hex') as hash, e.act, e.channel, e.at, e.recorded_at, e.method, e.source,
      c.kind, c.locale, c.country, a.slug as advertiser_slug, a.name as advertiser_name, a.legal_name, a.address, a.email,
      a.country as advertiser_country, p.name_fr as purpose_fr, p.name_en as purpose_en,
      w.slug || '@' || w.version as wording, w.text as wording_text, w.sha256 as wording_sha256, w.locale as wording_locale,
      w.created_at as wording_at
    from consent_event e
    join contact c on c.id = e.contact_id
    left join advertiser a on a.id = e.advertiser_id
    left join purpose p on p.id = e.purpose_id
    left join wording w on w.id = e.wording_id
    where e.contact_id = ${contactId} and e.seq = ${seq}`);
  return row;
}
