import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { SendState, SkipReason } from '../vocabulary';
import { ids, moment } from './literals';

/** What of a person stands on a letter. */
export type AddresseeRow = {
  id: number;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  country: string;
  locale: string | null;
};

/** Takes up to `limit` of a campaign's queued recipients for the transaction, in contact order, past those that others hold. */
export async function holdQueued(
  tx: Db,
  { campaignId, limit, now }: { campaignId: number; limit: number; now: Date },
): Promise<number[]> {
  const rows = await tx.execute<{ contact_id: number }>(sql`
    select q.contact_id from send q join campaign c on c.id = q.campaign_id
    where q.campaign_id = ${campaignId} and q.state = 'queued' and c.state = 'sending' and (select is_armed())
      and (q.not_before is null or q.not_before <= ${moment(now)})
    order by q.contact_id limit ${limit} for update of q skip locked`);
  return rows.map((row) => row.contact_id);
}

export async function readAddressees(tx: Db, contactIds: readonly number[]): Promise<AddresseeRow[]> {
  return tx.execute<AddresseeRow>(sql`
    select id, first_name, last_name, company, address, postal_code, city, country, locale from contact
    where id = any(${ids(contactIds)}) order by id`);
}

/** What became of a recipient at the desk. In flight, they are held by a run of letters or a call, and by no worker. */
export type Settled = {
  contactId: number;
  state: SendState;
  recheckedDecisionId: number | null;
  skipReason: SkipReason | null;
  answer: string | null;
  /** When one that goes back to the queue may be tried again; absent: as before. */
  notBefore?: Date;
};

/** Writes what became of recipients whom the caller's transaction holds, with the decision taken again. */
export async function settleSends(
  tx: Db,
  { campaignId, now }: { campaignId: number; now: Date },
  settled: readonly Settled[],
): Promise<void> {
  if (settled.length === 0) return;
  const over = sql`e.state not in ('queued', 'in_flight')`;
  await tx.execute(sql`
    update send s set state = e.state, skip_reason = e."skipReason", answer = e.answer, claimed_by = null,
      claimed_at = case when e.state = 'in_flight' then ${moment(now)} end,
      rechecked_at = case when e."recheckedDecisionId" is null then s.rechecked_at when e.state <> 'queued' then ${moment(now)} end,
      rechecked_decision_id = case when e.state <> 'queued' then coalesce(e."recheckedDecisionId", s.rechecked_decision_id) end,
      not_before = coalesce(e."notBefore", s.not_before),
      ended_at = case when ${over} then ${moment(now)} end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as e("contactId" bigint, state send_state,
      "recheckedDecisionId" int, "skipReason" skip_reason, answer text, "notBefore" timestamptz)
    where s.campaign_id = ${campaignId} and s.contact_id = e."contactId" and s.state in ('queued', 'in_flight')
      and s.claimed_by is null`);
}

/**
 * Of a run's letters those whose readers have said or changed something since they were allotted, or want few messages: nobody else's
 * answer can be another one than it was.
 */
export async function changedLetters(
  db: Db,
  { campaignId, run }: { campaignId: number; run: number },
): Promise<{ contactId: number; number: number }[]> {
  const rows = await db.execute<{ contact_id: number; number: number }>(sql`
    select l.contact_id, l.number from printed_letter l join contact c on c.id = l.contact_id
    where l.campaign_id = ${campaignId} and l.run = ${run} and (c.updated_at > l.issued_at
      or exists (select from consent_event e where e.contact_id = l.contact_id and e.recorded_at > l.issued_at)
      or exists (select from wish w where w.contact_id = l.contact_id
        and (w.at > l.issued_at or w.kind in ('weekly', 'monthly'))))
    order by l.number`);
  return rows.map((row) => ({ contactId: row.contact_id, number: row.number }));
}

/** Ends all letters of a run whose people are still in flight in the same way. Answers how many. */
export async function endRunSends(
  tx: Db,
  { campaignId, run }: { campaignId: number; run: number },
  { state, skipReason, answer, now }: Omit<Settled, 'contactId' | 'recheckedDecisionId'> & { now: Date },
): Promise<number> {
  const ended = state === 'queued' ? sql`null` : moment(now);
  const rows = await tx.execute(sql`
    update send s set state = ${state}, skip_reason = ${skipReason}, answer = ${answer}, claimed_at = null, ended_at = ${ended}
    from printed_letter l
    where l.campaign_id = ${campaignId} and l.run = ${run} and s.contact_id = l.contact_id and s.campaign_id = l.campaign_id
      and s.state = 'in_flight' and s.claimed_by is null
    returning 1`);
  return rows.length;
}

/** Takes away what a run's letters said and to whom: the numbers stay, and what became of each. */
export async function emptyRun(
  tx: Db,
  { campaignId, run }: { campaignId: number; run: number },
): Promise<void> {
  await tx.execute(sql`update print_stack set pdf = null where campaign_id = ${campaignId} and run = ${run}`);
  await tx.execute(
    sql`update printed_letter set addressee = null where campaign_id = ${campaignId} and run = ${run}`,
  );
}

/** Everybody whose letter is in a run, in contact order. */
export async function runPeople(
  tx: Db,
  { campaignId, run }: { campaignId: number; run: number },
): Promise<number[]> {
  const rows = await tx.execute<{ contact_id: number }>(sql`
    select contact_id from printed_letter where campaign_id = ${campaignId} and run = ${run} order by contact_id`);
  return rows.map((row) => row.contact_id);
}
