import { sql } from 'drizzle-orm';
import { migrateDatabase } from '@/db/migrate';
import type { Ctx } from '../context';
import { env } from '../env';
import { firstAdminLink } from '../staff/first-admin';
import { staffByEmail } from '../staff/get';
import { say } from './answer';
import { asSystem } from './system';
import { readArguments } from './usage';

/** For `npm start`: the database made ready, and how to sign in and where the mail goes said in a few lines. */
export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  const { AVAL_DEMO, DATABASE_URL } = env();
  await migrateDatabase(DATABASE_URL);
  await asSystem(async (ctx) => {
    const accounts = AVAL_DEMO === '1' ? await demonstration(ctx) : [];
    const lines = accounts.length > 0 ? accounts : invitation(await firstAdminLink(ctx));
    say([...lines, `Mail goes to ${mailGoesTo()}`].join('\n'));
  });
  return 0;
}

/** Loads the demonstration into an empty database. Nothing to say where the records are somebody's own. */
async function demonstration(ctx: Ctx): Promise<string[]> {
  const { demonstrationAccounts: accounts, loadDemonstration } = await import('../demo/load');
  const known = await ctx.db.execute(sql`select 1 from advertiser limit 1`);
  if (known.length === 0) await loadDemonstration(ctx);
  if (!(await staffByEmail(ctx.db, accounts[0]?.email ?? ''))) return [];
  const widest = (key: 'email' | 'password') => Math.max(...accounts.map((account) => account[key].length));
  return [
    `Sign in at ${env().APP_URL}/admin with one of these (all people and records are invented):`,
    ...accounts.map(
      ({ email, password, role }) =>
        `  ${email.padEnd(widest('email'))}  ${password.padEnd(widest('password'))}  ${role}`,
    ),
  ];
}

function invitation(link: string | null): string[] {
  if (link === null) return [`Sign in at ${env().APP_URL}/admin`];
  return ['Set up the first administrator, once, within seven days:', `  ${env().APP_URL}${link}`];
}

function mailGoesTo(): string {
  const { APP_URL, SMTP_URL } = env();
  return SMTP_URL === undefined
    ? `the outbox: ${APP_URL}/admin/outbox`
    : SMTP_URL.map((route) => new URL(route).host).join(', ');
}
