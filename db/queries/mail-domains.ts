import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { idList } from './id-array';
import { prepare } from './prepared';

export type DomainRow = {
  domain: string;
  free_ms: number;
  line_ms: number;
  slowed_ms: number;
  slowed_at_ms: number | null;
};

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`);

const domains = prepare<{ id: number; domain: string; slowed: boolean }>(
  (value) => sql`
    select c.id, c.domain, coalesce(m.slowed_ms > 0, false) as slowed
    from (select id, lower(substring(email from '@([^@]*)$')) as domain from contact
      where id = any(${value('ids')}::text::bigint[]) and email is not null) c
    left join mail_domain m on m.domain = c.domain order by c.id`,
);

/** The domain of each of these contacts' e-mail addresses, and whether it has ever asked for less. */
export async function domainsOf(
  db: Db,
  contactIds: readonly number[],
): Promise<{ id: number; domain: string; slowed: boolean }[]> {
  return domains(db, { ids: idList(contactIds) });
}

/** The database's clock in milliseconds, and these domains' states, locked until the transaction ends; made where there are none. */
export async function lockDomains(
  tx: Db,
  domains: readonly string[],
): Promise<{ now: number; rows: DomainRow[] }> {
  const list = sql`(select jsonb_array_elements_text(${JSON.stringify([...domains].sort())}::jsonb))`;
  await tx.execute(sql`
    insert into mail_domain (domain, free_at, line_at) select d, clock_timestamp(), clock_timestamp()
    from ${list} as t(d) order by d on conflict do nothing`);
  const rows = await tx.execute<DomainRow & { now_ms: number }>(sql`
    select domain, ${ms('free_at')} as free_ms, ${ms('line_at')} as line_ms, slowed_ms, ${ms('slowed_at')} as slowed_at_ms,
      ${ms('clock_timestamp()')} as now_ms
    from mail_domain where domain in ${list} order by domain for update`);
  return { now: Math.max(...rows.map(({ now_ms }) => now_ms)), rows };
}

/** Keeps the states of domains that this transaction has locked. */
export async function keepDomains(tx: Db, rows: readonly DomainRow[]): Promise<void> {
  await tx.execute(sql`
    update mail_domain m set free_at = to_timestamp(r.free_ms / 1000), line_at = to_timestamp(r.line_ms / 1000),
      slowed_ms = r.slowed_ms, slowed_at = to_timestamp(r.slowed_at_ms / 1000)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(domain text, free_ms float8, line_ms float8, slowed_ms int, slowed_at_ms float8)
    where m.domain = r.domain`);
}

/**
 * Takes, until the transaction ends, as many of a domain's places as are free, up to those wanted: each is a lock, so that what a dead
 * worker held is free at once. Answers how many of each.
 */
export async function takePlaces(
  tx: Db,
  wanted: readonly { domain: string; places: number; limit: number }[],
): Promise<Map<string, number>> {
  if (wanted.length === 0) return new Map();
  const rows = await tx.execute<{ domain: string; taken: number }>(sql`
    select w.domain, (select count(*)::int from (
        select 1 from generate_series(1, w."limit") place
        where pg_try_advisory_xact_lock(hashtext('mail domain ' || w.domain), place) limit w.places) got) as taken
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(domain text, places int, "limit" int)`);
  return new Map(rows.map(({ domain, taken }) => [domain, taken]));
}
