import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportBundle } from '../proof/bundle';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments, required } from './usage';

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { contact: { type: 'string' }, out: { type: 'string' } });
  const contact = required('contact', values.contact);
  const file = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), required('out', values.out));
  const bundle = await asSystem((ctx) => exportBundle(ctx, contact));
  await writeFile(file, `${JSON.stringify(bundle, null, 2)}\n`, { mode: 0o600 });
  sayJson({ events: bundle.events.length, sealed: bundle.proof !== null, file });
  return 0;
}
