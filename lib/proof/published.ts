import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { checkpoint } from '@/db/schema';
import { env } from '../env';
import { DomainError } from '../errors';
import { checkpointKey } from './keys';

/** A checkpoint as anybody may have it; `publicKey` is 32 bytes in base64, the signature is of `note`. */
export type PublishedCheckpoint = { number: number; note: string; signature: string };
export type CheckpointList = {
  algorithm: 'Ed25519';
  publicKey: string;
  /** The newest first. */
  checkpoints: PublishedCheckpoint[];
  /** Where those before these are; null where these reach the first. */
  earlier: string | null;
};

const PAGE = 400;
const columns = { number: checkpoint.number, note: checkpoint.note, signature: checkpoint.signature };

/** The checkpoints, the newest 400 of those before `before`: for everybody, as they say nothing about anybody. */
export async function publishedCheckpoints(db: Db, before?: number): Promise<CheckpointList> {
  const rows = await db
    .select(columns)
    .from(checkpoint)
    .where(before === undefined ? undefined : lt(checkpoint.number, before))
    .orderBy(desc(checkpoint.number))
    .limit(PAGE);
  const last = rows.at(-1)?.number ?? 1;
  return {
    algorithm: 'Ed25519',
    publicKey: checkpointKey(env().AVAL_SECRET).publicKey,
    checkpoints: rows,
    earlier: last > 1 ? `/.well-known/aval/checkpoints?before=${last}` : null,
  };
}

/**
 * One checkpoint with the key to verify it by.
 * @throws DomainError `not_found`
 */
export async function publishedCheckpoint(
  db: Db,
  number: number,
): Promise<PublishedCheckpoint & { publicKey: string }> {
  const [row] = await db.select(columns).from(checkpoint).where(eq(checkpoint.number, number));
  if (!row) throw new DomainError('not_found', `checkpoint ${number}`);
  return { ...row, publicKey: checkpointKey(env().AVAL_SECRET).publicKey };
}

/** Every checkpoint in its order, some at a time. */
export async function* eachCheckpoint(db: Db) {
  for (let after = 0; ; ) {
    const rows = await db
      .select({ ...columns, at: checkpoint.at, chains: checkpoint.chains, root: checkpoint.root })
      .from(checkpoint)
      .where(and(gt(checkpoint.number, after)))
      .orderBy(asc(checkpoint.number))
      .limit(PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}
