import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { chainLinks } from '@/db/queries/chain-links';
import { firstSealOf, leavesAsOf } from '@/db/queries/checkpoint-heads';
import { checkpoint } from '@/db/schema';
import { BLOCK_LEAVES, pathThrough } from './merkle';
import { type PublishedCheckpoint, publishedCheckpoint } from './published';

/**
 * That an event was on record at a checkpoint; digests in hexadecimal. `bin/verify-proof.mjs` verifies it without Aval:
 * SHA-256(previous ‖ SHA-256(event ‖ evidence digest)), then each of `links` in the same way, is the leaf whose path leads to the
 * root that the checkpoint signs.
 */
export type InclusionProof = {
  format: 'aval-proof-1';
  event: string;
  evidenceDigest: string | null;
  previous: string;
  links: string[];
  leaf: number;
  path: string[];
  checkpoint: PublishedCheckpoint & { publicKey: string };
};

const FIRST_FORMAT = '["aval-1"';

/**
 * The proof of one event, at the first checkpoint that seals it: of its person's other acts it holds nothing but digests. Null as
 * long as no checkpoint does, and for events of the first format, whose chain cannot be passed over unseen.
 */
export async function proveEvent(db: Db, contactId: number, seq: number): Promise<InclusionProof | null> {
  const sealed = await firstSealOf(db, contactId, seq);
  if (!sealed) return null;
  const links = await chainLinks(db, contactId, { from: Math.max(1, seq - 1), to: sealed.seq });
  const event = links.find((link) => link.seq === seq);
  if (!event || event.canonical.startsWith(FIRST_FORMAT)) return null;
  const [row] = await db
    .select({ blocks: checkpoint.blocks })
    .from(checkpoint)
    .where(eq(checkpoint.number, sealed.checkpoint));
  if (!row) return null;
  const first = Math.floor(sealed.leaf / BLOCK_LEAVES) * BLOCK_LEAVES;
  const leaves = await leavesAsOf(db, sealed.checkpoint, { first, end: first + BLOCK_LEAVES });
  const hex = (bytes: Buffer) => bytes.toString('hex');
  return {
    format: 'aval-proof-1',
    event: event.canonical,
    evidenceDigest: event.evidence_digest && hex(event.evidence_digest),
    previous: hex(links.find((link) => link.seq === seq - 1)?.hash ?? Buffer.alloc(0)),
    links: links.filter((link) => link.seq > seq).map(({ link }) => hex(link)),
    leaf: sealed.leaf,
    path: pathThrough(row.blocks, sealed.leaf, leaves).map(hex),
    checkpoint: await publishedCheckpoint(db, sealed.checkpoint),
  };
}
