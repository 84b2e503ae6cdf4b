import path from 'node:path';
import { importFile } from '../imports/import-file';
import { remark, sayJson } from './answer';
import { asSystem } from './system';
import { oneOf, readArguments, WrongUsage } from './usage';

const kinds = ['families', 'contacts', 'purchases', 'consents'] as const;
const modes = ['add', 'update'] as const;

export async function run(args: string[]): Promise<number> {
  const options = {
    mode: { type: 'string' },
    'dry-run': { type: 'boolean' },
    list: { type: 'string' },
  } as const;
  const { values, words } = readArguments(args, options, 2);
  const kind = oneOf('the kind of file', kinds, words[0] ?? '');
  const mode = oneOf('--mode', modes, values.mode ?? 'add');
  const list = values.list?.normalize('NFC').trim();
  if (list !== undefined && (kind !== 'contacts' || list === '')) {
    throw new WrongUsage('--list takes a name, and goes with contacts');
  }
  // npm runs us in the project's folder and says in INIT_CWD where the person stands.
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), words[1] ?? '');
  const report = await asSystem((ctx) =>
    importFile(ctx, kind, file, {
      ...{ mode, list, dryRun: values['dry-run'] === true, progress: remark },
    }),
  );
  sayJson(report);
  return 0;
}
