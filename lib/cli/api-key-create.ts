import { roles } from '@/db/vocabulary';
import { createKey } from '../keys/create';
import { say } from './answer';
import { asSystem } from './system';
import { oneOf, readArguments, required } from './usage';

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { name: { type: 'string' }, role: { type: 'string' } });
  const name = required('name', values.name);
  const role = oneOf('--role', roles, required('role', values.role));
  const { key } = await asSystem((ctx) => createKey(ctx, { name, role }));
  say(key);
  return 0;
}
