import { roles } from '@/db/vocabulary';
import { env } from '../env';
import { createStaff } from '../staff/create';
import { say } from './answer';
import { asSystem } from './system';
import { oneOf, readArguments, required } from './usage';

export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { email: { type: 'string' }, role: { type: 'string' } });
  const email = required('email', values.email);
  const role = oneOf('--role', roles, required('role', values.role));
  const { path } = await asSystem((ctx) => createStaff(ctx, { email, role }));
  say(`${env().APP_URL}${path}`);
  return 0;
}
