import { desc } from 'drizzle-orm';
import { allLeaves, lockCheckpoints, noteHeads } from '@/db/queries/checkpoint-heads';
import { checkpoint } from '@/db/schema';
import type { Ctx } from '../context';
import { env } from '../env';
import { addJob } from '../queue/add';
import { checkpointKey } from './keys';
import { MerkleTree } from './merkle';
import { noteOf } from './note';

/**
 * Seals the ledger as it is: a Merkle tree over the heads of all chains, its root signed together with the checkpoint before it.
 * What is sealed cannot be changed unseen, not even by whoever owns the database. Run once a day; the seal is then taken out of
 * the house by a job of its own. Answers its number.
 */
export async function sealLedger(ctx: Ctx): Promise<{ number: number; chains: number }> {
  return ctx.db.transaction(async (tx) => {
    await lockCheckpoints(tx);
    const [before] = await tx.select().from(checkpoint).orderBy(desc(checkpoint.number)).limit(1);
    const number = (before?.number ?? 0) + 1;
    await noteHeads(tx, number);
    const tree = new MerkleTree();
    for await (const { first, leaves } of allLeaves(tx, number)) {
      tree.set(leaves.map((data, index) => ({ place: first + index, data })));
    }
    const seal = {
      number,
      at: ctx.now,
      chains: tree.size,
      root: tree.root(),
      previous: before?.note ?? null,
    };
    const note = noteOf(seal);
    await tx.insert(checkpoint).values({
      ...{ number, at: seal.at, chains: seal.chains, root: seal.root, note },
      signature: checkpointKey(env().AVAL_SECRET).sign(note),
      blocks: tree.blocks(),
    });
    await addJob(tx, 'deliver-checkpoint', { number }, { key: `checkpoint ${number}`, runAt: ctx.now });
    return { number, chains: tree.size };
  });
}
