import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { idArray, idList } from './id-array';
import { prepare } from './prepared';

type Claim = { campaignId: number; workerId: number; limit: number; now: Date; planned: boolean };

const claiming = (ready: SQL) =>
  prepare<{ contact_id: number }>((value) => {
    const campaignId = sql`${value('campaignId')}::int`;
    const now = sql`${value('now')}::timestamptz`;
    const queued = sql`from send q join campaign c on c.id = q.campaign_id
      where q.campaign_id = ${campaignId} and q.state = 'queued' and c.state = 'sending' and (select is_armed())`;
    return sql`
      with lazily as (
        -- Not flushed by itself: the mark of those that are begun is, and what was written before it with it.
        select set_config('synchronous_commit', 'off', true)
      ), me as (
        update worker set handing_over = '{}', handing_over_of = null where id = ${value('workerId')}::int
        returning stopped_at is null as lives
      ), due as (
        select q.contact_id ${queued} and q.not_before <= ${now}
        order by q.not_before, q.contact_id limit ${value('limit')}::int for update of q skip locked
      ), ready as (
        select q.contact_id ${queued} and q.not_before is null
        order by q.contact_id limit ${value('limit')}::int - (select count(*) from due) for update of q skip locked
      )
      update send s set state = 'in_flight', claimed_by = ${value('workerId')}::int, claimed_at = ${now}
      from (${ready}) taken
      where s.campaign_id = ${campaignId} and s.contact_id = taken.contact_id
        and coalesce((select lives from me), true) and (select true from lazily)
      returning s.contact_id`;
  });

const claimDue = claiming(sql`select contact_id from due`);
const claimReady = claiming(sql`select contact_id from due union all select contact_id from ready`);

/**
 * Takes up to `limit` of a campaign's queued recipients for a worker, past those that other workers are taking: those whose moment
 * has come, then, in contact order, those that wait for none (all of a campaign that is `planned` wait for one). Committed before
 * anything is handed over: whoever finds them in flight later knows that they may have got it. A worker that was given up gets nobody,
 * and nobody gets anything from a database that is not armed.
 */
export async function claimSends(db: Db, { planned, now, ...claim }: Claim): Promise<number[]> {
  const rows = await (planned ? claimDue : claimReady)(db, { ...claim, now: now.toISOString() });
  return rows.map((row) => row.contact_id).sort((a, b) => a - b);
}

const marking = prepare<{ lives: boolean }>(
  (value) => sql`
    update worker set
      handing_over_of = case when stopped_at is null then ${value('campaignId')}::int else handing_over_of end,
      handing_over = case when stopped_at is null then ${value('contactIds')}::text::bigint[] else handing_over end
    where id = ${value('workerId')}::int returning stopped_at is null as lives`,
);

/**
 * Writes down, on its own and at once, to whom a worker is about to hand over: the mark that tells those who may have got something
 * from those who cannot, should it die. Answers false, and then nothing may begin, where the worker was given up meanwhile.
 */
export async function markBegun(
  db: Db,
  { campaignId, workerId }: { campaignId: number; workerId: number },
  contactIds: readonly number[],
): Promise<boolean> {
  const [row] = await marking(db, { campaignId, workerId, contactIds: idList(contactIds) });
  return row?.lives ?? true;
}

type Held = { campaignId: number; workerId: number };

/** Gives back what a worker claimed but has not begun, for now or until `notBefore`. */
export async function requeueSends(
  db: Db,
  { campaignId, workerId }: Held,
  contactIds: readonly number[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await db.execute(sql`
    update send set state = 'queued', claimed_by = null, claimed_at = null
    where campaign_id = ${campaignId} and contact_id = any(${idArray(contactIds)})
      and state = 'in_flight' and claimed_by = ${workerId}`);
}

/** Says of some of those that a worker holds that nobody knows: what became of them cannot be written down. */
export async function leaveUncertain(
  db: Db,
  { campaignId, workerId }: Held,
  contactIds: readonly number[],
): Promise<void> {
  await db.execute(sql`
    update send set state = 'uncertain', ended_at = clock_timestamp(), answer = 'its record broke off'
    where campaign_id = ${campaignId} and contact_id = any(${idArray(contactIds)})
      and state = 'in_flight' and claimed_by = ${workerId}`);
}

/** Gives back those for whom it is not yet the moment, each with its own. */
export async function postponeSends(
  db: Db,
  { campaignId, workerId }: Held,
  until: ReadonlyMap<number, Date>,
): Promise<void> {
  if (until.size === 0) return;
  const rows = [...until].map(([id, at]) => ({ id, at: at.toISOString() }));
  await db.execute(sql`
    update send set state = 'queued', claimed_by = null, claimed_at = null, not_before = u.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u(id bigint, at timestamptz)
    where campaign_id = ${campaignId} and contact_id = u.id and state = 'in_flight' and claimed_by = ${workerId}`);
}
