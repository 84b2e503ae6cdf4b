import type { Db } from '@/db/client';
import { type DomainRow, domainsOf, keepDomains, lockDomains, takePlaces } from '@/db/queries/mail-domains';
import { env } from '../env';
import type { HandOver } from './carrier';
import { type DomainState, share, slow, slowness } from './domain-pace';

/** What the operator lets go to a domain: messages a second and at once; 0: as many as there are. */
export type DomainLimit = { perSecond: number; atOnce: number };

function limitOf(domain: string): DomainLimit {
  const { SMTP_LIMITS } = env();
  return SMTP_LIMITS.get(domain) ?? SMTP_LIMITS.get('*') ?? { perSecond: 0, atOnce: 0 };
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * Asks for these recipients' turns at their domains; answers who has to wait, and until when. Takes and commits its own short
 * transaction, before that of the hand-over: nobody else waits for a domain's row while a server is spoken to.
 */
export async function paceDomains(db: Db, contactIds: readonly number[]): Promise<Map<number, Date>> {
  const people = await domainsOf(db, contactIds);
  const paced = new Map<string, number[]>();
  for (const { id, domain, slowed } of people) {
    if (slowed || limitOf(domain).perSecond > 0) paced.set(domain, [...(paced.get(domain) ?? []), id]);
  }
  const waiting = new Map<number, Date>();
  if (paced.size === 0) return waiting;
  await db.transaction(async (tx) => {
    const { now, rows } = await lockDomains(tx, [...paced.keys()]);
    const kept = rows.map((row) => {
      const intervalMs = Math.max(interval(limitOf(row.domain)), slowness(stateOf(row), now));
      const those = paced.get(row.domain) ?? [];
      if (intervalMs === 0) return row;
      const { granted, waits, state } = share(stateOf(row), those.length, { intervalMs, now });
      for (const [place, at] of waits.entries()) {
        const one = those[granted + place];
        if (one !== undefined) waiting.set(one, at);
      }
      return rowOf(row.domain, state);
    });
    await keepDomains(tx, kept);
  });
  return waiting;
}

/** Slows those domains that answered that it is too much for them. */
export async function slowDomains(
  db: Db,
  outcomes: readonly { to: string; handOver: HandOver | undefined }[],
): Promise<void> {
  const crowded = outcomes.filter(({ handOver }) => handOver?.crowded === true);
  const domains = new Set(crowded.map(({ to }) => domainOf(to)));
  if (domains.size === 0) return;
  await db.transaction(async (tx) => {
    const { now, rows } = await lockDomains(tx, [...domains]);
    await keepDomains(
      tx,
      rows.map((row) => rowOf(row.domain, slow(stateOf(row), now))),
    );
  });
}

const interval = ({ perSecond }: DomainLimit): number => (perSecond === 0 ? 0 : 1000 / perSecond);

function stateOf(row: DomainRow): DomainState {
  return { freeAt: row.free_ms, lineAt: row.line_ms, slowedMs: row.slowed_ms, slowedAt: row.slowed_at_ms };
}

function rowOf(domain: string, { freeAt, lineAt, slowedMs, slowedAt }: DomainState): DomainRow {
  return {
    domain,
    free_ms: freeAt,
    line_ms: lineAt,
    slowed_ms: Math.round(slowedMs),
    slowed_at_ms: slowedAt,
  };
}

/**
 * Takes places at the domains of these addresses until the transaction ends, up to `lanes` at each. Answers how many at each domain
 * that has a limit.
 */
export async function takeTurns(
  tx: Db,
  addresses: readonly string[],
  lanes: number,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const domain = domainOf(address);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const wanted = [...counts].flatMap(([domain, count]) => {
    const { atOnce } = limitOf(domain);
    return atOnce === 0 ? [] : [{ domain, places: Math.min(count, lanes), limit: atOnce }];
  });
  return takePlaces(tx, wanted);
}
