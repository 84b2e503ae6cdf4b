import { sql } from 'drizzle-orm';
import type { Db } from '../client';

export type Beating = { id: number; beats: number };

/** The workers that have neither left nor been given up, and how far each has counted. */
export async function listBeats(db: Db): Promise<Beating[]> {
  return db.execute<Beating>(sql`select id, beats from worker where stopped_at is null order by id`);
}

/** Lets a worker's count go on; answers false where it has been given up. The moment is for people to read: nothing compares it. */
export async function countBeat(db: Db, workerId: number, queueIds: readonly string[]): Promise<boolean> {
  const rows = await db.execute(sql`
    update worker set beats = beats + 1, seen_at = clock_timestamp(),
      queue_ids = array(select jsonb_array_elements_text(${JSON.stringify(queueIds)}::jsonb))
    where id = ${workerId} and stopped_at is null returning 1`);
  return rows.length > 0;
}

/** Gives up workers that have not counted on since somebody saw them at these counts: from now on they claim and begin nothing. */
export async function giveUp(db: Db, silent: readonly Beating[]): Promise<void> {
  if (silent.length === 0) return;
  await db.execute(sql`
    update worker w set stopped_at = clock_timestamp()
    from jsonb_to_recordset(${JSON.stringify(silent)}::jsonb) as s(id int, beats int)
    where w.id = s.id and w.beats = s.beats and w.stopped_at is null`);
}

/**
 * Takes back what workers that have stopped left in flight: those whose message may have left become uncertain, the others wait
 * again. Answers how many are uncertain.
 */
export async function takeBack(db: Db): Promise<number> {
  const rows = await db.execute<{ state: string }>(sql`
    update send s set state = left_over.state::send_state,
      claimed_by = case left_over.state when 'uncertain' then s.claimed_by end,
      ended_at = case left_over.state when 'uncertain' then clock_timestamp() end,
      answer = case left_over.state when 'uncertain' then 'the worker ended before it could say' end
    from (
      select s.contact_id, s.campaign_id, case when w.handing_over_of = s.campaign_id
        and s.contact_id = any(w.handing_over) then 'uncertain' else 'queued' end as state
      from send s join worker w on w.id = s.claimed_by
      where s.state = 'in_flight' and w.stopped_at is not null
    ) left_over
    where s.contact_id = left_over.contact_id and s.campaign_id = left_over.campaign_id and s.state = 'in_flight'
    returning s.state`);
  return rows.filter(({ state }) => state === 'uncertain').length;
}

/** Frees the queue's jobs that stopped workers held, and forgets under which names: what has been freed is not looked for again. */
export async function releaseJobs(db: Db): Promise<void> {
  await db.execute(sql`
    with dead as (
      select id, queue_ids from worker where cardinality(queue_ids) > 0 and stopped_at is not null for update
    ), forgotten as (
      update worker w set queue_ids = '{}' from dead where w.id = dead.id
    )
    select graphile_worker.force_unlock_workers(queue_ids) from dead`);
}
