import { sealLedger } from '../proof/seal';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments } from './usage';

export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  sayJson(await asSystem(sealLedger));
  return 0;
}
