import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '@/db/client';
import { worker } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/db/testing/database';
import { until } from '../spool/testing/processes';
import { enter, watchOthers } from './presence';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openPool(database.url, { max: 6 });
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

const rowOf = async (id: number) => (await db.select().from(worker).where(eq(worker.id, id)))[0];

describe('looking after the others', () => {
  it('takes for dead who stood still in ten looks, and nobody whose count went on', () => {
    const look = watchOthers();
    for (let turn = 0; turn < 10; turn++) {
      expect(
        look(
          [
            { id: 1, beats: 7 },
            { id: 2, beats: turn },
            { id: 3, beats: 1 },
          ],
          3,
        ),
      ).toEqual([]);
    }
    expect(
      look(
        [
          { id: 1, beats: 7 },
          { id: 2, beats: 10 },
          { id: 3, beats: 1 },
        ],
        3,
      ),
    ).toMatchObject([{ id: 1, beats: 7 }]);
    // A single sign of life, and its lease is whole again.
    expect(
      look(
        [
          { id: 1, beats: 8 },
          { id: 2, beats: 11 },
        ],
        3,
      ),
    ).toEqual([]);
  });

  it('gives up who stands still, whatever the clocks say, and lets who was only frozen enter anew', async () => {
    const frozen = await enter(db, () => [], 3_600_000);
    const alive = await enter(db, () => ['a'], 20);
    const [first, second] = [frozen.workerId(), alive.workerId()];
    // Clocks that are a day off, in both directions, are nobody's sign of anything.
    await db.execute(sql`update worker set seen_at = now() + interval '1 day' where id = ${first}`);
    await db.execute(sql`update worker set seen_at = now() - interval '1 day' where id = ${second}`);
    await until(async () => (await rowOf(first))?.stoppedAt !== null);
    expect((await rowOf(second))?.stoppedAt).toBeNull();

    await db.update(worker).set({ stoppedAt: new Date() }).where(eq(worker.id, second));
    await until(() => alive.workerId() !== second);
    const third = alive.workerId();
    expect((await rowOf(third))?.stoppedAt).toBeNull();
    await alive.leave();
    await frozen.leave();
    expect((await rowOf(third))?.stoppedAt).not.toBeNull();
  });
});
