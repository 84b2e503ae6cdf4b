import type { Db, Pool } from '@/db/client';
import {
  type Came,
  type LinkTarget,
  type Opposing,
  type OppositionRow,
  oppose,
  opposeTogether,
  type ScopeTarget,
} from '@/db/queries/append-opposition';
import type { Ctx } from '../context';
import { gathering } from '../gathering';
import { isUnreachable } from '../unreachable';
import { askAgain } from './ask-again';

export type Opposition = Omit<OppositionRow, 'moved'>;

/** One statement for each processor that the database may have to itself; what comes meanwhile goes together in the next. */
const gathered = gathering<Pool, Opposing, OppositionRow>(opposeTogether, {
  ...{ lanes: 2, most: 64 },
  keyOf: ({ target }) => target.contactId,
});

/**
 * Records a person's no to what a link's message is about, or to one scope, in one statement; what is a no already is left as it
 * is. When it has answered, no hand-over of it begins any more.
 */
export async function recordOpposition(
  { db }: Pick<Ctx, 'db'>,
  target: LinkTarget | ScopeTarget,
  came: Came,
): Promise<Opposition> {
  const opposing = { target, came };
  const first = isPool(db) ? await inCompany(db, opposing) : null;
  if (first && !first.moved) return first;
  return askAgain(async () => {
    const row = await oppose(db, opposing);
    return row.moved ? null : row;
  });
}

/** Null where the statement failed that was shared with others: whose fault it was shows when each asks alone. */
async function inCompany(db: Pool, opposing: Opposing): Promise<OppositionRow | null> {
  try {
    return await gathered(db, opposing);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    return null;
  }
}

/** Within a transaction there is nobody to be together with. */
const isPool = (db: Db): db is Pool => '$client' in db;
