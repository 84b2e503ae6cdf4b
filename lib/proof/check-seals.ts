import type { Db } from '@/db/client';
import { sealedHeads } from '@/db/queries/checkpoint-heads';
import { env } from '../env';
import { readCopies } from './copies';
import { checkpointKey } from './keys';
import { MerkleTree } from './merkle';
import { noteOf } from './note';
import { eachCheckpoint } from './published';

/**
 * What is wrong with a checkpoint, or with what it sealed. `rewritten`: the ledger no longer holds the event that was a chain's
 * head; `missing`: a copy outside the database has a checkpoint that the database has not, or a number is left out.
 */
export type BrokenSeal =
  | { checkpoint: number; contact: string; seq: number; problem: 'rewritten' }
  | { checkpoint: number; problem: 'signature' | 'note' | 'root' | 'copy' | 'missing' };

const MOST_NAMED = 100;

/** Verifies every checkpoint against its signature, its copies, the one before, and the ledger. */
export async function checkSeals(db: Db, since: Date | null): Promise<BrokenSeal[]> {
  const key = checkpointKey(env().AVAL_SECRET);
  const copies = await readCopies();
  const tree = new MerkleTree();
  const broken: BrokenSeal[] = [];
  const rewritten = new Map<string, BrokenSeal>();
  let expected = 1;
  let previous: string | null = null;
  for await (const seal of eachCheckpoint(db)) {
    const { number, note, signature } = seal;
    for (; expected < number; expected++) broken.push({ checkpoint: expected, problem: 'missing' });
    expected = number + 1;
    const problem = !key.verify(note, signature)
      ? 'signature'
      : note !== noteOf({ ...seal, previous })
        ? 'note'
        : (copies.get(number) ?? note) !== note
          ? 'copy'
          : null;
    const inTime = since === null || seal.at >= since;
    if (problem && inTime) broken.push({ checkpoint: number, problem });
    previous = note;
    let whole = true;
    for await (const heads of sealedHeads(db, number)) {
      const entries = heads.map(({ leaf, hash }) => ({ place: leaf, data: hash }));
      whole = whole && setLeaves(tree, entries);
      for (const { contact, seq, stands } of heads) {
        if (stands || rewritten.has(contact) || rewritten.size >= MOST_NAMED) continue;
        rewritten.set(contact, { checkpoint: number, contact, seq, problem: 'rewritten' });
      }
    }
    if (!inTime) continue;
    if (!whole || tree.size !== seal.chains || !tree.root().equals(seal.root)) {
      broken.push({ checkpoint: number, problem: 'root' });
    }
  }
  const lost = [...copies.keys()].filter((number) => number >= expected).sort((a, b) => a - b);
  for (const number of lost) broken.push({ checkpoint: number, problem: 'missing' });
  return [...rewritten.values(), ...broken];
}

/** Whether the leaves fit: one that was taken out leaves a gap. */
function setLeaves(tree: MerkleTree, entries: readonly { place: number; data: Buffer }[]): boolean {
  try {
    tree.set(entries);
    return true;
  } catch {
    return false;
  }
}
