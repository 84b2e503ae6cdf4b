import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { appending } from './append-consent';

/** Acts of one person each, by contact and number in the chain. */
export type UndoneAct = { contactId: number; seq: number };

/**
 * Takes acts back: each is followed in its chain by an event that says which one counts no more, and the state becomes what it was
 * without it, the last sign of life as well. At most one for each contact, locked by `lockContacts`. An act that is no refusal, or is undone already, is left.
 * Answers those that were taken back.
 */
export async function undoEvents(
  tx: Db,
  acts: readonly UndoneAct[],
  { now, source }: { now: Date; source: string },
): Promise<UndoneAct[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await tx.execute<{ contact_id: number; undone: number }>(sql`
    with input as (
      select e.contact_id as "contactId", e.advertiser_id as "advertiserId", e.purpose_id as "purposeId", e.channel,
        'undone'::text::act as act, ${at} as at, 0 as "wordingId", 'undo of ' || e.seq as method, ${source}::text as source,
        null::text as evidence, g.last_seq, g.last_hash, null::int as known_seq, null::uuid as salt, e.seq as undone,
        e.act as undone_act, e.wording_id as undone_wording
      from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) as wanted("contactId" bigint, seq int)
      join consent_event e on e.contact_id = wanted."contactId" and e.seq = wanted.seq
        and e.act in ('refused', 'withdrawn', 'objected')
      join contact_gate g on g.contact_id = e.contact_id
      where not exists (select from consent_event u where u.contact_id = e.contact_id and u.act::text = 'undone'
        and u.method = 'undo of ' || e.seq)
    ), ${appending(at)}, earlier as (
      select distinct on (i."contactId") i."contactId", e.at, e.seq from input i
      join standing_event e on e.contact_id = i."contactId" and e.advertiser_id = i."advertiserId"
        and e.purpose_id = i."purposeId" and e.channel = i.channel and e.act = i.undone_act
        and e.wording_id = i.undone_wording and e.seq <> i.undone
      order by i."contactId", e.at desc, e.seq desc
    ), kept_state as (
      update consent_state s set at = e.at, seq = e.seq from input i join earlier e using ("contactId")
      where s.contact_id = i."contactId" and s.seq = i.undone
    ), dropped_state as (
      delete from consent_state s using input i
      where s.contact_id = i."contactId" and s.seq = i.undone
        and not exists (select from earlier e where e."contactId" = i."contactId")
    ), lively as (
      select i."contactId", i."advertiserId", (
        select max(at) from (
          select e.at from standing_event e where e.contact_id = i."contactId" and e.advertiser_id = i."advertiserId"
            and e.act <> 'informed' and e.seq <> i.undone
          union all
          select greatest(p.purchased_at, p.ongoing_until) from purchase p
          where p.contact_id = i."contactId" and p.advertiser_id = i."advertiserId"
        ) signs) as at
      from input i
    ), less_lively as (
      update acquaintance q set active_until = l.at from lively l
      where q.contact_id = l."contactId" and q.advertiser_id = l."advertiserId" and l.at is not null
    ), unknown as (
      delete from acquaintance q using lively l
      where q.contact_id = l."contactId" and q.advertiser_id = l."advertiserId" and l.at is null
    ), noted as (
      update arrival a set undone_at = ${at} from input i where a.contact_id = i."contactId" and a.seq = i.undone
    )
    select "contactId" as contact_id, undone from input order by 1`);
  return rows.map((row) => ({ contactId: row.contact_id, seq: row.undone }));
}
