import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepare } from './prepared';

export type SpoolReport = {
  id: string;
  machine: string;
  folder: string;
  waiting: number;
  /** The database's own moment from which a promise runs, as it answered it before; null for none. */
  emptySince: string | null;
  promiseMs: number;
};

/**
 * Makes a spool known and, where it is empty, promises that for a while. The promise runs from a moment of the past, so that one
 * which the database takes up late has run out already. Answers the database's moment.
 */
export async function promiseEmpty(db: Db, report: SpoolReport): Promise<string> {
  const until = sql`coalesce(${report.emptySince}::timestamptz, '-infinity') + ${report.promiseMs} * interval '1 millisecond'`;
  const [row] = await db.execute<{ now: string }>(sql`
    insert into spool (id, machine, folder, clear_until, seen_at, waiting)
    values (${report.id}, ${report.machine}, ${report.folder}, ${until}, clock_timestamp(), ${report.waiting})
    on conflict (id) do update set machine = excluded.machine, folder = excluded.folder, seen_at = excluded.seen_at,
      waiting = excluded.waiting, clear_until = case when spool.clear_until = 'infinity' then excluded.clear_until
        else greatest(spool.clear_until, excluded.clear_until) end
    returning clock_timestamp()::text as now`);
  if (!row) throw new Error('the spool was not made known');
  return row.now;
}

/** Leaves a spool that is empty and that nobody uses any more: nothing waits for it. */
export async function leaveSpool(db: Db, id: string): Promise<boolean> {
  const rows = await db.execute(sql`
    update spool set clear_until = 'infinity', waiting = 0 where id = ${id} returning 1`);
  return rows.length > 0;
}

const left = prepare<{ ms: number | null }>(
  () => sql`
    select (extract(epoch from min(clear_until) - clock_timestamp()) * 1000)::float8 as ms
    from spool where clear_until <> 'infinity'`,
);

/** For how many milliseconds more every known spool is known to be empty; null where there is no end to it. */
export async function emptyFor(db: Db): Promise<number | null> {
  const [row] = await left(db, {});
  return row?.ms ?? null;
}
