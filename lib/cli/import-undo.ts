import { undoImport } from '../imports/undo';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments, WrongUsage } from './usage';

export async function run(args: string[]): Promise<number> {
  const { words } = readArguments(args, {}, 1);
  const number = Number(words[0]);
  if (!Number.isInteger(number)) throw new WrongUsage('the import’s number must be a whole number');
  sayJson(await asSystem((ctx) => undoImport(ctx, number)));
  return 0;
}
