import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context';
import { closeDatabase, database } from '../database';

/** Runs `work` as Aval itself, with the database, and closes it afterwards. */
export async function asSystem<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await work({
      actor: { kind: 'system' },
      now: new Date(),
      requestId: randomUUID(),
      db: database(),
    });
  } finally {
    await closeDatabase();
  }
}
