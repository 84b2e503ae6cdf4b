import { saveBackup } from '../backup/save';
import { env } from '../env';
import { remark, say } from './answer';
import { readArguments } from './usage';

/** Writes all records into a new folder. */
export async function run(args: string[]): Promise<number> {
  const { words } = readArguments(args, {}, 1);
  const [folder = ''] = words;
  const { tables } = await saveBackup(env().DATABASE_URL, folder, new Date());
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  say(`${folder}: ${tables.length} tables, ${rows} rows`);
  remark('Keep AVAL_SECRET (or the file secret of the data folder) with it: without it links stop working.');
  return 0;
}
