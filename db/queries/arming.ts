import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Whether messages may leave from this very database, at this very place. */
export async function isArmed(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ armed: boolean }>(sql`select is_armed() as armed`);
  return row?.armed ?? false;
}

/** Lets messages leave from here from now on. */
export async function insertArmament(tx: Db, { by, now }: { by: string; now: Date }): Promise<void> {
  await tx.execute(sql`
    insert into armament (identity, place, armed_at, by)
    values (database_identity(), database_place(), ${now.toISOString()}::timestamptz, ${by})`);
}

/** What waits to leave: recipients that are queued, of campaigns that are going out or paused. */
export async function countWaiting(db: Db): Promise<{ campaigns: number; recipients: number }> {
  const [row] = await db.execute<{ campaigns: number; recipients: number }>(sql`
    select count(distinct c.id)::int as campaigns, count(*)::int as recipients
    from campaign c join send s on s.campaign_id = c.id
    where c.state in ('sending', 'paused') and s.state in ('queued', 'in_flight')`);
  return row ?? { campaigns: 0, recipients: 0 };
}

/**
 * Of a database that was restored nobody can say which of its waiting messages left after it was saved: they are uncertain, and sent
 * only by who chooses to. Answers how many.
 */
export async function doubtWaiting(tx: Db, now: Date): Promise<number> {
  const rows = await tx.execute(sql`
    update send s set state = 'uncertain', claimed_by = null, ended_at = ${now.toISOString()}::timestamptz,
      answer = 'it may have left after the backup from which the database was restored'
    from campaign c
    where c.id = s.campaign_id and c.state in ('sending', 'paused') and s.state in ('queued', 'in_flight')
    returning 1`);
  return rows.length;
}
