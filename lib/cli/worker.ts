import { runWorker } from '../jobs/worker';
import { readArguments } from './usage';

export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  await runWorker();
  return 0;
}
