import { migrateDatabase } from '@/db/migrate';
import { env } from '../env';
import { readArguments } from './usage';

export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  await migrateDatabase(env().DATABASE_URL);
  return 0;
}
