import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** A page of leaves is read at a time: flat memory however many chains there are. */
const PAGE = 50_000;

/** Makes checkpoints come one after the other, until the transaction ends. */
export async function lockCheckpoints(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('checkpoint', 0))`);
}

/**
 * Writes down, for the checkpoint `number`, the head of each chain that grew since the one before; new chains get the next leaves
 * in contact order.
 */
export async function noteHeads(tx: Db, number: number): Promise<void> {
  await tx.execute(sql`
    insert into checkpoint_head (leaf, checkpoint, contact_id, seq, hash)
    with known as (
      select distinct on (contact_id) contact_id, leaf, seq, hash from checkpoint_head order by contact_id, checkpoint desc
    )
    select coalesce(k.leaf, (select coalesce(max(leaf), -1) from known)
        + row_number() over (partition by k.leaf is null order by g.contact_id)), ${number}, g.contact_id, g.last_seq, g.last_hash
    from contact_gate g left join known k using (contact_id)
    where g.last_seq > 0 and (k.contact_id is null or (k.seq, k.hash) is distinct from (g.last_seq, g.last_hash))`);
}

/** The leaves from `first` up to, without, `end`, as they were at the checkpoint `number`, in their order. */
export async function leavesAsOf(
  db: Db,
  number: number,
  range: { first: number; end: number },
): Promise<Buffer[]> {
  const rows = await db.execute<{ hash: Buffer }>(sql`
    select distinct on (leaf) hash from checkpoint_head
    where leaf >= ${range.first} and leaf < ${range.end} and checkpoint <= ${number} order by leaf, checkpoint desc`);
  return rows.map(({ hash }) => hash);
}

/** Every leaf as it was at the checkpoint `number`, page by page, each with the place of its first. */
export async function* allLeaves(
  db: Db,
  number: number,
): AsyncGenerator<{ first: number; leaves: Buffer[] }> {
  for (let first = 0; ; first += PAGE) {
    const leaves = await leavesAsOf(db, number, { first, end: first + PAGE });
    if (leaves.length > 0) yield { first, leaves };
    if (leaves.length < PAGE) return;
  }
}

export type SealedHead = {
  leaf: number;
  contact: string;
  seq: number;
  hash: Buffer;
  /** Whether the ledger still holds that very event. */
  stands: boolean;
};

/** The heads that the checkpoint `number` wrote down, in the order of their leaves, page by page, beside the ledger as it is. */
export async function* sealedHeads(db: Db, number: number): AsyncGenerator<SealedHead[]> {
  for (let after = -1; ; ) {
    const page = await db.execute<SealedHead>(sql`
      select h.leaf, coalesce(c.external_id, h.contact_id::text) as contact, h.seq, h.hash,
        e.hash is not null and e.hash = h.hash as stands
      from (select * from checkpoint_head where checkpoint = ${number} and leaf > ${after} order by leaf limit ${PAGE}) h
      left join consent_event e on e.contact_id = h.contact_id and e.seq = h.seq
      left join contact c on c.id = h.contact_id
      order by h.leaf`);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.leaf;
  }
}

export type HeadAtLeaf = { leaf: number; checkpoint: number; seq: number };

/** Where the event `seq` of a contact was first sealed: the chain's leaf, the checkpoint, and the head that it sealed. */
export async function firstSealOf(db: Db, contactId: number, seq: number): Promise<HeadAtLeaf | undefined> {
  const [row] = await db.execute<HeadAtLeaf>(sql`
    select leaf, checkpoint, seq from checkpoint_head where contact_id = ${contactId} and seq >= ${seq}
    order by checkpoint limit 1`);
  return row;
}
