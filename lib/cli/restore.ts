import { restoreBackup } from '../backup/restore';
import { env } from '../env';
import { remark, say } from './answer';
import { readArguments } from './usage';

/** Fills an empty database with a backup. */
export async function run(args: string[]): Promise<number> {
  const { words } = readArguments(args, {}, 1);
  const [folder = ''] = words;
  const { tables, takenAt } = await restoreBackup(env().DATABASE_URL, folder);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`Restored as it was on ${takenAt}: ${tables.length} tables, ${rows} rows.`);
  remark(
    'Nothing is sent until somebody arms this database: the command arm, or the start page as an administrator.',
  );
  return 0;
}
