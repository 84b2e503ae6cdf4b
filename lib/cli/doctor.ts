import { type Env, env } from '../env';
import { remark, say } from './answer';
import { checkDatabase } from './doctor-database';
import type { Finding } from './doctor-finding';
import { checkCallsAndFaxes, checkKeys, checkRoom, checkTexts } from './doctor-sending';
import { checkDataDir, checkMail, checkProvider } from './doctor-surroundings';
import { refusalOf } from './refusals';
import { readArguments } from './usage';

export async function run(args: string[]): Promise<number> {
  readArguments(args, {});
  const findings = await examine();
  const problems = findings.filter((finding) => 'what' in finding);
  for (const finding of findings) if ('well' in finding) remark(`well: ${finding.well}`);
  for (const { what, remedy } of problems) say(`${what}\n  ${remedy}`);
  if (problems.length === 0) say('Nothing is wrong.');
  return problems.length === 0 ? 0 : 1;
}

async function examine(): Promise<Finding[]> {
  let settings: Env;
  try {
    settings = env();
  } catch (error) {
    return [
      { what: refusalOf(error), remedy: 'Correct them where Aval is started; the README lists them all.' },
    ];
  }
  const found = await Promise.all([
    checkDatabase(settings.DATABASE_URL),
    checkMail(settings.SMTP_URL),
    checkTexts(settings.SMPP_URL),
    checkKeys(settings.AVAL_DATA_DIR, settings.DKIM_DIR),
    checkCallsAndFaxes(settings),
    checkDataDir(settings.AVAL_DATA_DIR),
    checkRoom(settings.AVAL_DATA_DIR),
    checkProvider(process.env),
  ]);
  return [{ well: 'the settings' }, ...found.flat()];
}
