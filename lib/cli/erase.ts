import { erasePerson } from '../erasure/erase';
import { sayJson } from './answer';
import { asSystem } from './system';
import { readArguments, required } from './usage';

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { contact: { type: 'string' } });
  const contact = required('contact', values.contact);
  sayJson(await asSystem((ctx) => erasePerson(ctx, contact)));
  return 0;
}
