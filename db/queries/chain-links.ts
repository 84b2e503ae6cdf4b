import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import { linkOf } from './canonical-event';

/** One link of a chain as its hash is made: in the first format the whole text is needed, since then one digest. */
export type ChainLink = {
  seq: number;
  canonical: string;
  evidence_digest: Buffer | null;
  link: Buffer;
  hash: Buffer;
  evidence: string | null;
  salt: string | null;
};

/** The links of a contact's chain from `from` to `to`, both included. */
export async function chainLinks(
  db: Db,
  contactId: number,
  { from, to }: { from: number; to: number },
): Promise<ChainLink[]> {
  return db.execute<ChainLink>(sql`
    select e.seq, e.canonical, e.evidence_digest, ${linkOf(sql`e.canonical`, sql`e.evidence_digest`)} as link, e.hash,
      v.content as evidence, v.salt
    from consent_event e left join consent_evidence v using (contact_id, seq)
    where e.contact_id = ${contactId} and e.seq between ${from} and ${to} order by e.seq`);
}
