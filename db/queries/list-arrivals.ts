import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { ArrivalEffect, ArrivalKind, Suspicion } from '../vocabulary';

/** `read`: what a person has to read; `suspected`: what may be a program's and is not undone. */
export type ArrivalFilter = 'all' | 'read' | 'untied' | 'suspected';

export type ListedArrival = {
  contactId: number;
  id: number;
  kind: ArrivalKind;
  way: string;
  arrivedAt: Date;
  /** From arrival to effect. */
  ms: number;
  effect: ArrivalEffect;
  suspicion: Suspicion | null;
  detail: string | null;
  undoneAt: Date | null;
  /** The person's own id with the caller; null where nobody is known. */
  externalId: string | null;
  campaignId: number;
  campaign: string | null;
};

const wanted: Record<ArrivalFilter, SQL> = {
  all: sql`true`,
  read: sql`a.kind = 'text' and a.effect = 'noted'`,
  untied: sql`a.effect in ('untied', 'nobody')`,
  suspected: sql`a.suspicion is not null and a.undone_at is null and a.effect = 'stopped'`,
};

/** What arrived, the newest first, before the arrival numbered `before`. */
export async function listArrivals(
  db: Db,
  { filter, before, limit }: { filter: ArrivalFilter; before: number | null; limit: number },
): Promise<ListedArrival[]> {
  return db.execute<ListedArrival>(sql`
    select a.contact_id as "contactId", a.id, a.kind, a.way, a.arrived_at as "arrivedAt",
      (extract(epoch from a.applied_at - a.arrived_at) * 1000)::float8 as ms, a.effect, a.suspicion, a.detail,
      a.undone_at as "undoneAt", c.external_id as "externalId", a.campaign_id as "campaignId", k.name as campaign
    from arrival a
    left join contact c on c.id = a.contact_id
    left join campaign k on k.id = a.campaign_id
    where ${wanted[filter]} and ${before === null ? sql`true` : sql`a.id < ${before}`}
    order by a.id desc limit ${limit}`);
}

export type ArrivalSum = {
  kind: ArrivalKind;
  count: number;
  stopped: number;
  untied: number;
  p50: number;
  p99: number;
};

/** What arrived since a moment, by kind: how many, what it did, and how long it took, in milliseconds. */
export async function sumArrivals(db: Db, since: Date): Promise<ArrivalSum[]> {
  return db.execute<ArrivalSum>(sql`
    select kind, count(*)::int as count, count(*) filter (where effect = 'stopped')::int as stopped,
      count(*) filter (where effect in ('untied', 'nobody'))::int as untied,
      (percentile_cont(0.5) within group (order by extract(epoch from applied_at - arrived_at)) * 1000)::float8 as p50,
      (percentile_cont(0.99) within group (order by extract(epoch from applied_at - arrived_at)) * 1000)::float8 as p99
    from arrival where arrived_at >= ${since.toISOString()}::timestamptz group by kind order by kind`);
}

export type SuspectedGroup = { domain: string; count: number; firstAt: Date; lastAt: Date };

/** Suspected withdrawals that can be undone, by the domain of the person's address. */
export async function groupSuspected(db: Db): Promise<SuspectedGroup[]> {
  return db.execute<SuspectedGroup>(sql`
    select coalesce(substring(c.email from '@(.*)$'), '') as domain, count(*)::int as count,
      min(a.arrived_at) as "firstAt", max(a.arrived_at) as "lastAt"
    from arrival a join contact c on c.id = a.contact_id
    where ${wanted.suspected}
    group by 1 order by 2 desc, 1 limit 200`);
}

/**
 * Suspected withdrawals of one domain up to a moment, one for each person, the oldest first. A person who has said no beside it is
 * left out: theirs stands, and nothing of it may be undone.
 */
export async function suspectedOf(
  db: Db,
  { domain, upTo, limit }: { domain: string; upTo: Date; limit: number },
): Promise<{ contactId: number; seq: number }[]> {
  return db.execute<{ contactId: number; seq: number }>(sql`
    select distinct on (a.contact_id) a.contact_id as "contactId", a.seq
    from arrival a join contact c on c.id = a.contact_id
    where ${wanted.suspected} and a.seq is not null and a.arrived_at <= ${upTo.toISOString()}::timestamptz
      and coalesce(substring(c.email from '@(.*)$'), '') = ${domain}
      and not exists (
        select from arrival b where b.contact_id = a.contact_id and b.campaign_id = a.campaign_id and b.suspicion is null
          and b.effect in ('stopped', 'already_stopped'))
    order by a.contact_id, a.seq limit ${limit}`);
}
