import { leaveSpool } from '@/db/queries/promise-empty';
import { spool } from '@/db/schema';
import { remark } from './answer';
import { asSystem } from './system';
import { readArguments, WrongUsage } from './usage';

/** Gives up a spool that will not come back: hand-overs wait for it no more. */
export async function run(args: string[]): Promise<number> {
  const { words } = readArguments(args, {}, 1);
  const [id = ''] = words;
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new WrongUsage('ID is the id that doctor shows');
  return asSystem(async ({ db }) => {
    const known = await db.select({ id: spool.id, machine: spool.machine }).from(spool);
    if (known.some((row) => row.id === id) && (await leaveSpool(db, id))) return 0;
    remark(`There is no spool ${id}. Known: ${known.map((row) => row.id).join(', ') || 'none'}`);
    return 1;
  });
}
